using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.House;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KaleyraBot.Tests.WebChat;

/// <summary>Every kind of block on the page, drawn as Slack draws it and as literal as Slack takes it.</summary>
[Needs(Needs.Browser)]
[Needs(Needs.Host)]
public sealed class PageSlackBlocksTests
{
    private const string Evil = "<img src=x onerror=alert(1)> <!channel> <https://evil.example|Approved> *bold* &lt;b&gt; :tada:";

    [SkippableFact]
    public async Task Values_OfPeople_AreNeverMarkup()
    {
        await using var visit = await PageVisit.SlackAsync();
        visit.Host.Dialog.Script = heard => heard is ChatEvent.CommandTyped ? new ChatReply.ShowCard(FakeDialog.Plain(Evil)) : null;
        await visit.Page.TypeAsync(Evil);
        await Expect(visit.Page.Log().GetByText(Evil, new() { Exact = true })).ToHaveCountAsync(2);
        await Expect(visit.Page.Log().Locator(".body").Locator("a, strong, img, .mention")).ToHaveCountAsync(0);
        visit.Page.AssertClean();
    }

    [SkippableFact]
    public async Task Blocks_OfEveryKind_AreDrawn()
    {
        await using var visit = await GalleryAsync(Verbs.Confirm, 1400);
        await Expect(visit.Page.Log()).ToMatchAriaSnapshotAsync("""
            - article /KaleyraBot/:
              - heading "Gallery" [level=3]
              - paragraph:
                - strong: bold
                - emphasis: italic
                - link "a page":
                  - /url: https://www.example.com/a
                - text: a < b & c
              - paragraph: small print
              - separator
              - paragraph:
                - code: wa help
                - text: is literal
              - figure:
                - img "The logo"
              - table:
                - row:
                  - cell "Field"
                  - cell "About"
              - radiogroup "Pace":
                - radio "Slow" [checked]
                - radio "Fast"
              - group "Clear these":
                - checkbox "Address"
                - checkbox "Website"
              - group "Sure":
                - checkbox "I am sure"
              - textbox "Comment"
              - button "Send"
              - button "Decline"
              - link "Read more":
                - /url: https://www.example.com/more
            """);
        await Expect(visit.Page.Log()).ToContainTextAsync("Queued");
        await Expect(visit.Page.Log().GetByLabel("Day")).ToHaveValueAsync("2026-01-31");
        await visit.Window.ScreenshotAsync();
        visit.Page.AssertClean();
    }

    [SkippableTheory]
    [InlineData("Teams")]
    [InlineData("Slack")]
    public async Task Button_Pressed_SendsTheSameInEitherLook(string look)
    {
        await using var visit = await GalleryAsync(Verbs.Submit, 1400);
        await visit.Page.LookAsync(look);
        await visit.Page.Log().GetByRole(AriaRole.Radio, new() { Name = "Fast" }).CheckAsync();
        await visit.Page.Log().GetByRole(AriaRole.Checkbox, new() { Name = "Address" }).CheckAsync();
        await visit.Page.Log().GetByRole(AriaRole.Checkbox, new() { Name = "Website" }).CheckAsync();
        await visit.Page.Log().GetByLabel("Day").FillAsync("2026-02-28");
        await visit.Page.Field("Comment").FillAsync(Evil);
        await visit.Page.Log().GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(visit.Page.Log()).ToContainTextAsync("WA-1 Queued");
        var sent = Assert.IsType<ChatEvent.FormSubmitted>(visit.Host.Dialog.Heard[^1]);
        Assert.Equal(
            new SortedDictionary<string, string> { ["clear"] = "address,website", ["comment"] = Evil, ["day"] = "2026-02-28", ["pace"] = "fast", ["sure"] = "no" },
            new SortedDictionary<string, string>(sent.Values.ToDictionary()));
    }

    [SkippableFact]
    public async Task Window_WithoutARequiredField_IsNotSent()
    {
        await using var visit = await GalleryAsync(Verbs.Submit);
        await visit.Page.Log().GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(visit.Page.Field("Comment")).ToHaveAccessibleDescriptionAsync("Please complete this required field.");
        await Expect(visit.Page.Field("Comment")).ToBeFocusedAsync();
        Assert.Single(visit.Host.Dialog.Heard);
    }

    private static async Task<PageVisit> GalleryAsync(string verb, int height = 800)
    {
        var visit = await PageVisit.SlackAsync(height: height);
        var card = new Card("gallery", new JsonObject { ["words"] = " is literal", ["verb"] = verb }, FakeDialog.Sentence("Gallery"));
        visit.Host.Dialog.Script = heard => heard switch
        {
            ChatEvent.CommandTyped => new ChatReply.ShowCard(card),
            ChatEvent.FormSubmitted => new ChatReply.CloseForm(FakeDialog.Plain("WA-1 Queued")),
            _ => null,
        };
        await visit.Page.TypeAsync("gallery");
        await Expect(visit.Page.Log()).ToContainTextAsync("small print");
        return visit;
    }
}
