using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.House;
using static Microsoft.Playwright.Assertions;

namespace KaleyraBot.Tests.WebChat;

/// <summary>What one person does on the page.</summary>
[Needs(Needs.Browser)]
[Needs(Needs.Host)]
public sealed class PageTests
{
    [SkippableFact]
    public async Task Visitor_PressesTryIt_GetsTheForm()
    {
        await using var visit = await PageVisit.OpenAsync();
        await visit.Window.ScreenshotAsync("page-first-visit");
        await visit.Page.Button("Try it: update a number").ClickAsync();
        await Expect(visit.Page.Field("About")).ToBeVisibleAsync();
        await Expect(visit.Page.Log()).ToContainTextAsync("Only you can see this");
        await Expect(visit.Page.Live).ToContainTextAsync("Form: change a number.");
        visit.Page.AssertClean();
    }

    [SkippableFact]
    public async Task Form_WithAnError_KeepsWhatWasTypedAndTakesTheFocusThere()
    {
        await using var visit = await PageVisit.OpenAsync();
        await visit.Page.TypeAsync("wa update");
        await visit.Page.Field("Address").FillAsync("567, \"john\", 2nd Phase, Bangalore.");
        await visit.Page.Log().GetByLabel("Business category").SelectOptionAsync("Education");
        await visit.Page.Button("Update").ClickAsync();
        await Expect(visit.Page.Log()).ToContainTextAsync("1 thing to fix");
        await Expect(visit.Page.Field("About")).ToBeFocusedAsync();
        await Expect(visit.Page.Live).ToContainTextAsync("1 thing to fix");
        await Expect(visit.Page.Field("About")).ToHaveAccessibleDescriptionAsync("About must not be empty.");
        await Expect(visit.Page.Field("Address")).ToHaveValueAsync("567, \"john\", 2nd Phase, Bangalore.");
        await Expect(visit.Page.Log().GetByLabel("Business category")).ToHaveValueAsync("Education");
        await visit.Window.ScreenshotAsync();
        visit.Page.AssertClean();
    }

    [SkippableFact]
    public async Task Form_Sent_BecomesTheOutcomeInPlace()
    {
        await using var visit = await PageVisit.OpenAsync();
        await visit.Page.TypeAsync("wa update");
        await visit.Page.Field("About").FillAsync("Open till 9");
        await visit.Page.Button("Update").ClickAsync();
        await Expect(visit.Page.Log()).ToContainTextAsync("WA-1 Queued");
        await visit.Host.Chat.ReplaceAsync(visit.Host.Ledger.Shown!, FakeDialog.Plain("WA-1 Succeeded"), CancellationToken.None);
        visit.Host.Panel.Land("about", "Open till 9");
        await Expect(visit.Page.Log()).ToContainTextAsync("WA-1 Succeeded");
        await Expect(visit.Page.Field("About")).ToHaveCountAsync(0);
        await Expect(visit.Page.Log().GetByRole(Microsoft.Playwright.AriaRole.Article)).ToHaveCountAsync(2);
        await Expect(visit.Page.Panel).ToContainTextAsync("Open till 9");
        await Expect(visit.Page.Live).ToContainTextAsync("Customers now see a new About.");
        await visit.Window.ScreenshotAsync();
        var sent = Assert.IsType<ChatEvent.FormSubmitted>(visit.Host.Dialog.Heard[^1]);
        Assert.Equal("Open till 9", sent.Values["about"]);
        visit.Page.AssertClean();
    }

    [SkippableFact]
    public async Task Values_OfPeople_AreNeverMarkup()
    {
        await using var visit = await PageVisit.OpenAsync();
        const string Evil = "<img src=x onerror=alert(1)> [click](http://evil.example) **bold**";
        visit.Host.Dialog.Script = heard => heard is ChatEvent.CommandTyped ? new ChatReply.ShowCard(FakeDialog.Plain(Evil)) : null;
        visit.Host.Panel.Land("address", Evil);
        await visit.Page.TypeAsync(Evil);
        await Expect(visit.Page.Log().GetByText(Evil)).ToHaveCountAsync(2);
        await Expect(visit.Page.Panel.GetByText(Evil)).ToBeVisibleAsync();
        await Expect(visit.Page.Page.Locator("#app main img, #app main a")).ToHaveCountAsync(0);
        visit.Page.AssertClean();
    }

    [SkippableFact]
    public async Task Keyboard_Alone_DoesTheWholeJob()
    {
        await using var visit = await PageVisit.OpenAsync();
        var keys = visit.Page.Page.Keyboard;
        await visit.Page.Composer().FocusAsync();
        await keys.TypeAsync("wa help");
        await keys.PressAsync("Enter");
        await Expect(visit.Page.Log()).ToContainTextAsync("This is the help.");
        await keys.PressAsync("ArrowUp");
        await Expect(visit.Page.Composer()).ToHaveValueAsync("wa help");
        await keys.PressAsync("ArrowDown");
        await Expect(visit.Page.Composer()).ToHaveValueAsync("");
        await keys.TypeAsync("wa update");
        await keys.PressAsync("Enter");
        await Expect(visit.Page.Field("About")).ToBeVisibleAsync();
        await visit.Page.Log().FocusAsync();
        while (!await visit.Page.Field("About").EvaluateAsync<bool>("field => field === document.activeElement"))
        {
            await keys.PressAsync("Tab");
        }
        await keys.TypeAsync("Open till 9");
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await keys.PressAsync("Tab");
        }
        await Expect(visit.Page.Button("Update")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(visit.Page.Log()).ToContainTextAsync("WA-1 Queued");
        await Expect(visit.Page.Log().Locator("article:focus")).ToContainTextAsync("WA-1 Queued");
    }

    [SkippableFact]
    public async Task Example_Chosen_WaitsInTheLine()
    {
        await using var visit = await PageVisit.OpenAsync();
        await visit.Page.Button("Example").ClickAsync();
        await Expect(visit.Page.Composer()).ToHaveValueAsync($"wa update {FakePanel.Number} about=\"Open till 9\"");
        await Expect(visit.Page.Composer()).ToBeFocusedAsync();
        Assert.Empty(visit.Host.Dialog.Heard);
    }
}
