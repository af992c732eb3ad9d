using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.House;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KaleyraBot.Tests.WebChat;

/// <summary>Channels, people side by side, and the clock.</summary>
[Needs(Needs.Browser)]
[Needs(Needs.Host)]
public sealed class PageRoomsTests
{
    private const string Waits = "A change waits for approval.";

    [SkippableTheory]
    [InlineData(1280, 800, false)]
    [InlineData(1280, 800, true)]
    [InlineData(390, 844, false)]
    public async Task Visitor_ForTheFirstTime_MeetsWhoAsksAndWhoApproves(int width, int height, bool dark)
    {
        await using var visit = await PageVisit.FirstAsync(width, height, dark);
        await Expect(visit.Page.Log()).ToContainTextAsync("Hi Ana. I change what customers see");
        await Expect(visit.Page.Page.Locator("#person-ben")).ToContainTextAsync("When Ana asks for something that needs approval, decide it in # approvals.");
        await visit.Window.ScreenshotAsync($"visitor-{width}{(dark ? "-dark" : "")}");
        await visit.Page.Button("Try one that needs approval").ClickAsync();
        await Expect(visit.Page.Log().GetByText($"wa update {FakePanel.Number} website=https://www.example.com/new")).ToBeVisibleAsync();
        Assert.Equal(width, await visit.Page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        visit.Page.AssertClean();
    }

    [SkippableFact]
    public async Task Card_InAnotherChannel_IsMarkedAndPointedAtForWhoeverDidNotAsk()
    {
        await using var visit = await PageVisit.OpenAsync(who: ["ana", "ben"]);
        await visit.Page.TypeAsync("wa help");
        await visit.Host.Chat.PostAsync(new Place("web:approvals"), FakeDialog.Plain("WA-1 waits", button: true, verb: "approve"), CancellationToken.None);

        await Expect(visit.Page.Channel("approvals, something new")).ToBeVisibleAsync();
        await Expect(visit.Page.Channel("approvals, something new", "Ben")).ToBeVisibleAsync();
        await Expect(visit.Page.Person("Ben").GetByText(Waits)).ToBeVisibleAsync();
        await Expect(visit.Page.Person("Ana").GetByText(Waits)).ToHaveCountAsync(0);
        await Expect(visit.Page.Log("Ben")).Not.ToContainTextAsync("WA-1 waits");
        await visit.Window.ScreenshotAsync();

        await visit.Page.Button("Open # approvals").ClickAsync();
        await Expect(visit.Page.Log("Ben")).ToContainTextAsync("WA-1 waits");
        await Expect(visit.Page.Person("Ben").GetByText(Waits)).ToHaveCountAsync(0);
        await Expect(visit.Page.Channel("approvals", "Ben")).ToHaveAttributeAsync("aria-current", "true");
        await Expect(visit.Page.Channel("approvals, something new", "Ben")).ToHaveCountAsync(0);
        await Expect(visit.Page.Log()).ToContainTextAsync("This is the help.");
        visit.Page.AssertClean();
    }

    [SkippableFact]
    public async Task Banner_OfWhatWaits_GoesWhenNothingWaitsAnyMore()
    {
        await using var visit = await PageVisit.OpenAsync(who: ["ana", "ben"]);
        await visit.Page.TypeAsync("wa help");
        var first = await WaitsAsync("WA-1 waits");
        var second = await WaitsAsync("WA-2 waits");
        await Expect(visit.Page.Person("Ben").GetByText(Waits)).ToBeVisibleAsync();

        await visit.Host.Chat.ReplaceAsync(first, FakeDialog.Plain("WA-1 is done"), CancellationToken.None);
        await visit.Host.Chat.PostAsync(new Place("web:approvals"), FakeDialog.Plain("WA-3 was never asked"), CancellationToken.None);
        await Expect(visit.Page.Person("Ben").GetByText(Waits)).ToBeVisibleAsync();
        await visit.Host.Chat.ReplaceAsync(second, FakeDialog.Plain("WA-2 is done"), CancellationToken.None);
        await Expect(visit.Page.Person("Ben").GetByText(Waits)).ToHaveCountAsync(0);
        visit.Page.AssertClean();

        async Task<MessageRef> WaitsAsync(string words) => ((ChatDelivery.Sent)await visit.Host.Chat.PostAsync(
            new Place("web:approvals"), FakeDialog.Plain(words, button: true, verb: "approve"), CancellationToken.None)).Message;
    }

    [SkippableFact]
    public async Task Channel_InView_GetsWhatIsTypedAndClicked()
    {
        await using var visit = await PageVisit.OpenAsync(who: ["ana", "ben"]);
        await visit.Host.Chat.PostAsync(new Place("web:approvals"), FakeDialog.Plain("WA-1 waits", button: true), CancellationToken.None);
        await visit.Page.Channel("approvals", "Ben").ClickAsync();
        await visit.Page.TypeAsync("wa help", "Ben");
        await Expect(visit.Page.Log("Ben")).ToContainTextAsync("This is the help.");
        await visit.Page.Log("Ben").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(visit.Page.Log("Ben")).ToContainTextAsync("I know no such word.");
        await Expect(visit.Page.Log()).Not.ToContainTextAsync("This is the help.");
        Assert.All(visit.Host.Dialog.Heard, heard => Assert.Equal("web:approvals", heard.Where.Value));
        Assert.Equal(2, visit.Host.Dialog.Heard.Count);
        await visit.Page.TypeAsync("wa update");
        await visit.Page.Channel("general", "Ben").ClickAsync();
        await Expect(visit.Page.Log("Ben")).ToContainTextAsync("Ana opened a form. Only Ana can see it.");
    }

    [SkippableFact]
    public async Task ThirdPerson_Added_HasRoomBesideTheOthers()
    {
        await using var visit = await PageVisit.FirstAsync();
        await visit.Page.Button("Add a person").ClickAsync();
        await visit.Page.Button("Add").ClickAsync();
        await Expect(visit.Page.Composer("Cara")).ToBeFocusedAsync();
        await Expect(visit.Page.Button("Add a person")).ToHaveCountAsync(0);
        await visit.Page.TypeAsync("wa update");
        await Expect(visit.Page.Field("About")).ToBeVisibleAsync();
        await visit.Host.Chat.PostAsync(new Place("web:approvals"), FakeDialog.Plain("WA-1 waits", button: true), CancellationToken.None);
        await visit.Page.Channel("approvals", "Cara").ClickAsync();
        await visit.Window.ScreenshotAsync();
        foreach (var name in new[] { "Ana", "Ben", "Cara" })
        {
            Assert.True(await visit.Page.Log(name).EvaluateAsync<bool>("log => log.scrollWidth <= log.clientWidth"), $"{name}'s channel scrolls sideways");
            Assert.True(await visit.Page.Person(name).Locator("header").EvaluateAsync<bool>("header => header.scrollWidth <= header.clientWidth"), $"{name}'s header is cut");
        }
        Assert.Equal(1280, await visit.Page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));

        await visit.Page.Button("Close Ben's side").ClickAsync();
        await Expect(visit.Page.Person("Ben")).ToHaveCountAsync(0);
        await Expect(visit.Page.Log("Cara")).ToContainTextAsync("WA-1 waits");
        await visit.Page.Page.ReloadAsync();
        await Expect(visit.Page.Person("Cara")).ToBeVisibleAsync();
        await Expect(visit.Page.Person("Ben")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task Clock_Moved_IsShownOnThePanelAndBetweenTheMessages()
    {
        await using var visit = await PageVisit.OpenAsync();
        await visit.Page.TypeAsync("wa help");
        await Expect(visit.Page.Log()).ToContainTextAsync("This is the help.");
        var clock = visit.Page.Page.GetByRole(AriaRole.Region, new() { Name = "Move the clock" });
        await Expect(clock).ToContainTextAsync("Thu 5 Mar, 12:0");
        await visit.Page.Button("+1 day").ClickAsync();
        await Expect(clock).ToContainTextAsync("Fri 6 Mar, 12:0");
        await Expect(clock).ToContainTextAsync("1 day ahead");
        await visit.Page.Button("+4 hours").ClickAsync();
        await Expect(clock).ToContainTextAsync("1 day 4 hours ahead");
        await Expect(visit.Page.Log()).ToContainTextAsync("The clock was moved by 4 hours. It is now Fri 6 Mar, 16:0");
        await Expect(visit.Page.Live).ToContainTextAsync("The clock was moved by 1 day.");
        Assert.Equal(TimeSpan.FromHours(28), visit.Host.Clock.Moved);
        await clock.ScrollIntoViewIfNeededAsync();
        await visit.Window.ScreenshotAsync();
    }
}
