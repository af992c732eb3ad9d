using KaleyraBot.Sandbox;
using KaleyraBot.Tests.House;
using static KaleyraBot.Tests.Scenarios.Visit;
using static Microsoft.Playwright.Assertions;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>Kaleyra misbehaving, by the switches of the page.</summary>
[Needs(Needs.Browser)]
[Needs(Needs.Time)]
[Needs(Needs.Host)]
public sealed class LocalPageFaultTests
{
    [SkippableFact]
    public async Task TooManyCalls_UntilSwitchedOff_WaitsAndSucceeds()
    {
        await using var visit = await OpenAsync();
        await visit.SwitchAsync("Too many calls (429)");
        await SendAsync(visit, "about=\"Open till 9\"");

        var waiting = visit.Card("○ Queued · WA-1");
        await Expect(waiting).ToContainTextAsync("Kaleyra gets too many calls right now.");
        await Expect(waiting).ToContainTextAsync(new System.Text.RegularExpressions.Regex(@"Next try: \d{1,2}:\d\d\b"));
        await visit.SwitchAsync("No fault");

        await Expect(visit.Card("✓ Succeeded · WA-1")).ToBeVisibleAsync();
        Assert.Single(visit.Bot.Sandbox.Journal.Select(call => call.Body).Distinct());
        Assert.Equal(200, visit.Bot.Sandbox.Journal[^1].Status);
        await Expect(visit.Page.Panel).ToContainTextAsync("Open till 9");
    }

    [SkippableTheory]
    [InlineData("Applied, then dropped", "The connection to Kaleyra broke before the answer came.", true)]
    [InlineData("Error 500", "Kaleyra answered with an error of its own.", false)]
    public async Task Trouble_ToTheLastAttempt_EndsUnknownAndIsRetried(string fault, string sentence, bool applied)
    {
        await using var visit = await OpenAsync();
        await visit.SwitchAsync(fault);
        await SendAsync(visit, "about=\"Open till 9\"");

        var unknown = visit.Card("? Unknown · WA-1");
        await Expect(unknown).ToContainTextAsync("may or may not have been made.");
        await Expect(unknown).ToContainTextAsync(sentence);
        Assert.Equal(applied, visit.Bot.Sandbox.Find(Marigold)!.Values["about"] == "Open till 9");
        await visit.SwitchAsync("No fault");
        await visit.Button("Retry").ClickAsync();

        await Expect(visit.Card("✓ Succeeded · WA-1")).ToBeVisibleAsync();
        Assert.Single(visit.Bot.Sandbox.Journal.Select(call => call.Body).Distinct());
    }

    [SkippableFact]
    public async Task PictureRefused_IsSaidAtTheFieldInWords()
    {
        await using var visit = await OpenAsync();
        await visit.SwitchAsync("Picture refused (E962)");
        await SendAsync(visit, "about=\"Open till 9\" image=https://www.example.com/logo.png");

        var rejected = visit.Card("✕ Rejected · WA-1");
        await Expect(rejected).ToContainTextAsync("Nothing was changed.");
        await Expect(rejected).ToContainTextAsync("Kaleyra did not accept the profile picture");
        await Expect(rejected).ToContainTextAsync("https://www.example.com/logo.png✕ Kaleyra did not accept this one.");
        await Expect(rejected).ToContainTextAsync("Press Ask again to correct it and send it once more.");
        await Expect(visit.Button("Retry")).ToHaveCountAsync(0);
        Assert.Single(visit.Sent);
    }

    [SkippableFact]
    public async Task SlowAnswer_LeavesThePageFreeForOtherThings()
    {
        await using var visit = await OpenAsync();
        await visit.SwitchAsync("Slow answer");
        visit.Bot.Sandbox.Fault = visit.Bot.Sandbox.Fault with { Delay = TimeSpan.FromHours(1) };
        await SendAsync(visit, "about=\"Open till 9\"");

        await Expect(visit.Card("↻ Running · WA-1")).ToContainTextAsync("Sending the change of About");
        await visit.Page.TypeAsync("wa help");
        await Expect(visit.Card("What you can type")).ToBeVisibleAsync();
        // The sandbox notes a call when it answers.
        Assert.Empty(visit.Bot.Sandbox.Journal);
    }

    [SkippableFact]
    public async Task SlowAnswer_IsAnAnswerInTheEnd()
    {
        await using var visit = await OpenAsync();
        await visit.SwitchAsync("Slow answer");
        await SendAsync(visit, "about=\"Open till 9\"");

        await Expect(visit.Card("✓ Succeeded · WA-1")).ToBeVisibleAsync();
        Assert.Equal([SandboxFaultKind.Slow], visit.Bot.Sandbox.Journal.Select(call => call.Fault));
    }

    private static async Task SendAsync(Visit visit, string fields)
    {
        await visit.Page.TypeAsync($"wa update {Marigold} {fields}");
        await visit.Button("Update").ClickAsync();
    }
}
