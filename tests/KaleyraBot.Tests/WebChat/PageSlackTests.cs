using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.House;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KaleyraBot.Tests.WebChat;

/// <summary>The page with its switch on Slack.</summary>
[Collection(Browser.Tests)]
public sealed class PageSlackTests(Browser browser)
{
    [SkippableFact]
    public async Task Switch_ToSlackAndBack_KeepsWhatWasTyped()
    {
        await using var host = await WebHost.StartAsync();
        await using var window = await browser.OpenAsync();
        var page = await ChatPage.OpenAsync(window, host.Http.BaseAddress!);
        await page.TypeAsync("wa update");
        await page.Field("Address").FillAsync("567, \"john\"\n2nd Phase");
        await page.LookAsync("Slack");
        await Expect(Window(page)).ToBeVisibleAsync();
        await Expect(page.Field("Address")).ToHaveValueAsync("567, \"john\"\n2nd Phase");
        await page.Log().GetByRole(AriaRole.Combobox, new() { Name = "Business category" }).SelectOptionAsync("Education");
        await page.LookAsync("Teams");
        await Expect(Window(page)).ToHaveCountAsync(0);
        await Expect(page.Field("Address")).ToHaveValueAsync("567, \"john\"\n2nd Phase");
        await Expect(page.Log().GetByRole(AriaRole.Combobox, new() { Name = "Business category" })).ToHaveValueAsync("Education");
        page.AssertClean(host.Http.BaseAddress!);
    }

    [SkippableFact]
    public async Task Switch_ByKeyboard_IsRememberedAndStandsInTheAddress()
    {
        await using var host = await WebHost.StartAsync();
        await using var window = await browser.OpenAsync();
        var page = await ChatPage.OpenAsync(window, host.Http.BaseAddress!);
        await page.Page.GetByRole(AriaRole.Radio, new() { Name = "Teams" }).FocusAsync();
        await page.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Page.GetByRole(AriaRole.Radio, new() { Name = "Slack" })).ToBeFocusedAsync();
        await Expect(page.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("look=slack"));
        await page.TypeAsync("wa update");
        await Expect(Window(page)).ToBeVisibleAsync();
        page = await ChatPage.OpenAsync(window, host.Http.BaseAddress!);
        await Expect(page.Page.GetByRole(AriaRole.Radio, new() { Name = "Slack" })).ToBeCheckedAsync();
        await Expect(Window(page)).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task Window_WithAMistake_SaysItUnderTheFieldAndThenBecomesTheOutcome()
    {
        await using var host = await WebHost.StartAsync();
        await using var window = await browser.OpenAsync();
        var page = await OpenAsync(window, host);
        await page.TypeAsync("wa update");
        await page.Field("Address").FillAsync("a street");
        await page.Button("Update").ClickAsync();
        await Expect(page.Field("About")).ToHaveAccessibleDescriptionAsync("About must not be empty.");
        await Expect(page.Field("About")).ToBeFocusedAsync();
        await Expect(page.Field("Address")).ToHaveValueAsync("a street");
        await Expect(page.Live).ToContainTextAsync("1 thing to fix");
        await window.ScreenshotAsync();
        await page.Field("About").FillAsync("Open till 9");
        await page.Button("Update").ClickAsync();
        await Expect(page.Log()).ToContainTextAsync("WA-1 Queued");
        await Expect(Window(page)).ToHaveCountAsync(0);
        var sent = Assert.IsType<ChatEvent.FormSubmitted>(host.Dialog.Heard[^1]);
        Assert.Equal(new FormTicket(FakeDialog.FormId, FakeDialog.CardKey), sent.Ticket);
        Assert.Equal("Open till 9", sent.Values["about"]);
        Assert.Equal("a street", sent.Values["address"]);
        Assert.Equal("", sent.Values["business_category"]);
        page.AssertClean(host.Http.BaseAddress!);
    }

    [SkippableFact]
    public async Task Window_Closed_OpensAgainWithWhatWasTyped()
    {
        await using var host = await WebHost.StartAsync();
        await using var window = await browser.OpenAsync();
        var page = await OpenAsync(window, host);
        await page.TypeAsync("wa update");
        await page.Field("Address").FillAsync("a street");
        await Window(page).GetByRole(AriaRole.Button, new() { Name = "Close" }).Last.ClickAsync();
        await Expect(Window(page)).ToHaveCountAsync(0);
        await Expect(page.Button("Open it again")).ToBeFocusedAsync();
        await page.Button("Open it again").ClickAsync();
        await Expect(page.Field("Address")).ToHaveValueAsync("a street");
        Assert.Single(host.Dialog.Heard);
    }

    [SkippableFact]
    public async Task Replace_WhileSomebodyTypes_WipesNothing()
    {
        await using var host = await WebHost.StartAsync();
        await using var window = await browser.OpenAsync();
        var page = await OpenAsync(window, host);
        await page.TypeAsync("wa update");
        await page.Field("Address").PressSequentiallyAsync("half typ");
        var form = host.Ledger.Shown!;
        await host.Chat.ReplaceAsync(form, FakeDialog.Form(new Dictionary<string, string> { ["about"] = "set by somebody" }), CancellationToken.None);
        await Expect(page.Field("About")).ToHaveValueAsync("set by somebody");
        await Expect(page.Field("Address")).ToBeFocusedAsync();
        await page.Page.Keyboard.TypeAsync("ed");
        await host.Chat.ReplaceAsync(form, FakeDialog.Plain("WA-1 Succeeded"), CancellationToken.None);
        await Expect(page.Log()).ToContainTextAsync("This card has changed meanwhile.");
        await Expect(page.Field("Address")).ToHaveValueAsync("half typed");
        await page.Button("Show the new card").ClickAsync();
        await Expect(page.Log()).ToContainTextAsync("WA-1 Succeeded");
    }

    [SkippableFact]
    public async Task Card_ThatSlackRefuses_StaysAsInTeamsAndSaysWhy()
    {
        await using var host = await WebHost.StartAsync();
        await using var window = await browser.OpenAsync();
        var page = await OpenAsync(window, host);
        var card = FakeDialog.Plain("hello", button: true);
        card.Data["id"] = new string('x', 2100);
        host.Dialog.Script = heard => heard is ChatEvent.CommandTyped ? new ChatReply.ShowCard(card) : null;
        await page.TypeAsync("anything");
        await Expect(page.Log()).ToContainTextAsync("Slack would refuse this card, so it stands here as in Teams.");
        await Expect(page.Log()).ToContainTextAsync("a button of Slack carries 2000.");
        await page.Button("Update").ClickAsync();
        await Expect(page.Log()).ToContainTextAsync("I know no such word.");
    }

    internal static ILocator Window(ChatPage page) => page.Log().GetByRole(AriaRole.Group, new() { Name = "Change a WhatsApp number" });

    internal static Task<ChatPage> OpenAsync(BrowserWindow window, WebHost host) =>
        ChatPage.VisitAsync(window, new Uri(host.Http.BaseAddress!, "?who=ana&look=slack"));
}
