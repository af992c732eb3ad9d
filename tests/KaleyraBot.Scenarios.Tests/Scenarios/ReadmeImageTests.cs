using KaleyraBot.Tests.House;
using static Microsoft.Playwright.Assertions;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>
/// The README's picture of the local page is made here, with the environment variable <c>UPDATE_IMAGES=1</c>; else the same goes to
/// <c>.artifacts/screenshots</c>.
/// </summary>
[Needs(Needs.Browser)]
[Needs(Needs.Host)]
public sealed class ReadmeImageTests
{
    private static string Image => Environment.GetEnvironmentVariable("UPDATE_IMAGES") == "1"
        ? Repo.File(".github", "images", "local-page.png")
        : Repo.File(".artifacts", "screenshots", "local-page.png");

    [SkippableFact]
    public async Task LocalPage_AfterAnApproval_ShowsBothSidesAndTheProfile()
    {
        const string line = "wa update \"harbor lane hotel\" website=https://www.example.com/winter";
        const string done = "✓ Succeeded · WA-1";
        await using var visit = await Visit.ApprovingAsync(1280, 1000);
        await visit.Page.TypeAsync(line);
        await visit.Button("Update").ClickAsync();
        await visit.Page.Button("Open # approvals").ClickAsync();
        await visit.Page.Field("Comment", "Ben").FillAsync("Just in time.");
        await visit.Button("Approve", "Ben").ClickAsync();
        await Expect(visit.Card(done, "Ben")).ToContainTextAsync("Just in time.");
        await Expect(visit.Page.Log()).ToContainTextAsync("Succeeded · WA-1");

        await visit.Page.Log().GetByText(line).EvaluateAsync("text => { document.activeElement.blur(); text.closest('article').scrollIntoView(); }");
        await visit.Page.Log("Ben").EvaluateAsync("log => { log.scrollTop = 0; }");
        await Expect(visit.Card(done)).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(visit.Card(done, "Ben")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(visit.Page.Panel.GetByText("https://www.example.com/winter")).ToBeInViewportAsync();
        await visit.Page.Page.ScreenshotAsync(new() { Path = Image });
    }
}
