using System.Text.RegularExpressions;
using KaleyraBot.Tests.House;
using Microsoft.Playwright;
using static KaleyraBot.Tests.Scenarios.Visit;
using static Microsoft.Playwright.Assertions;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>The page as a screen reader tells it: no signs, groups and headings by their names, a line for each day.</summary>
[Needs(Needs.Browser)]
[Needs(Needs.Host)]
public sealed class LocalPageReadingTests
{
    private static readonly string[] Signs = ["✓", "✕", "○", "↻", "│", "\"! ", "\"? "];

    [SkippableTheory]
    [InlineData("Teams")]
    [InlineData("Slack")]
    public async Task ClearTheseFields_IsAnnouncedAsAGroup(string look)
    {
        await using var visit = await OpenAsync(look: look);
        await visit.Page.TypeAsync("wa update");
        var group = visit.Page.Log().GetByRole(AriaRole.Group, new() { Name = "Clear these fields", Exact = true });

        await Expect(group.GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(4);
        await Expect(group.GetByRole(AriaRole.Checkbox, new() { Name = "Website" })).ToBeVisibleAsync();
        visit.Page.AssertClean();
    }

    [SkippableTheory]
    [InlineData("Teams")]
    [InlineData("Slack")]
    public async Task TheWholeJob_ReadAloud_HasWordsForEverySign(string look)
    {
        await using var visit = await ApprovingAsync(look: look);
        await visit.Page.TypeAsync("wa history WA-99");
        await Expect(visit.Page.Log()).ToContainTextAsync("That is neither a phone number nor a known alias.");
        await visit.Page.TypeAsync($"wa update {Marigold} website=mysite,com");
        await Expect(visit.Page.Log()).ToContainTextAsync("Did you mean https://mysite.com?");
        await visit.Page.TypeAsync($"wa update {Marigold} description=\"One\nTwo\" website=https://www.example.com");
        var preview = visit.Page.Log().GetByRole(AriaRole.Article).Filter(new() { HasText = "Nothing has been sent yet." });
        await preview.GetByRole(AriaRole.Button, new() { Name = "Update", Exact = true }).ClickAsync();
        await Expect(visit.Page.Log()).ToContainTextAsync("· WA-1");
        var waiting = await ReadAsync(visit);
        await visit.Page.Channel("approvals", "Ben").ClickAsync();
        await visit.Page.Log("Ben").GetByRole(AriaRole.Button, new() { Name = "Approve", Exact = true }).ClickAsync();
        await Expect(visit.Page.Log()).ToContainTextAsync("Succeeded · WA-1");
        await Expect(visit.Card("✓ Succeeded · WA-1")).ToBeVisibleAsync();

        foreach (var told in new[] { waiting, await ReadAsync(visit), await visit.Page.Log("Ben").AriaSnapshotAsync() })
        {
            Assert.All(Signs, sign => Assert.DoesNotContain(sign, told, StringComparison.Ordinal));
            Assert.Contains("heading \"", told, StringComparison.Ordinal);
        }
        await Expect(visit.Page.Log()).ToContainTextAsync("✓");
        var news = await visit.Page.Live.Locator("p").AllTextContentsAsync();
        Assert.Equal(news.Distinct(), news);
        visit.Page.AssertClean();
    }

    [SkippableFact]
    public async Task Messages_OfTwoDays_HaveALineBetweenThem()
    {
        await using var visit = await OpenAsync();
        await visit.Page.TypeAsync("wa categories");
        await Expect(visit.Page.Log()).ToContainTextAsync("Non-profit");
        await visit.MoveClockAsync("+1 day");
        await visit.Page.TypeAsync("wa numbers");
        await Expect(visit.Page.Log().Locator(".day")).ToHaveCountAsync(2);

        var days = await visit.Page.Log().Locator(".day").EvaluateAllAsync<string[]>(
            "lines => lines.map((line) => line.textContent + ' > ' + line.nextElementSibling.textContent.includes('wa '))");
        Assert.Equal(2, days.Distinct().Count());
        Assert.All(days, day => Assert.Matches(new Regex("^\\w+day,? .+ > true$"), day));
        await visit.Window.ScreenshotAsync("days");
    }

    private static Task<string> ReadAsync(Visit visit) => visit.Page.Log().AriaSnapshotAsync();
}
