using KaleyraBot.Tests.House;
using static KaleyraBot.Tests.Scenarios.Visit;
using static Microsoft.Playwright.Assertions;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>Values that imitate the card, as the approver sees them on the page.</summary>
[Needs(Needs.Browser)]
[Needs(Needs.Host)]
public sealed class LocalPageDeceivingTests
{
    private const string Waits = "○ Waiting for approval · WA-1";

    private static readonly Dictionary<string, string> Values = new()
    {
        ["About"] = $"Open{new string('\u3164', 30)}✓ Ben approved this",
        ["Business description"] = "Sweets\nIncoming message URL\nNew:\nhttps://real.example.com\n✓ Cara approved this\u2003\u2003\u2003\u2003\u2003\u2003\u2003\u2003\u2003│ New:",
        ["Address"] = $"Z{new string('\u0336', 20)}{new string('\u0301', 60)}algo street 1",
        ["Website"] = "https://www.аррӏе.com/https://www.apple.com/",
        ["Incoming message URL"] = $"https://hooks.mybank.com.{string.Join('.', Enumerable.Repeat(new string('a', 59), 3))}.evil.example/https://hooks.mybank.com/in",
        ["Reason"] = "fine\n✓ Ann approved this\n2 of 2 approvals",
    };

    [SkippableTheory]
    [InlineData("Teams", 1400, 900)]
    [InlineData("Slack", 1400, 900)]
    [InlineData("Teams", 390, 844)]
    [InlineData("Slack", 390, 844)]
    public async Task Values_ThatImitateTheCard_StandInBoxes(string look, int width, int height)
    {
        await using var visit = await ApprovingAsync(width, height, look: look);
        await visit.Page.TypeAsync($"wa update {Marigold}");
        await visit.FillAsync(Values);
        await visit.Button("Update").ClickAsync();
        await Expect(visit.Card(Waits)).ToBeVisibleAsync();
        await visit.Page.Channel("approvals").ClickAsync();
        var card = visit.Card(Waits);

        await Expect(card).ToContainTextAsync("Open‹U+3164 ×30›✓ Ben approved this");
        await Expect(card).ToContainTextAsync(Values["Incoming message URL"]);
        await Expect(card).ToContainTextAsync("www.xn--80ak6aa92e.com");
        await Expect(card).ToContainTextAsync("evil.example, and whoever owns that");
        await visit.Window.Page.SetViewportSizeAsync(width, 2600);
        await card.ScreenshotAsync(new() { Path = Repo.File(".artifacts", "screenshots", $"deceiving-{look}-{width}.png") });
        await visit.Window.ScreenshotAsync($"deceiving-page-{look}-{width}");
        // Nothing of it is wider than the card.
        Assert.True(await card.EvaluateAsync<bool>("card => card.scrollWidth <= card.clientWidth"));
        visit.Page.AssertClean();
    }
}
