using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.House;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KaleyraBot.Tests.WebChat;

/// <summary>Every kind of block on the page, drawn as Slack draws it and as literal as Slack takes it.</summary>
[Collection(Browser.Tests)]
public sealed class PageSlackBlocksTests(Browser browser)
{
    private const string Evil = "<img src=x onerror=alert(1)> <!channel> <https://evil.example|Approved> *bold* &lt;b&gt; :tada:";

    [SkippableFact]
    public async Task Values_OfPeople_AreNeverMarkup()
    {
        await using var host = await WebHost.StartAsync();
        await using var window = await browser.OpenAsync();
        var page = await PageSlackTests.OpenAsync(window, host);
        host.Dialog.Script = heard => heard is ChatEvent.CommandTyped ? new ChatReply.ShowCard(FakeDialog.Plain(Evil)) : null;
        await page.TypeAsync(Evil);
        await Expect(page.Log().GetByText(Evil, new() { Exact = true })).ToHaveCountAsync(2);
        await Expect(page.Log().Locator(".body").Locator("a, strong, img, .mention")).ToHaveCountAsync(0);
        page.AssertClean(host.Http.BaseAddress!);
    }

    [SkippableFact]
    public async Task Blocks_OfEveryKind_AreDrawn()
    {
        await using var host = await WebHost.StartAsync();
        await using var window = await browser.OpenAsync(height: 1400);
        var page = await GalleryAsync(window, host, Verbs.Confirm);
        await Expect(page.Log()).ToMatchAriaSnapshotAsync("""
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
        await Expect(page.Log()).ToContainTextAsync("Queued");
        await Expect(page.Log().GetByLabel("Day")).ToHaveValueAsync("2026-01-31");
        await window.ScreenshotAsync();
        page.AssertClean(host.Http.BaseAddress!);
    }

    [SkippableTheory]
    [InlineData("Teams")]
    [InlineData("Slack")]
    public async Task Button_Pressed_SendsTheSameInEitherLook(string look)
    {
        await using var host = await WebHost.StartAsync();
        await using var window = await browser.OpenAsync(height: 1400);
        var page = await GalleryAsync(window, host, Verbs.Submit);
        await page.LookAsync(look);
        await page.Log().GetByRole(AriaRole.Radio, new() { Name = "Fast" }).CheckAsync();
        await page.Log().GetByRole(AriaRole.Checkbox, new() { Name = "Address" }).CheckAsync();
        await page.Log().GetByRole(AriaRole.Checkbox, new() { Name = "Website" }).CheckAsync();
        await page.Log().GetByLabel("Day").FillAsync("2026-02-28");
        await page.Field("Comment").FillAsync(Evil);
        await page.Log().GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(page.Log()).ToContainTextAsync("WA-1 Queued");
        var sent = Assert.IsType<ChatEvent.FormSubmitted>(host.Dialog.Heard[^1]);
        Assert.Equal(
            new SortedDictionary<string, string> { ["clear"] = "address,website", ["comment"] = Evil, ["day"] = "2026-02-28", ["pace"] = "fast", ["sure"] = "no" },
            new SortedDictionary<string, string>(sent.Values.ToDictionary()));
    }

    [SkippableFact]
    public async Task Window_WithoutARequiredField_IsNotSent()
    {
        await using var host = await WebHost.StartAsync();
        await using var window = await browser.OpenAsync();
        var page = await GalleryAsync(window, host, Verbs.Submit);
        await page.Log().GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(page.Field("Comment")).ToHaveAccessibleDescriptionAsync("Please complete this required field.");
        await Expect(page.Field("Comment")).ToBeFocusedAsync();
        Assert.Single(host.Dialog.Heard);
    }

    private static async Task<ChatPage> GalleryAsync(BrowserWindow window, WebHost host, string verb)
    {
        var card = new Card("gallery", new JsonObject { ["words"] = " is literal", ["verb"] = verb }, FakeDialog.Sentence("Gallery"));
        host.Dialog.Script = heard => heard switch
        {
            ChatEvent.CommandTyped => new ChatReply.ShowCard(card),
            ChatEvent.FormSubmitted => new ChatReply.CloseForm(FakeDialog.Plain("WA-1 Queued")),
            _ => null,
        };
        var page = await PageSlackTests.OpenAsync(window, host);
        await page.TypeAsync("gallery");
        await Expect(page.Log()).ToContainTextAsync("small print");
        return page;
    }
}
