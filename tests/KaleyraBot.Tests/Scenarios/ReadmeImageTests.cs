using KaleyraBot.Tests.House;
using static Microsoft.Playwright.Assertions;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>The README's picture of the local page is made here, with the environment variable <c>UPDATE_IMAGES=1</c>; else the same goes to <c>.artifacts/screenshots</c>.</summary>
[Collection(Browser.Tests)]
public sealed class ReadmeImageTests(Browser browser)
{
    private static string Image => Environment.GetEnvironmentVariable("UPDATE_IMAGES") == "1"
        ? Repo.File(".github", "images", "local-page.png")
        : Repo.File(".artifacts", "screenshots", "local-page.png");

    [SkippableFact]
    public async Task LocalPage_AfterAnUpdate_ShowsRequestAndProfileTogether()
    {
        await using var visit = await Visit.OpenAsync(browser);
        await visit.Page.TypeAsync("wa update \"marigold sweets\" about=\"Fresh sweets from 8\" address=\"12 Church Street\"");
        await visit.Button("Update").ClickAsync();
        await Expect(visit.Page.Log()).ToContainTextAsync("WA-1 Succeeded");
        const string line = "wa update \"marigold sweets\" about=\"Open till 9\" address='567, \"john\", 2nd Phase, Bangalore.'";
        await visit.Page.TypeAsync(line);
        await visit.Button("Update").ClickAsync();
        await Expect(visit.Card("✓ Succeeded · WA-2")).ToBeVisibleAsync();
        await Expect(visit.Page.Log()).ToContainTextAsync("WA-2 Succeeded");

        await visit.Page.Log().GetByText(line).EvaluateAsync("text => { document.activeElement.blur(); text.closest('article').scrollIntoView(); }");
        await Expect(visit.Card("✓ Succeeded · WA-2")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(visit.Page.Panel.GetByText("567, \"john\", 2nd Phase, Bangalore.")).ToBeInViewportAsync();
        await visit.Page.Page.ScreenshotAsync(new() { Path = Image });
    }
}
