using System.Text.RegularExpressions;
using KaleyraBot.Tests.House;
using Microsoft.Playwright;
using static KaleyraBot.Tests.Scenarios.Visit;
using static Microsoft.Playwright.Assertions;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>The main job on the local page as Slack shows it, through the real bot, its ledger and the sandbox.</summary>
[Needs(Needs.Browser)]
[Needs(Needs.Host)]
public sealed class LocalPageSlackTests
{
    [SkippableFact]
    public async Task Update_WrongInEveryField_SaysEachMistakeUnderItsFieldAndSendsOneRequestInTheEnd()
    {
        await using var visit = await OpenAsync(look: "Slack");
        await visit.Page.TypeAsync("wa update");
        await visit.FillAsync(Documented.Wrong);
        await visit.Button("Update").ClickAsync();
        foreach (var (label, sentence) in Documented.Said)
        {
            var input = visit.Page.Log().GetByRole(AriaRole.Textbox, new() { Name = $"{label} (please check)" });
            await Expect(input).ToHaveValueAsync(Documented.Wrong[label]);
            await Expect(input).ToHaveAccessibleDescriptionAsync(new Regex(Regex.Escape(sentence)));
        }
        await Expect(visit.Page.Log()).Not.ToContainTextAsync("7 things to mend");
        Assert.Empty(visit.Sent);
        await visit.Window.ScreenshotAsync("slack-wrong");

        await visit.FillAsync(Documented.Right);
        await visit.Button("Update").ClickAsync();
        await Expect(visit.Card("✓ Succeeded · WA-1")).ToContainTextAsync("567, \"john\", 2nd Phase, Bangalore.");
        visit.AssertSent(Documented.Body);
        await visit.Window.ScreenshotAsync("slack-done");
        visit.Page.AssertClean();
    }

    [SkippableFact]
    public async Task Preview_EditedInTheForm_IsOneChange()
    {
        await using var visit = await OpenAsync(look: "Slack");
        await visit.Page.TypeAsync($"wa update {Harbor}");
        await visit.Page.Field("About").FillAsync("Open *till* 9 <!channel>");
        await visit.Page.Log().GetByRole(AriaRole.Checkbox, new() { Name = "Website" }).CheckAsync();
        await visit.Button("Preview").ClickAsync();
        await Expect(visit.Card("Preview")).ToContainTextAsync("Open *till* 9 <!channel>");
        await visit.Window.ScreenshotAsync("slack-preview");
        await visit.Button("Edit in form").ClickAsync();
        await Expect(visit.Page.Log().GetByRole(AriaRole.Checkbox, new() { Name = "Website" })).ToBeCheckedAsync();
        await visit.Page.Field("About").FillAsync("Open till 10");
        await visit.Button("Update").ClickAsync();
        await Expect(visit.Card("✓ Succeeded · WA-1")).ToContainTextAsync("Open till 10");
        visit.AssertSent(new() { ["wa_number"] = Harbor, ["about"] = "Open till 10", ["website"] = "" });
    }

    [SkippableFact]
    public async Task NothingToChange_IsSaidUnderTheFirstField()
    {
        await using var visit = await OpenAsync(look: "Slack");
        await visit.Page.TypeAsync($"wa update {Harbor}");
        await visit.Button("Update").ClickAsync();
        await Expect(visit.Page.Log().GetByRole(AriaRole.Combobox, new() { Name = "WhatsApp number" }))
            .ToHaveAccessibleDescriptionAsync(new Regex("Nothing would change. Fill in at least one field"));
        Assert.Empty(visit.Sent);
    }

    [SkippableFact]
    public async Task Switch_InTheMiddleOfTheForm_KeepsEverythingTyped()
    {
        await using var visit = await OpenAsync();
        await visit.Page.TypeAsync("wa update");
        await visit.FillAsync(Documented.Right);
        await visit.Page.LookAsync("Slack");
        await Expect(visit.Page.Field("Address")).ToHaveValueAsync(Documented.Right["Address"]);
        await visit.Page.LookAsync("Teams");
        await visit.Page.LookAsync("Slack");
        await visit.Button("Update").ClickAsync();
        await Expect(visit.Card("✓ Succeeded · WA-1")).ToBeVisibleAsync();
        await visit.Page.LookAsync("Teams");
        await Expect(visit.Card("✓ Succeeded · WA-1")).ToContainTextAsync("Kaleyra changed Incoming message URL, Contact e-mail and 6 more");
        visit.AssertSent(Documented.Body);
    }

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Update_OnAPhone_IsDoneWithTheThumb(ColorScheme scheme)
    {
        await using var visit = await OpenAsync(390, 844, touch: true, look: "Slack");
        await visit.Page.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await visit.Page.Log().GetByRole(AriaRole.Button, new() { Name = "Try it: update a number" }).TapAsync();
        await visit.Page.Field("About").FillAsync("Open till 9");
        await visit.Page.Log().GetByRole(AriaRole.Combobox, new() { Name = "WhatsApp number" }).SelectOptionAsync(Harbor);
        await visit.Window.ScreenshotAsync($"slack-phone-{scheme}");
        await visit.Button("Update").TapAsync();
        await Expect(visit.Card("✓ Succeeded · WA-1")).ToContainTextAsync("Open till 9");
        Assert.Equal(390, await visit.Page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Single(visit.Sent);
    }
}
