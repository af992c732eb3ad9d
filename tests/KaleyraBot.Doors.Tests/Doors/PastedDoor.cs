using System.Text.Json.Nodes;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Sandbox;
using KaleyraBot.Tests.Scenarios;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.Doors;

/// <summary>
/// One bot for all the pastings at one door: its account takes any number, another one lists three lines that are written in two ways.
/// </summary>
public abstract class PastedDoor : IAsyncLifetime
{
    private static readonly string[] Listed = ["+5215512345678", "+5491123456789", "+5511987654321"];

    /// <summary>Nobody looks at the cards in between, and hundreds of cases would wait for the last one.</summary>
    private static readonly Debounce AtOnce = new(TimeSpan.Zero);


    private SandboxServer _kaleyra = null!;
    private int _people;

    private protected TestBot Bot { get; private set; } = null!;

    private protected HttpClient Http { get; private set; } = null!;

    /// <summary>How a line may reach the bot here.</summary>
    private protected abstract IReadOnlyList<Func<string, Task<IPastedPerson>>> Ways { get; }

    private protected abstract string Delivered(PastedText row);

    private protected virtual string DeliveredInForm(PastedText row) => row.Typed;

    private protected abstract Task<(string Key, string Value)[]> SettingsAsync();

    /// <summary>What goes before the bot's own registrations.</summary>
    private protected virtual void Before(IServiceCollection services) { }

    public virtual async Task InitializeAsync()
    {
        _kaleyra = await SandboxServer.StartAsync();
        var settings = await SettingsAsync();
        var open = _kaleyra.Settings("open").Where(setting => !setting.Key.Contains(":Numbers:", StringComparison.Ordinal));
        var listed = _kaleyra.Settings("listed").Where(setting => !setting.Key.Contains(":Numbers:", StringComparison.Ordinal));
        Bot = await TestBot.StartAsync(services => Before(services.AddSingleton(AtOnce)), [
            .. open.Concat(listed).Select(setting => (setting.Key, setting.Value!)),
            .. Listed.Select((number, at) => ($"Kaleyra:Accounts:listed:Numbers:{number}", $"line-{at}")),
            .. settings]);
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Bot.Url };
    }

    public virtual async Task DisposeAsync()
    {
        Http.Dispose();
        await Bot.DisposeAsync();
        await _kaleyra.DisposeAsync();
    }

    internal async Task LineAsync(PastedText row)
    {
        foreach (var way in Ways)
        {
            _kaleyra.State.ClearJournal();
            await TypeAsync(await way($"p{++_people}"), row.Line(Sample.Number, Delivered(row)), row.Sent, row.Said);
            AssertSent(row.Field, row.Sent);
        }
    }

    internal async Task FormAsync(PastedText row)
    {
        _kaleyra.State.ClearJournal();
        var person = await Ways[0]($"p{++_people}");
        await person.SayAsync("wa update");
        var values = row.Field == "wa_number" ? new Dictionary<string, string> { ["about"] = "x" } : new() { ["wa_number"] = Sample.Number };
        values[row.Field] = DeliveredInForm(row);
        var shown = await person.SendAsync(values);
        await Bot.SettleAsync();
        if (row.Said is { } said && shown is not null)
        {
            Assert.Contains(said, shown, StringComparison.Ordinal);
        }
        AssertSent(row.Field, shown is null ? null : row.Sent);
    }

    /// <param name="row">The line.</param>
    /// <param name="ways">Those of these ways that carry it; all by default.</param>
    internal async Task LineAsync(PastedLine row, Range? ways = null)
    {
        foreach (var way in Ways.ToArray()[ways ?? Range.All])
        {
            _kaleyra.State.ClearJournal();
            await TypeAsync(await way($"p{++_people}"), row.Delivered, row.Sent, row.Said);
            AssertSent("about", row.Sent);
        }
    }

    private async Task TypeAsync(IPastedPerson person, string line, string? sent, string? said)
    {
        var answer = await person.SayAsync(line);
        if (said is not null)
        {
            Assert.Contains(said, answer, StringComparison.Ordinal);
        }
        else if (sent is not null)
        {
            Assert.Contains("Nothing has been sent yet", answer, StringComparison.Ordinal);
            await person.PressUpdateAsync();
        }
        await Bot.SettleAsync();
    }

    private void AssertSent(string field, string? value)
    {
        if (value is null)
        {
            Assert.Empty(_kaleyra.State.Journal);
            return;
        }
        var body = JsonNode.Parse(Assert.Single(_kaleyra.State.Journal).Body)!.AsObject();
        Assert.Equal(value, (string?)body[field]);
        Assert.Equal(2, body.Count);
    }
}

/// <summary>Somebody with a conversation of their own.</summary>
internal interface IPastedPerson
{
    /// <summary>Delivers the line as it is: everything that the bot shows then, what opens included.</summary>
    Task<string> SayAsync(string line);

    Task PressUpdateAsync();

    /// <summary>Fills the form and sends it: what it shows when it stays; null where the client itself refuses to send it.</summary>
    Task<string?> SendAsync(IReadOnlyDictionary<string, string> values);
}
