using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.House;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KaleyraBot.Tests.WebChat;

/// <summary>What happens on the page while people use it: others, updates, interruptions.</summary>
[Needs(Needs.Browser)]
[Needs(Needs.Host)]
public sealed class PageLiveTests
{
    [SkippableFact]
    public async Task SecondPerson_SharesTheConversation_NotTheForm()
    {
        await using var visit = await PageVisit.OpenAsync();
        await visit.Page.TypeAsync("wa update");
        await Expect(visit.Page.Field("About")).ToBeVisibleAsync();
        await visit.Page.Button("Add a person").ClickAsync();
        await visit.Page.Button("Add").ClickAsync();
        await Expect(visit.Page.Log("Ben")).ToContainTextAsync("Ana opened a form. Only Ana can see it.");
        await Expect(visit.Page.Field("About", "Ben")).ToHaveCountAsync(0);
        await Expect(visit.Page.Composer("Ben")).ToBeFocusedAsync();
        await visit.Page.TypeAsync("wa help", "Ben");
        await Expect(visit.Page.Log()).ToContainTextAsync("This is the help.");
        await Expect(visit.Page.Log("Ben")).ToContainTextAsync("This is the help.");
        Assert.Equal("web:ben", visit.Host.Dialog.Heard[^1].Who.Id);
        await visit.Page.Field("About").FillAsync("Open till 9");
        await visit.Window.ScreenshotAsync();
        await visit.Host.Chat.ReplaceAsync(new MessageRef(await FirstBotMessageAsync(visit.Host)), FakeDialog.Plain("WA-1 Succeeded"), CancellationToken.None);
        await Expect(visit.Page.Log("Ben")).ToContainTextAsync("WA-1 Succeeded");
        visit.Page.AssertClean();
    }

    [SkippableTheory]
    [InlineData("Teams")]
    [InlineData("Slack")]
    public async Task Replace_WhileSomebodyTypes_WipesNothing(string look)
    {
        await using var visit = await PageVisit.OpenAsync();
        await visit.Page.LookAsync(look);
        await visit.Page.TypeAsync("wa update");
        await visit.Page.Field("Address").PressSequentiallyAsync("half typ");
        var form = visit.Host.Ledger.Shown!;
        await visit.Host.Chat.ReplaceAsync(form, FakeDialog.Form(new Dictionary<string, string> { ["about"] = "set by somebody" }), CancellationToken.None);
        await Expect(visit.Page.Field("About")).ToHaveValueAsync("set by somebody");
        await Expect(visit.Page.Field("Address")).ToHaveValueAsync("half typ");
        await Expect(visit.Page.Field("Address")).ToBeFocusedAsync();
        await visit.Page.Page.Keyboard.TypeAsync("ed");
        await visit.Host.Chat.ReplaceAsync(form, FakeDialog.Plain("WA-1 Succeeded"), CancellationToken.None);
        await Expect(visit.Page.Log()).ToContainTextAsync("This card has changed meanwhile.");
        await Expect(visit.Page.Field("Address")).ToHaveValueAsync("half typed");
        await visit.Page.Button("Show the new card").ClickAsync();
        await Expect(visit.Page.Log()).ToContainTextAsync("WA-1 Succeeded");
        await Expect(visit.Page.Field("Address")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task Bot_Restarted_IsNoticedAndNothingTypedIsLost()
    {
        var host = await WebHost.StartAsync();
        var address = host.Http.BaseAddress!;
        await using var window = await Browser.OpenAsync();
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
        await using var visit = await PageVisit.OpenAsync();
        await using var second = await Browser.OpenAsync();
        var other = await ChatPage.OpenAsync(second, visit.Host.Http.BaseAddress!);
        await visit.Page.Panel.GetByLabel("Applied, then dropped").CheckAsync();
        await Expect(Chosen(visit.Page)).ToHaveValueAsync("drop after apply");
        await Expect(Chosen(other)).ToHaveValueAsync("drop after apply"); // The other page knows it from the bot alone.
        Assert.Equal("drop after apply", visit.Host.Panel.Fault);
        await visit.Host.Panel.SetFaultAsync("none", CancellationToken.None);
        await Expect(Chosen(visit.Page)).ToHaveValueAsync("none");
        await Expect(Chosen(other)).ToHaveValueAsync("none");

        static ILocator Chosen(ChatPage page) => page.Panel.GetByRole(AriaRole.Radio, new() { Checked = true });
    }

    [SkippableFact]
    public async Task RealAccount_Configured_IsSaidAndHasNoPanel()
    {
        await using var visit = await PageVisit.OpenAsync(sandbox: false);
        await Expect(visit.Page.Page.GetByText("Real account: changes are live.")).ToBeVisibleAsync();
        await Expect(visit.Page.Panel).ToHaveCountAsync(0);
        await Expect(visit.Page.Button("Update a number")).ToBeVisibleAsync();
        await visit.Window.ScreenshotAsync();
    }

    private static async Task<string> FirstBotMessageAsync(WebHost host)
    {
        await using var stream = await PageStream.OpenAsync(host);
        _ = await stream.NextAsync();
        return (await stream.NextAsync()).MessageId;
    }
}
