using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.House;
using static Microsoft.Playwright.Assertions;

namespace KaleyraBot.Tests.WebChat;

/// <summary>Who has scrolled up keeps their place, and is told of what came meanwhile.</summary>
[Needs(Needs.Browser)]
[Needs(Needs.Host)]
public sealed class PageUnreadTests
{
    private static readonly Place General = new("web:general");

    [SkippableTheory]
    [InlineData("teams", 1280, 800)]
    [InlineData("slack", 390, 844)]
    public async Task Reader_WhoScrolledUp_KeepsTheirPlaceAndGetsToTheNews(string look, int width, int height)
    {
        await using var visit = await PageVisit.FirstAsync(width, height, query: $"?who=ana&look={look}");
        for (var i = 0; i < 25; i++)
        {
            await PostAsync(visit, $"Earlier {i}");
        }
        await Expect(visit.Page.Log()).ToContainTextAsync("Earlier 24");
        await visit.Page.Log().EvaluateAsync("log => { log.scrollTop = 40; }");

        await PostAsync(visit, "First news");
        await Expect(visit.Page.Button("1 new message")).ToBeVisibleAsync();
        await PostAsync(visit, "Second news");
        await visit.Window.ScreenshotAsync($"unread-{look}");
        Assert.Equal(40, await visit.Page.Log().EvaluateAsync<int>("log => Math.round(log.scrollTop)"));

        await visit.Page.Button("2 new messages").ClickAsync();
        await Expect(visit.Page.Log().GetByText("First news")).ToBeInViewportAsync();
        await Expect(visit.Page.Log().Locator("article:focus")).ToContainTextAsync("First news");
        await Expect(visit.Page.Page.Locator(".unread:visible")).ToHaveCountAsync(0);
        visit.Page.AssertClean();
    }

    [SkippableFact]
    public async Task Reader_WhoScrollsDownAgain_IsNotToldAnyMore()
    {
        await using var visit = await PageVisit.OpenAsync();
        for (var i = 0; i < 25; i++)
        {
            await PostAsync(visit, $"Earlier {i}");
        }
        await Expect(visit.Page.Log()).ToContainTextAsync("Earlier 24");
        await PostAsync(visit, "Seen at once");
        await Expect(visit.Page.Log().GetByText("Seen at once")).ToBeInViewportAsync();
        await Expect(visit.Page.Page.Locator(".unread:visible")).ToHaveCountAsync(0);

        await visit.Page.Log().EvaluateAsync("log => { log.scrollTop = 0; }");
        await PostAsync(visit, "Below");
        await Expect(visit.Page.Button("1 new message")).ToBeVisibleAsync();
        await visit.Page.Log().EvaluateAsync("log => { log.scrollTop = log.scrollHeight; }");
        await Expect(visit.Page.Page.Locator(".unread:visible")).ToHaveCountAsync(0);
    }

    private static Task<ChatDelivery> PostAsync(PageVisit visit, string text) =>
        visit.Host.Chat.PostAsync(General, FakeDialog.Plain(text), CancellationToken.None);
}
