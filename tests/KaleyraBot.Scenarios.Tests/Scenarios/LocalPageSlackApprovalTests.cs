using KaleyraBot.Tests.House;
using Microsoft.Playwright;
using static KaleyraBot.Tests.Scenarios.Visit;
using static Microsoft.Playwright.Assertions;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>Ana asks and Ben decides, on the local page as Slack shows it.</summary>
[Needs(Needs.Browser)]
[Needs(Needs.Host)]
public sealed class LocalPageSlackApprovalTests
{
    private const string Waits = "○ Waiting for approval · WA-1";
    private const string Done = "✓ Succeeded · WA-1";
    private const string Remark = "Fine *with* me <!channel>";
    private static readonly string[] Both = ["Ana", "Ben"];

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Request_ApprovedWithAComment_IsSentAndEverybodyReadsTheComment(bool dark)
    {
        await using var visit = await ApprovingAsync(dark: dark, look: "Slack");
        await visit.Page.TypeAsync($"wa update {Marigold} website=https://www.example.com/new");
        await Expect(visit.Card("Preview")).ToContainTextAsync("Needs 1 approval because of Website.");
        await visit.Button("Update").ClickAsync();
        await Expect(visit.Card(Waits)).ToContainTextAsync("0 of 1 approval");
        await Expect(visit.Button("Approve")).ToHaveCountAsync(0);
        await visit.Page.Channel("approvals", "Ben").ClickAsync();
        await Expect(visit.Card(Waits, "Ben")).ToContainTextAsync("https://www.example.com/new");
        await Expect(visit.Card(Waits, "Ben").Locator(".blocks")).ToBeVisibleAsync();
        Assert.Empty(visit.Sent);

        await visit.Page.Field("Comment", "Ben").FillAsync(Remark);
        await visit.Window.ScreenshotAsync($"slack-approval-asked{(dark ? "-dark" : "")}");
        await visit.PressAsync(Waits, "Approve", "Ben");
        foreach (var name in Both)
        {
            await Expect(visit.Card(Done, name)).ToContainTextAsync("1 of 1 approval");
            await Expect(visit.Card(Done, name)).ToContainTextAsync(Remark);
        }
        await AssertDecidedAsync(visit);
        await Expect(visit.Page.Panel.GetByText("https://www.example.com/new")).ToBeVisibleAsync();
        Assert.Equal("https://www.example.com/new", (string?)Assert.Single(visit.Sent)["website"]);
        await visit.Window.ScreenshotAsync($"slack-approval-done{(dark ? "-dark" : "")}");
        visit.Page.AssertClean();
    }

    [SkippableFact]
    public async Task Request_Declined_WantsACommentFirst_AndNothingIsSent()
    {
        const string declined = "✕ Declined · WA-1";
        await using var visit = await ApprovingAsync(look: "Slack");
        await visit.AskAsync("website=https://www.example.com/new", "WA-1");
        await visit.PressAsync(Waits, "Decline", "Ben");
        await Expect(visit.Page.Log("Ben")).ToContainTextAsync("Please say why you decline WA-1");
        await Expect(visit.Card(Waits, "Ben")).ToBeVisibleAsync();
        await visit.Page.Field("Comment", "Ben").FillAsync(Remark);
        await visit.PressAsync(Waits, "Decline", "Ben");

        foreach (var name in Both)
        {
            await Expect(visit.Card(declined, name)).ToContainTextAsync($"An approver said no to the change of Website of Marigold Sweets · +91 98765 43210. Nothing was changed.");
            await Expect(visit.Card(declined, name)).ToContainTextAsync(Remark);
        }
        await AssertDecidedAsync(visit);
        Assert.Empty(visit.Sent);
    }

    [SkippableFact]
    public async Task Comment_HalfTyped_OutlivesTheSwitchAndARefusedPressOfSomebodyElse()
    {
        await using var visit = await ApprovingAsync(look: "Slack");
        await visit.AskAsync("website=https://www.example.com/new", "WA-1");
        await visit.Page.Field("Comment", "Ben").FillAsync(Remark);
        await visit.Page.Channel("approvals").ClickAsync();
        await visit.PressAsync(Waits, "Approve", "Ana");
        await Expect(visit.Page.Log()).ToContainTextAsync("You asked for WA-1 yourself, so somebody else has to decide.");
        await visit.Page.LookAsync("Teams");
        await Expect(visit.Page.Field("Comment", "Ben")).ToHaveValueAsync(Remark);
        await visit.Page.LookAsync("Slack");
        await Expect(visit.Page.Field("Comment", "Ben")).ToHaveValueAsync(Remark);
        await visit.PressAsync(Waits, "Approve", "Ben");

        await Expect(visit.Card(Done, "Ben")).ToContainTextAsync(Remark);
        Assert.Single(visit.Sent);
    }

    /// <summary>Nothing is left to decide, on any card of anybody.</summary>
    private static async Task AssertDecidedAsync(Visit visit)
    {
        foreach (var title in new[] { "Approve", "Decline" })
        {
            await Expect(visit.Page.Button(title)).ToHaveCountAsync(0);
        }
        await Expect(visit.Page.Page.GetByRole(AriaRole.Textbox, new() { Name = "Comment" })).ToHaveCountAsync(0);
        await Expect(visit.Page.Page.GetByText("Slack would refuse this card")).ToHaveCountAsync(0);
    }
}
