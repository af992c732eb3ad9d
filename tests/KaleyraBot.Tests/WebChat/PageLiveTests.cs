using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.House;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KaleyraBot.Tests.WebChat;

/// <summary>What happens on the page while people use it: others, updates, interruptions.</summary>
[Collection(Browser.Tests)]
public sealed class PageLiveTests(Browser browser)
{
    [SkippableFact]
    public async Task SecondPerson_SharesTheConversation_NotTheForm()
    {
        await using var host = await WebHost.StartAsync();
        await using var window = await browser.OpenAsync();
        var page = await ChatPage.OpenAsync(window, host.Http.BaseAddress!);
        await page.TypeAsync("wa update");
        await Expect(page.Field("About")).ToBeVisibleAsync();
        await page.Button("Add a person").ClickAsync();
        await page.Button("Add").ClickAsync();
        await Expect(page.Log("Ben")).ToContainTextAsync("Ana opened a form. Only Ana can see it.");
        await Expect(page.Field("About", "Ben")).ToHaveCountAsync(0);
        await Expect(page.Composer("Ben")).ToBeFocusedAsync();
        await page.TypeAsync("wa help", "Ben");
        await Expect(page.Log()).ToContainTextAsync("This is the help.");
        await Expect(page.Log("Ben")).ToContainTextAsync("This is the help.");
        Assert.Equal("web:ben", host.Dialog.Heard[^1].Who.Id);
        await page.Field("About").FillAsync("Open till 9");
        await window.ScreenshotAsync();
        await host.Chat.ReplaceAsync(new MessageRef(await FirstBotMessageAsync(host)), FakeDialog.Plain("WA-1 Succeeded"), CancellationToken.None);
        await Expect(page.Log("Ben")).ToContainTextAsync("WA-1 Succeeded");
        page.AssertClean(host.Http.BaseAddress!);
    }

    [SkippableFact]
    public async Task Replace_WhileSomebodyTypes_WipesNothing()
    {
        await using var host = await WebHost.StartAsync();
        await using var window = await browser.OpenAsync();
        var page = await ChatPage.OpenAsync(window, host.Http.BaseAddress!);
        await page.TypeAsync("wa update");
        await page.Field("Address").PressSequentiallyAsync("half typ");
        var form = host.Ledger.Shown!;
        await host.Chat.ReplaceAsync(form, FakeDialog.Form(new Dictionary<string, string> { ["about"] = "set by somebody" }), CancellationToken.None);
        await Expect(page.Field("About")).ToHaveValueAsync("set by somebody");
        await Expect(page.Field("Address")).ToHaveValueAsync("half typ");
        await Expect(page.Field("Address")).ToBeFocusedAsync();
        await page.Page.Keyboard.TypeAsync("ed");
        await host.Chat.ReplaceAsync(form, FakeDialog.Plain("WA-1 Succeeded"), CancellationToken.None);
        await Expect(page.Log()).ToContainTextAsync("This card has changed meanwhile.");
        await Expect(page.Field("Address")).ToHaveValueAsync("half typed");
        await page.Button("Show the new card").ClickAsync();
        await Expect(page.Log()).ToContainTextAsync("WA-1 Succeeded");
        await Expect(page.Field("Address")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task Bot_Restarted_IsNoticedAndNothingTypedIsLost()
    {
        var host = await WebHost.StartAsync();
        var address = host.Http.BaseAddress!;
        await using var window = await browser.OpenAsync();
        var page = await ChatPage.OpenAsync(window, address);
        await page.TypeAsync("wa update");
        await page.Field("About").FillAsync("Open till 9");
        var form = host.Ledger.Shown!;
        await host.StopAsync();
        await host.DisposeAsync();
        await Expect(page.Page.GetByText("Reconnecting…")).ToBeVisibleAsync();
        await page.TypeAsync("wa help");
        await Expect(page.Page.GetByText("Not sent: the bot does not answer. Your text is still here; press Enter to try again.")).ToBeVisibleAsync();
        await Expect(page.Composer()).ToHaveValueAsync("wa help");
        await page.Button("Update").ClickAsync();
        await Expect(page.Log()).ToContainTextAsync("Not sent: the bot does not answer. What you typed is still here; press the button again.");
        await window.ScreenshotAsync();

        await using var again = await WebHost.StartAsync(port: address.Port);
        await Expect(page.Page.GetByText("Connected", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.Log()).ToContainTextAsync("The bot was restarted.");
        await page.Composer().PressAsync("Enter");
        await Expect(page.Log()).ToContainTextAsync("This is the help.");
        await Expect(page.Field("About")).ToHaveValueAsync("Open till 9");
        await page.Button("Update").ClickAsync();
        await Expect(page.Log()).ToContainTextAsync("WA-1 Queued");
        await again.Chat.ReplaceAsync(form, FakeDialog.Plain("WA-1 Succeeded"), CancellationToken.None);
        await Expect(page.Log()).ToContainTextAsync("WA-1 Succeeded");
        await Expect(page.Log()).Not.ToContainTextAsync("WA-1 Queued");
    }

    [SkippableFact]
    public async Task Fault_Switched_ReachesTheSandboxAndEveryPage()
    {
        await using var host = await WebHost.StartAsync();
        await using var window = await browser.OpenAsync();
        var page = await ChatPage.OpenAsync(window, host.Http.BaseAddress!);
        await page.Panel.GetByLabel("Applied, then dropped").CheckAsync();
        await Expect(page.Panel.GetByRole(AriaRole.Radio, new() { Checked = true })).ToHaveValueAsync("drop after apply");
        Assert.Equal("drop after apply", host.Panel.Fault);
        await host.Panel.SetFaultAsync("none", CancellationToken.None);
        await Expect(page.Panel.GetByRole(AriaRole.Radio, new() { Checked = true })).ToHaveValueAsync("none");
    }

    [SkippableFact]
    public async Task RealAccount_Configured_IsSaidAndHasNoPanel()
    {
        await using var host = await WebHost.StartAsync(sandbox: false);
        await using var window = await browser.OpenAsync();
        var page = await ChatPage.OpenAsync(window, host.Http.BaseAddress!);
        await Expect(page.Page.GetByText("Real account: changes are live.")).ToBeVisibleAsync();
        await Expect(page.Panel).ToHaveCountAsync(0);
        await Expect(page.Button("Update a number")).ToBeVisibleAsync();
        await window.ScreenshotAsync();
    }

    private static async Task<string> FirstBotMessageAsync(WebHost host)
    {
        await using var stream = await PageStream.OpenAsync(host);
        _ = await stream.NextAsync();
        return (await stream.NextAsync()).MessageId;
    }
}
