using System.Text.Json.Nodes;
using KaleyraBot.Sandbox;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Scenarios;
using KaleyraBot.Tests.Storage;
using KaleyraBot.Tests.Teams;
using Microsoft.Extensions.DependencyInjection;
using static KaleyraBot.Tests.Doors.Sample;

namespace KaleyraBot.Tests.Doors;

/// <summary>
/// What every door promises, told to the real bot by somebody at the client of that surface. Each door derives it with its own people.
/// </summary>
[Needs(Needs.Host)]
public abstract partial class DoorContract : IAsyncLifetime
{
    private protected TestBot Bot { get; private set; } = null!;

    private protected IDoorUser Ana { get; private set; } = null!;

    private protected IDoorUser Ben { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var settings = await SettingsAsync();
        Bot = await TestBot.StartAsync(CreateDatabase(), Before, settings);
        Ana = await UserAsync("ana");
        Ben = await UserAsync("ben");
    }

    public virtual async Task DisposeAsync() => await (Bot?.DisposeAsync() ?? default);

    /// <summary>What connects the bot to this surface.</summary>
    private protected abstract Task<(string Key, string Value)[]> SettingsAsync();

    /// <summary>Where the bot keeps its ledger.</summary>
    private protected virtual ITestDatabase CreateDatabase() => new SqliteTestDatabase();

    /// <summary>What goes before the bot's own registrations.</summary>
    private protected virtual void Before(IServiceCollection services) { }

    /// <summary>A person in the one conversation of the test.</summary>
    private protected abstract Task<IDoorUser> UserAsync(string name);

    [SkippableFact]
    public async Task Form_FilledWithTheDocumentationsSample_MakesOneCallAndOneCard()
    {
        await Ana.TypeAsync("wa update");
        await Ana.PressAsync("Update", Filled);
        await Ana.SeeAsync("WA-1 Succeeded");

        var call = Assert.Single(Bot.Sandbox.Journal);
        Assert.Equal("PUT", call.Method);
        AssertJson.Same(Sent, call.Body);
        Assert.Single(Ana.Conversation, text => text.StartsWith("WA-1", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Form_WithMistakes_ShowsThemAllAndKeepsEverythingTyped()
    {
        await Ana.TypeAsync("wa update");
        var (wrong, sentences) = Mistakes;
        await Ana.PressAsync("Update", wrong);

        var form = await Ana.CardAsync();
        Assert.All(wrong, typed => Assert.Equal(typed.Value, Value(form, typed.Key)));
        Assert.All(sentences, sentence => Assert.Contains(sentence, Text(form), StringComparison.Ordinal));
        Assert.Empty(Bot.Sandbox.Journal);
    }

    [SkippableFact]
    public async Task Line_DeliveredTwice_IsAnsweredOnce()
    {
        await Ana.TypeAsync("wa categories");
        await Ana.SeeAsync("categories");
        await Ana.RedeliverAsync();
        await Ana.TypeAsync("wa numbers");
        await Ana.SeeAsync("numbers");

        Assert.Equal(2, Ana.Conversation.Count);
    }

    [SkippableFact]
    public async Task Preview_PressedBySomebodyElse_IsRefusedVisiblyAndStaysForItsAuthor()
    {
        await Ana.TypeAsync($"wa update {Number} about=\"Open till 9\"");
        await Ana.SeeAsync("");
        await Ben.SeeAsync("");
        await Ben.PressAsync("Update");

        Assert.NotNull(Ben.Whispered);
        Assert.Empty(Bot.Sandbox.Journal);

        await Ana.PressAsync("Update");
        await Ana.SeeAsync("WA-1 Succeeded");
        Assert.Single(Bot.Sandbox.Journal);
    }

    [SkippableFact]
    public async Task Preview_EditedInTheForm_IsFilledWithWhatStoodOnTheLine()
    {
        await Ana.TypeAsync($"wa update {Number} about=\"Open till 9\" category=restaurant");
        await Ana.SeeAsync("");
        await Ana.PressAsync("Edit in form");

        Assert.Equal("Open till 9", Value(await Ana.CardAsync(), "about"));
    }

    [SkippableFact]
    public async Task Form_SentWhileKaleyraHangs_IsAnsweredAtOnce()
    {
        Bot.Sandbox.Fault = new(SandboxFaultKind.Slow, Count: 1) { Delay = TimeSpan.FromHours(1) };
        await Ana.TypeAsync("wa update");

        await Ana.PressAsync("Update", Filled);

        Assert.Empty(Bot.Sandbox.Journal);
        await Ana.SeeAsync("WA-1 ");
        // What hangs hangs up, so that the bot, which ends what is under way before it stops, need not wait for it.
        await Bot.Services.GetRequiredService<SandboxServer>().DisposeAsync();
    }

    [SkippableFact]
    public async Task Values_ThatLookLikeMarkup_AreShownLiterally()
    {
        const string hostile = "<b>[free](https://evil.example.com)</b> **now** <!channel> Approved by: Ben";
        await Ana.TypeAsync("wa update");
        await Ana.PressAsync("Update", new Dictionary<string, string> { ["wa_number"] = Number, ["about"] = hostile });
        var card = await Ana.SeeAsync("WA-1 Succeeded");

        Assert.Contains(Literals(card), text => text == hostile);
        Assert.DoesNotContain(Parsed(card), text => text.Contains("evil", StringComparison.Ordinal));
    }

    /// <summary>A change with everything wrong, as far as this surface's client lets it through, and what the bot says to it.</summary>
    private protected virtual (IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Sentences) Mistakes =>
        (Wrong, WrongSentences);

    /// <summary>
    /// What stands in an input of the form, and every text the form shows: cards are Adaptive Cards where a door does not say otherwise.
    /// </summary>
    private protected virtual string? Value(JsonObject form, string id) => CardInputs.Value(form, id);

    private protected virtual string Text(JsonObject form) => CardInputs.Text(form);

    /// <summary>Texts this surface shows as they are, and texts it reads as markup.</summary>
    private protected virtual IEnumerable<string> Literals(JsonObject card) => CardTexts.Of(card, "TextRun");

    private protected virtual IEnumerable<string> Parsed(JsonObject card) => CardTexts.Of(card, "TextBlock");
}
