using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.House;
using static Microsoft.Playwright.Assertions;

namespace KaleyraBot.Tests.WebChat;

/// <summary>What one person does on the page.</summary>
[Collection(Browser.Tests)]
public sealed class PageTests(Browser browser)
{
    [SkippableFact]
    public async Task Visitor_PressesTryIt_GetsTheForm()
    {
        await using var host = await WebHost.StartAsync();
        await using var window = await browser.OpenAsync();
        var page = await ChatPage.OpenAsync(window, host.Http.BaseAddress!);
        await window.ScreenshotAsync("page-first-visit");
        await page.Button("Try it: update a number").ClickAsync();
        await Expect(page.Field("About")).ToBeVisibleAsync();
        await Expect(page.Log()).ToContainTextAsync("Only you can see this");
        await Expect(page.Live).ToContainTextAsync("Form: change a number.");
        page.AssertClean(host.Http.BaseAddress!);
    }

    [SkippableFact]
    public async Task Form_WithAnError_KeepsWhatWasTypedAndTakesTheFocusThere()
    {
        await using var host = await WebHost.StartAsync();
        await using var window = await browser.OpenAsync();
        var page = await ChatPage.OpenAsync(window, host.Http.BaseAddress!);
        await page.TypeAsync("wa update");
        await page.Field("Address").FillAsync("567, \"john\", 2nd Phase, Bangalore.");
        await page.Log().GetByLabel("Business category").SelectOptionAsync("Education");
        await page.Button("Update").ClickAsync();
        await Expect(page.Log().Locator(".ac-container:focus")).ToHaveTextAsync("1 thing to fix");
        await Expect(page.Live).ToContainTextAsync("1 thing to fix");
        await Expect(page.Field("About")).ToHaveAccessibleDescriptionAsync("About must not be empty.");
        await Expect(page.Field("Address")).ToHaveValueAsync("567, \"john\", 2nd Phase, Bangalore.");
        await Expect(page.Log().GetByLabel("Business category")).ToHaveValueAsync("Education");
        await window.ScreenshotAsync();
        page.AssertClean(host.Http.BaseAddress!);
    }

    [SkippableFact]
    public async Task Form_Sent_BecomesTheOutcomeInPlace()
    {
        await using var host = await WebHost.StartAsync();
        await using var window = await browser.OpenAsync();
        var page = await ChatPage.OpenAsync(window, host.Http.BaseAddress!);
        await page.TypeAsync("wa update");
        await page.Field("About").FillAsync("Open till 9");
        await page.Button("Update").ClickAsync();
        await Expect(page.Log()).ToContainTextAsync("WA-1 Queued");
        await host.Chat.ReplaceAsync(host.Ledger.Shown!, FakeDialog.Plain("WA-1 Succeeded"), CancellationToken.None);
        host.Panel.Land("about", "Open till 9");
        await Expect(page.Log()).ToContainTextAsync("WA-1 Succeeded");
        await Expect(page.Field("About")).ToHaveCountAsync(0);
        await Expect(page.Log().GetByRole(Microsoft.Playwright.AriaRole.Article)).ToHaveCountAsync(2);
        await Expect(page.Panel).ToContainTextAsync("Open till 9");
        await Expect(page.Live).ToContainTextAsync("Customers now see a new About.");
        await window.ScreenshotAsync();
        var sent = Assert.IsType<ChatEvent.FormSubmitted>(host.Dialog.Heard[^1]);
        Assert.Equal("Open till 9", sent.Values["about"]);
        page.AssertClean(host.Http.BaseAddress!);
    }

    [SkippableFact]
    public async Task Values_OfPeople_AreNeverMarkup()
    {
        await using var host = await WebHost.StartAsync();
        await using var window = await browser.OpenAsync();
        var page = await ChatPage.OpenAsync(window, host.Http.BaseAddress!);
        const string Evil = "<img src=x onerror=alert(1)> [click](http://evil.example) **bold**";
        host.Dialog.Script = heard => heard is ChatEvent.CommandTyped ? new ChatReply.ShowCard(FakeDialog.Plain(Evil)) : null;
        host.Panel.Land("address", Evil);
        await page.TypeAsync(Evil);
        await Expect(page.Log().GetByText(Evil)).ToHaveCountAsync(2);
        await Expect(page.Panel.GetByText(Evil)).ToBeVisibleAsync();
        await Expect(page.Page.Locator("#app main img, #app main a")).ToHaveCountAsync(0);
        page.AssertClean(host.Http.BaseAddress!);
    }

    [SkippableFact]
    public async Task Keyboard_Alone_DoesTheWholeJob()
    {
        await using var host = await WebHost.StartAsync();
        await using var window = await browser.OpenAsync();
        var page = await ChatPage.OpenAsync(window, host.Http.BaseAddress!);
        var keys = page.Page.Keyboard;
        await page.Composer().FocusAsync();
        await keys.TypeAsync("wa help");
        await keys.PressAsync("Enter");
        await Expect(page.Log()).ToContainTextAsync("This is the help.");
        await keys.PressAsync("ArrowUp");
        await Expect(page.Composer()).ToHaveValueAsync("wa help");
        await keys.PressAsync("ArrowDown");
        await Expect(page.Composer()).ToHaveValueAsync("");
        await keys.TypeAsync("wa update");
        await keys.PressAsync("Enter");
        await Expect(page.Field("About")).ToBeVisibleAsync();
        await page.Log().FocusAsync();
        while (!await page.Field("About").EvaluateAsync<bool>("field => field === document.activeElement"))
        {
            await keys.PressAsync("Tab");
        }
        await keys.TypeAsync("Open till 9");
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await keys.PressAsync("Tab");
        }
        await Expect(page.Button("Update")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(page.Log()).ToContainTextAsync("WA-1 Queued");
        await Expect(page.Log().Locator("article:focus")).ToContainTextAsync("WA-1 Queued");
    }

    [SkippableFact]
    public async Task Example_Chosen_WaitsInTheLine()
    {
        await using var host = await WebHost.StartAsync();
        await using var window = await browser.OpenAsync();
        var page = await ChatPage.OpenAsync(window, host.Http.BaseAddress!);
        await page.Button("Example").ClickAsync();
        await Expect(page.Composer()).ToHaveValueAsync($"wa update {FakePanel.Number} about=\"Open till 9\"");
        await Expect(page.Composer()).ToBeFocusedAsync();
        Assert.Empty(host.Dialog.Heard);
    }
}
