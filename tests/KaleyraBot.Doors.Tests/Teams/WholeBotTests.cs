using KaleyraBot.Doors.Turns;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Scenarios;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.Teams;

/// <summary>The main job in Teams, with the real bot: what people see, and exactly one call to Kaleyra.</summary>
[Needs(Needs.Host)]
public sealed class WholeBotTests : IAsyncLifetime, IDisposable
{
    private const string Address = "567, \"john\", 2nd Phase, Bangalore.";

    private FakeTeams _teams = null!;
    private TestBot _bot = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync();
        // A busy machine must not make the bot lose patience here; how it does is tested elsewhere.
        _bot = await TestBot.StartAsync(services =>
            services.AddSingleton(new Patience(TimeSpan.FromMinutes(1))),
            [.. _teams.Settings.Select(setting => (setting.Key, setting.Value!))]);
        _http = new HttpClient(new SocketsHttpHandler(), disposeHandler: true) { BaseAddress = _bot.Url };
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
    }

    public void Dispose() => _http.Dispose();

    private string Number => _bot.Sandbox.Profiles[0].Number;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Form_InPersonalChat_KeepsWhatWasTypedAndBecomesTheOutcome(bool oldClient)
    {
        var anna = _teams.Client(_http);
        await anna.TypeAsync("wa update");
        await anna.PressAsync("Update", new() { ["wa_number"] = Number, ["address"] = Address, ["business_category"] = "nonsense" }, oldClient);
        if (oldClient)
        {
            await _teams.Connector.WaitForAsync(message => message.Edits > 0);
        }
        Assert.Equal(Address, CardInputs.Value(await anna.CardAsync(), "address"));

        await anna.PressAsync("Update", new() { ["business_category"] = "" }, oldClient);

        // In a personal chat she is told in a message of its own too: an edit alone makes no sound.
        await _teams.Connector.WaitForAsync(message => message.Edits > 0 && message.Summary.Contains("WA-1 Succeeded", StringComparison.Ordinal));
        AssertOneCall();
    }

    [Fact]
    public async Task Dialog_InAChannel_EndsInTheOutcomeForEverybody()
    {
        var anna = _teams.Client(_http, "channel");
        await anna.TypeAsync("wa update");
        await anna.PressAsync("Open form");
        await anna.PressInDialogAsync("Update", new() { ["wa_number"] = Number, ["address"] = Address, ["contact_email"] = "no address" });
        Assert.Equal(Address, CardInputs.Value(anna.Dialog!, "address"));
        Assert.Equal("no address", CardInputs.Value(anna.Dialog!, "contact_email"));

        await anna.PressInDialogAsync("Preview", new() { ["contact_email"] = "" });
        Assert.Contains(Address, CardInputs.Text(anna.Dialog!), StringComparison.Ordinal);
        await anna.PressInDialogAsync("Edit in form");
        await anna.PressInDialogAsync("Update");

        Assert.StartsWith("WA-1 ", anna.DialogText, StringComparison.Ordinal);
        var outcome = await anna.MessageAsync("WA-1 Succeeded");
        Assert.Equal(1, _teams.Connector.Messages.Count(message => message.Conversation == anna.Conversation));
        Assert.True(outcome.Edits > 0);
        AssertOneCall();
    }

    [Fact]
    public async Task Line_InAChannel_IsPreviewedAndConfirmedOnce()
    {
        var anna = _teams.Client(_http, "channel");
        await anna.TypeAsync($"wa update {Number} about=\"Open till 9\"");
        var bert = _teams.Client(_http, "channel", "bert");
        await bert.PressAsync("Update");
        Assert.NotNull(bert.Toast);

        await anna.PressAsync("Update");
        await anna.MessageAsync("WA-1 Succeeded");

        Assert.Single(_bot.Sandbox.Journal);
    }

    [Fact]
    public async Task MessageExtension_WhereTheBotIsNot_EndsInTheChatWithThePerson()
    {
        var anna = _teams.Client(_http, "groupChat");
        await anna.ComposeAsync();
        await anna.PressInDialogAsync("Update", new() { ["wa_number"] = Number, ["address"] = Address });

        Assert.Contains("WA-1 ", CardInputs.Text(anna.Dialog!), StringComparison.Ordinal);
        await _teams.Connector.WaitForAsync(message => message.Conversation == "a:anna" && message.Summary.StartsWith("WA-1 Succeeded", StringComparison.Ordinal));
        AssertOneCall();
    }

    [Fact]
    public async Task Help_IsTheWelcomeInANewPersonalChat()
    {
        var anna = _teams.Client(_http);
        var arrival = anna.Activity("installationUpdate");
        arrival["action"] = "add";
        await anna.SendAsync(arrival);

        Assert.Contains("wa update", CardInputs.Text(await anna.CardAsync()), StringComparison.Ordinal);
    }

    private void AssertOneCall()
    {
        Assert.Single(_bot.Sandbox.Journal);
        Assert.Equal(Address, _bot.Sandbox.Find(Number)!.Values["address"]);
    }
}
