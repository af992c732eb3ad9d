using KaleyraBot.Tests.House;
using Microsoft.Playwright;
using static KaleyraBot.Tests.Scenarios.Visit;
using static Microsoft.Playwright.Assertions;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>Two and three people on one page: Ana asks, Ben and Cara decide in # approvals.</summary>
[Needs(Needs.Browser)]
[Needs(Needs.Host)]
public sealed class LocalPageApprovalTests
{
    private const string Waits = "○ Waiting for approval · WA-1";
    private const string Done = "✓ Succeeded · WA-1";

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Website_ApprovedByTheOther_ReachesThePhoneAndEndsEveryCard(bool dark)
    {
        await using var visit = await ApprovingAsync(dark: dark);
        await visit.Page.Button("Try one that needs approval").ClickAsync();
        await Expect(visit.Card("Preview")).ToContainTextAsync("Needs 1 approval because of Website.");
        await visit.Button("Update").ClickAsync();

        await Expect(visit.Card(Waits)).ToContainTextAsync("0 of 1 approval");
        await Expect(visit.Button("Approve")).ToHaveCountAsync(0);
        await Expect(visit.Page.Channel("approvals, something new", "Ben")).ToBeVisibleAsync();
        await visit.Page.Button("Open # approvals").ClickAsync();
        await Expect(visit.Card(Waits, "Ben")).ToContainTextAsync("https://www.example.com/new");
        await visit.Window.ScreenshotAsync($"approval-asked{(dark ? "-dark" : "")}");
        Assert.Empty(visit.Sent);

        await visit.PressAsync(Waits, "Approve", "Ben");
        await Expect(visit.Card(Done, "Ben")).ToContainTextAsync("approved");
        await Expect(visit.Card(Done)).ToContainTextAsync("Ben");
        await Expect(visit.Page.Panel.GetByText("https://www.example.com/new")).ToBeVisibleAsync();
        Assert.Equal("https://www.example.com/new", (string?)Assert.Single(visit.Sent)["website"]);
        await visit.Page.Channel("approvals").ClickAsync();
        await Expect(visit.Card(Done)).ToBeVisibleAsync();
        await Expect(visit.Page.Button("Approve")).ToHaveCountAsync(0);
        await visit.Window.ScreenshotAsync($"approval-done{(dark ? "-dark" : "")}");
        visit.Page.AssertClean();
    }

    [SkippableFact]
    public async Task InboundUrl_NeedsTwoOthers_AndNeverItsOwnRequester()
    {
        await using var visit = await ApprovingAsync();
        await visit.Page.Button("Add a person").ClickAsync();
        await visit.Page.Button("Add").ClickAsync();
        await visit.AskAsync("webhook=https://hooks.example.com/wa", "WA-1");
        await visit.PressAsync(Waits, "Approve", "Ben");
        await Expect(visit.Card(Waits, "Ben")).ToContainTextAsync("1 of 2 approvals");
        await Expect(visit.Card(Waits)).ToContainTextAsync("1 of 2 approvals");
        await visit.PressAsync(Waits, "Approve", "Ben");
        await Expect(visit.Page.Log("Ben")).ToContainTextAsync("You have decided on WA-1 already (1 of 2 approvals).");

        await visit.Page.Channel("approvals").ClickAsync();
        await visit.PressAsync(Waits, "Approve", "Ana");
        await Expect(visit.Page.Log()).ToContainTextAsync("You asked for WA-1 yourself, so somebody else has to decide.");
        await visit.Page.Channel("approvals", "Cara").ClickAsync();
        await Expect(visit.Card(Waits, "Cara")).ToContainTextAsync("1 of 2 approvals");
        await visit.Window.ScreenshotAsync();
        Assert.Empty(visit.Sent);

        await visit.PressAsync(Waits, "Approve", "Cara");
        foreach (var name in new[] { "Ana", "Ben", "Cara" })
        {
            await Expect(visit.Card(Done, name)).ToContainTextAsync("2 of 2 approvals");
        }
        Assert.Equal("https://hooks.example.com/wa", (string?)Assert.Single(visit.Sent)["incoming_url"]);
        await Expect(visit.Page.Panel).ToContainTextAsync("https://hooks.example.com/wa");
    }

    [SkippableFact]
    public async Task Decline_WithoutAComment_IsAskedForOneFirst()
    {
        await using var visit = await ApprovingAsync();
        await visit.AskAsync("website=https://www.example.com/new", "WA-1");
        await visit.PressAsync(Waits, "Decline", "Ben");
        await Expect(visit.Page.Log("Ben")).ToContainTextAsync("Please say why you decline WA-1");
        await visit.Page.Field("Comment", "Ben").FillAsync("Not before *Monday*");
        await visit.PressAsync(Waits, "Decline", "Ben");

        await Expect(visit.Card("✕ Declined · WA-1", "Ben")).ToContainTextAsync("Not before *Monday*");
        await Expect(visit.Card("✕ Declined · WA-1")).ToContainTextAsync("Not before *Monday*");
        await Expect(visit.Page.Button("Decline")).ToHaveCountAsync(0);
        Assert.Empty(visit.Sent);
    }

    [SkippableFact]
    public async Task Undo_FromTheOutcome_RestoresTheEarlierValue()
    {
        await using var visit = await ApprovingAsync();
        foreach (var (site, id) in new[] { ("https://old.example.com", "WA-1"), ("https://www.example.com/new", "WA-2") })
        {
            await visit.AskAsync($"website={site}", id);
            await visit.PressAsync($"○ Waiting for approval · {id}", "Approve", "Ben");
            await Expect(visit.Card($"✓ Succeeded · {id}")).ToBeVisibleAsync();
        }
        await Expect(visit.Page.Panel).ToContainTextAsync("https://www.example.com/new");
        await visit.PressAsync("✓ Succeeded · WA-2", "Undo", "Ana");

        await Expect(visit.Card("○ Waiting for approval · WA-3", "Ben")).ToContainTextAsync("Takes WA-2 back.");
        await visit.PressAsync("○ Waiting for approval · WA-3", "Approve", "Ben");
        await Expect(visit.Card("✓ Succeeded · WA-3", "Ben")).ToBeVisibleAsync();
        await Expect(visit.Page.Panel).ToContainTextAsync("https://old.example.com");
        Assert.Equal(["https://old.example.com", "https://www.example.com/new", "https://old.example.com"], visit.Sent.Select(body => (string?)body["website"]));
    }

    [SkippableFact]
    public async Task Clock_MovedPastTheDeadline_TakesTheButtonsFromEverybody()
    {
        await using var visit = await ApprovingAsync();
        await visit.AskAsync("website=https://www.example.com/new", "WA-1");
        await visit.Page.Channel("approvals").ClickAsync();
        await Expect(visit.Page.Button("Approve")).ToHaveCountAsync(2);
        await visit.MoveClockAsync("+1 day");

        await Expect(visit.Card("– Expired · WA-1")).ToBeVisibleAsync();
        await Expect(visit.Card("– Expired · WA-1", "Ben")).ToBeVisibleAsync();
        await Expect(visit.Page.Button("Approve")).ToHaveCountAsync(0);
        await visit.Page.Channel("general").ClickAsync();
        await Expect(visit.Card("– Expired · WA-1")).ToBeVisibleAsync();
        await Expect(visit.Button("Cancel")).ToHaveCountAsync(0);
        await Expect(visit.Page.Page.GetByText("Decide on its card")).ToHaveCountAsync(0);
        Assert.Empty(visit.Sent);
        await visit.Window.ScreenshotAsync();
    }

    [SkippableFact]
    public async Task Clock_MovedPastTheReminder_RemindsOnce()
    {
        await using var visit = await ApprovingAsync();
        await visit.AskAsync("website=https://www.example.com/new", "WA-1");
        await visit.MoveClockAsync("+4 hours");
        var reminder = visit.Page.Log("Ben").GetByText("has 0 of 1 approvals and expires");
        await Expect(reminder).ToBeVisibleAsync();
        await Expect(visit.Page.Log("Ben")).ToContainTextAsync("The clock was moved by 4 hours.");
        await visit.MoveClockAsync("+1 hour");
        // What the worker does after that move comes before the answer to this line.
        await visit.Page.TypeAsync("wa help", "Ben");
        await Expect(visit.Card("What you can type", "Ben")).ToBeVisibleAsync();
        await Expect(reminder).ToHaveCountAsync(1);
        var approve = visit.Card(Waits, "Ben").GetByRole(AriaRole.Button, new() { Name = "Approve" });
        await Expect(approve).ToBeVisibleAsync();
        // And once it is decided, it does not go on asking for that.
        await approve.ClickAsync();
        await Expect(reminder).ToHaveCountAsync(0);
        await Expect(visit.Page.Log("Ben")).ToContainTextAsync("WA-1 Succeeded: Kaleyra changed Website of Marigold Sweets · +91 98765 43210.");
    }

    [SkippableFact]
    public async Task Phone_WithTwoPeople_LeadsToTheDecision()
    {
        await using var visit = await ApprovingAsync(390, 844);
        await visit.Page.Button("Try one that needs approval").ClickAsync();
        await visit.Button("Update").ClickAsync();
        await Expect(visit.Card(Waits)).ToBeVisibleAsync();
        await Expect(visit.Page.Page.Locator("[data-tab=person-ben].news")).ToBeVisibleAsync();
        await visit.Page.Button("Ben").ClickAsync();
        await visit.Page.Button("Open # approvals").ClickAsync();
        await Expect(visit.Card(Waits, "Ben")).ToBeVisibleAsync();
        await visit.Window.ScreenshotAsync();
        await visit.PressAsync(Waits, "Approve", "Ben");
        await Expect(visit.Card(Done, "Ben")).ToBeVisibleAsync();
        await visit.Page.Button("Customers see").ClickAsync();
        await Expect(visit.Page.Panel).ToContainTextAsync("https://www.example.com/new");
    }
}
