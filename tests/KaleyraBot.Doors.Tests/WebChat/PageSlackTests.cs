using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.House;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KaleyraBot.Tests.WebChat;

/// <summary>The page with its switch on Slack.</summary>
[Needs(Needs.Browser)]
[Needs(Needs.Host)]
public sealed class PageSlackTests
{
    [SkippableFact]
    public async Task Switch_ToSlackAndBack_KeepsWhatWasTyped()
    {
        await using var visit = await PageVisit.OpenAsync();
        await visit.Page.TypeAsync("wa update");
        await visit.Page.Field("Address").FillAsync("567, \"john\"\n2nd Phase");
        await visit.Page.LookAsync("Slack");
        await Expect(Window(visit.Page)).ToBeVisibleAsync();
        await Expect(visit.Page.Field("Address")).ToHaveValueAsync("567, \"john\"\n2nd Phase");
        await visit.Page.Log().GetByRole(AriaRole.Combobox, new() { Name = "Business category" }).SelectOptionAsync("Education");
        await visit.Page.LookAsync("Teams");
        await Expect(Window(visit.Page)).ToHaveCountAsync(0);
        await Expect(visit.Page.Field("Address")).ToHaveValueAsync("567, \"john\"\n2nd Phase");
        await Expect(visit.Page.Log().GetByRole(AriaRole.Combobox, new() { Name = "Business category" })).ToHaveValueAsync("Education");
        visit.Page.AssertClean();
    }

    [SkippableFact]
    public async Task Switch_ByKeyboard_IsRememberedAndStandsInTheAddress()
    {
        await using var visit = await PageVisit.OpenAsync();
        await visit.Page.Page.GetByRole(AriaRole.Radio, new() { Name = "Teams" }).FocusAsync();
        await visit.Page.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(visit.Page.Page.GetByRole(AriaRole.Radio, new() { Name = "Slack" })).ToBeFocusedAsync();
        await Expect(visit.Page.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("look=slack"));
        await visit.Page.TypeAsync("wa update");
        await Expect(Window(visit.Page)).ToBeVisibleAsync();
        var page = await ChatPage.OpenAsync(visit.Window, visit.Host.Http.BaseAddress!);
        await Expect(page.Page.GetByRole(AriaRole.Radio, new() { Name = "Slack" })).ToBeCheckedAsync();
        await Expect(Window(page)).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task Window_WithAMistake_SaysItUnderTheFieldAndThenBecomesTheOutcome()
    {
        await using var visit = await PageVisit.SlackAsync();
        await visit.Page.TypeAsync("wa update");
        await visit.Page.Field("Address").FillAsync("a street");
        await visit.Page.Button("Update").ClickAsync();
        await Expect(visit.Page.Field("About")).ToHaveAccessibleDescriptionAsync("About must not be empty.");
        await Expect(visit.Page.Field("About")).ToBeFocusedAsync();
        await Expect(visit.Page.Field("Address")).ToHaveValueAsync("a street");
        await Expect(visit.Page.Live).ToContainTextAsync("1 thing to fix");
        await visit.Window.ScreenshotAsync();
        await visit.Page.Field("About").FillAsync("Open till 9");
        await visit.Page.Button("Update").ClickAsync();
        await Expect(visit.Page.Log()).ToContainTextAsync("WA-1 Queued");
        await Expect(Window(visit.Page)).ToHaveCountAsync(0);
        var sent = Assert.IsType<ChatEvent.FormSubmitted>(visit.Host.Dialog.Heard[^1]);
        Assert.Equal(new FormTicket(FakeDialog.FormId, FakeDialog.CardKey), sent.Ticket);
        Assert.Equal("Open till 9", sent.Values["about"]);
        Assert.Equal("a street", sent.Values["address"]);
        Assert.Equal("", sent.Values["business_category"]);
        visit.Page.AssertClean();
    }

    [SkippableFact]
    public async Task Window_Closed_OpensAgainWithWhatWasTyped()
    {
        await using var visit = await PageVisit.SlackAsync();
        await visit.Page.TypeAsync("wa update");
        await visit.Page.Field("Address").FillAsync("a street");
        await Window(visit.Page).GetByRole(AriaRole.Button, new() { Name = "Close" }).Last.ClickAsync();
        await Expect(Window(visit.Page)).ToHaveCountAsync(0);
        await Expect(visit.Page.Button("Open it again")).ToBeFocusedAsync();
        await visit.Page.Button("Open it again").ClickAsync();
        await Expect(visit.Page.Field("Address")).ToHaveValueAsync("a street");
        Assert.Single(visit.Host.Dialog.Heard);
    }

    [SkippableFact]
    public async Task Card_ThatSlackRefuses_StaysAsInTeamsAndSaysWhy()
    {
        await using var visit = await PageVisit.SlackAsync();
        var card = FakeDialog.Plain("hello", button: true);
        card.Data["id"] = new string('x', 2100);
        visit.Host.Dialog.Script = heard => heard is ChatEvent.CommandTyped ? new ChatReply.ShowCard(card) : null;
        await visit.Page.TypeAsync("anything");
        await Expect(visit.Page.Log()).ToContainTextAsync("Slack would refuse this card, so it stands here as in Teams.");
        await Expect(visit.Page.Log()).ToContainTextAsync("a button of Slack carries 2000.");
        await visit.Page.Button("Update").ClickAsync();
        await Expect(visit.Page.Log()).ToContainTextAsync("I know no such word.");
    }

    internal static ILocator Window(ChatPage page) => page.Log().GetByRole(AriaRole.Group, new() { Name = "Change a WhatsApp number" });
}
