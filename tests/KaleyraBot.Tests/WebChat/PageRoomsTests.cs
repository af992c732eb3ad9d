using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.House;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KaleyraBot.Tests.WebChat;

/// <summary>Channels, people side by side, and the clock.</summary>
[Collection(Browser.Tests)]
public sealed class PageRoomsTests(Browser browser)
{
    private const string Waits = "A change waits for approval.";

    [SkippableTheory]
    [InlineData(1280, 800, false)]
    [InlineData(1280, 800, true)]
    [InlineData(390, 844, false)]
    public async Task Visitor_ForTheFirstTime_MeetsWhoAsksAndWhoApproves(int width, int height, bool dark)
    {
        await using var host = await WebHost.StartAsync();
        await using var window = await browser.OpenAsync(width, height, dark);
        var page = await ChatPage.VisitAsync(window, host.Http.BaseAddress!);
        await Expect(page.Log()).ToContainTextAsync("Hi Ana. I change what customers see");
        await Expect(page.Page.Locator("#person-ben")).ToContainTextAsync("When Ana asks for something that needs approval, decide it in # approvals.");
        await window.ScreenshotAsync($"visitor-{width}{(dark ? "-dark" : "")}");
        await page.Button("Try one that needs approval").ClickAsync();
        await Expect(page.Log().GetByText($"wa update {FakePanel.Number} website=https://www.example.com/new")).ToBeVisibleAsync();
        Assert.Equal(width, await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        page.AssertClean(host.Http.BaseAddress!);
    }

    [SkippableFact]
    public async Task Card_InAnotherChannel_IsMarkedAndPointedAtForWhoeverDidNotAsk()
    {
        await using var host = await WebHost.StartAsync();
        await using var window = await browser.OpenAsync();
        var page = await ChatPage.OpenAsync(window, host.Http.BaseAddress!, "ana", "ben");
        await page.TypeAsync("wa help");
        await host.Chat.PostAsync(new Place("web:approvals"), FakeDialog.Plain("WA-1 waits", button: true), CancellationToken.None);

        await Expect(page.Channel("approvals, something new")).ToBeVisibleAsync();
        await Expect(page.Channel("approvals, something new", "Ben")).ToBeVisibleAsync();
        await Expect(page.Person("Ben").GetByText(Waits)).ToBeVisibleAsync();
        await Expect(page.Person("Ana").GetByText(Waits)).ToHaveCountAsync(0);
        await Expect(page.Log("Ben")).Not.ToContainTextAsync("WA-1 waits");
        await window.ScreenshotAsync();

        await page.Button("Open # approvals").ClickAsync();
        await Expect(page.Log("Ben")).ToContainTextAsync("WA-1 waits");
        await Expect(page.Person("Ben").GetByText(Waits)).ToHaveCountAsync(0);
        await Expect(page.Channel("approvals", "Ben")).ToHaveAttributeAsync("aria-current", "true");
        await Expect(page.Channel("approvals, something new", "Ben")).ToHaveCountAsync(0);
        await Expect(page.Log()).ToContainTextAsync("This is the help.");
        page.AssertClean(host.Http.BaseAddress!);
    }

    [SkippableFact]
    public async Task Channel_InView_GetsWhatIsTypedAndClicked()
    {
        await using var host = await WebHost.StartAsync();
        await using var window = await browser.OpenAsync();
        var page = await ChatPage.OpenAsync(window, host.Http.BaseAddress!, "ana", "ben");
        await host.Chat.PostAsync(new Place("web:approvals"), FakeDialog.Plain("WA-1 waits", button: true), CancellationToken.None);
        await page.Channel("approvals", "Ben").ClickAsync();
        await page.TypeAsync("wa help", "Ben");
        await Expect(page.Log("Ben")).ToContainTextAsync("This is the help.");
        await page.Log("Ben").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Log("Ben")).ToContainTextAsync("I know no such word.");
        await Expect(page.Log()).Not.ToContainTextAsync("This is the help.");
        Assert.All(host.Dialog.Heard, heard => Assert.Equal("web:approvals", heard.Where.Value));
        Assert.Equal(2, host.Dialog.Heard.Count);
        await page.TypeAsync("wa update");
        await page.Channel("general", "Ben").ClickAsync();
        await Expect(page.Log("Ben")).ToContainTextAsync("Ana opened a form. Only Ana can see it.");
    }

    [SkippableFact]
    public async Task ThirdPerson_Added_HasRoomBesideTheOthers()
    {
        await using var host = await WebHost.StartAsync();
        await using var window = await browser.OpenAsync();
        var page = await ChatPage.VisitAsync(window, host.Http.BaseAddress!);
        await page.Button("Add a person").ClickAsync();
        await page.Button("Add").ClickAsync();
        await Expect(page.Composer("Cara")).ToBeFocusedAsync();
        await Expect(page.Button("Add a person")).ToHaveCountAsync(0);
        await page.TypeAsync("wa update");
        await Expect(page.Field("About")).ToBeVisibleAsync();
        await host.Chat.PostAsync(new Place("web:approvals"), FakeDialog.Plain("WA-1 waits", button: true), CancellationToken.None);
        await page.Channel("approvals", "Cara").ClickAsync();
        await window.ScreenshotAsync();
        foreach (var name in new[] { "Ana", "Ben", "Cara" })
        {
            Assert.True(await page.Log(name).EvaluateAsync<bool>("log => log.scrollWidth <= log.clientWidth"), $"{name}'s channel scrolls sideways");
            Assert.True(await page.Person(name).Locator("header").EvaluateAsync<bool>("header => header.scrollWidth <= header.clientWidth"), $"{name}'s header is cut");
        }
        Assert.Equal(1280, await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));

        await page.Button("Close Ben's side").ClickAsync();
        await Expect(page.Person("Ben")).ToHaveCountAsync(0);
        await Expect(page.Log("Cara")).ToContainTextAsync("WA-1 waits");
        await page.Page.ReloadAsync();
        await Expect(page.Person("Cara")).ToBeVisibleAsync();
        await Expect(page.Person("Ben")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task Clock_Moved_IsShownOnThePanelAndBetweenTheMessages()
    {
        await using var host = await WebHost.StartAsync();
        await using var window = await browser.OpenAsync();
        var page = await ChatPage.OpenAsync(window, host.Http.BaseAddress!);
        await page.TypeAsync("wa help");
        await Expect(page.Log()).ToContainTextAsync("This is the help.");
        var clock = page.Page.GetByRole(AriaRole.Region, new() { Name = "Move the clock" });
        await Expect(clock).ToContainTextAsync("Thu 5 Mar, 12:0");
        await page.Button("+1 day").ClickAsync();
        await Expect(clock).ToContainTextAsync("Fri 6 Mar, 12:0");
        await Expect(clock).ToContainTextAsync("1 day ahead");
        await page.Button("+4 hours").ClickAsync();
        await Expect(clock).ToContainTextAsync("1 day 4 hours ahead");
        await Expect(page.Log()).ToContainTextAsync("The clock was moved by 4 hours. It is now Fri 6 Mar, 16:0");
        await Expect(page.Live).ToContainTextAsync("The clock was moved by 1 day.");
        Assert.Equal(TimeSpan.FromHours(28), host.Clock.Moved);
        await clock.ScrollIntoViewIfNeededAsync();
        await window.ScreenshotAsync();
    }
}
