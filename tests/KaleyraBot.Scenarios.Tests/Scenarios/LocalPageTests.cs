using KaleyraBot.Tests.House;
using Microsoft.Playwright;
using static KaleyraBot.Tests.Scenarios.Visit;
using static Microsoft.Playwright.Assertions;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>The main job on the local page, through the real bot, its ledger and the sandbox.</summary>
[Needs(Needs.Browser)]
[Needs(Needs.Host)]
public sealed class LocalPageTests
{
    private const int Categories = 17;

    [SkippableFact]
    public async Task Update_WrongInEveryField_ShowsAllErrorsAndKeepsEverythingTyped()
    {
        await using var visit = await OpenAsync();
        await visit.Page.TypeAsync("wa update");
        await visit.FillAsync(Documented.Wrong);
        await visit.Button("Update").ClickAsync();

        await Expect(visit.Page.Log()).ToContainTextAsync("7 things to mend");
        foreach (var (label, sentence) in Documented.Said)
        {
            var input = visit.Page.Log().GetByRole(AriaRole.Textbox, new() { Name = $"{label} (please check)" });
            await Expect(input).ToHaveValueAsync(Documented.Wrong[label]);
            await Expect(input).ToHaveAccessibleDescriptionAsync(
                new System.Text.RegularExpressions.Regex(System.Text.RegularExpressions.Regex.Escape(sentence)));
        }
        await Expect(visit.Page.Log().GetByLabel("WhatsApp number")).ToHaveValueAsync(Marigold);
        await Expect(visit.Page.Log().GetByLabel("Business category")).ToHaveValueAsync("Food and Grocery");
        await Expect(visit.Page.Log().GetByLabel("Business category").Locator("option:not([hidden])")).ToHaveCountAsync(Categories + 1);
        Assert.Empty(visit.Sent);
        await visit.Window.ScreenshotAsync();
    }

    [SkippableFact]
    public async Task Update_CorrectedAfterErrors_SendsOneRequestAndChangesTheProfile()
    {
        await using var visit = await OpenAsync();
        await visit.Page.TypeAsync("wa update");
        await visit.FillAsync(Documented.Wrong);
        await visit.Button("Update").ClickAsync();
        await Expect(visit.Page.Log()).ToContainTextAsync("7 things to mend");
        await visit.FillAsync(Documented.Right);
        await visit.Button("Update").ClickAsync();

        var card = visit.Card("✓ Succeeded · WA-1");
        await Expect(card).ToContainTextAsync("Kaleyra changed Incoming message URL, Contact e-mail and 6 more of Marigold Sweets · +91 98765 43210.");
        await Expect(card).ToContainTextAsync("567, \"john\", 2nd Phase, Bangalore.");
        await Expect(visit.Page.Live).ToContainTextAsync("WA-1 Succeeded: Kaleyra changed");
        visit.AssertSent(Documented.Body);
        foreach (var value in Documented.Right.Where(value => value.Key != "WhatsApp number").SelectMany(value => value.Value.Split('\n')))
        {
            await Expect(visit.Page.Panel).ToContainTextAsync(value);
        }
        visit.Page.AssertClean();
    }

    [SkippableFact]
    public async Task Update_NothingFilledIn_IsRefusedWithASentence()
    {
        await using var visit = await OpenAsync();
        await visit.Page.TypeAsync("/WA Update");
        await visit.Button("Update").ClickAsync();
        await Expect(visit.Page.Log()).ToContainTextAsync("Nothing would change. Fill in at least one field, or choose one to clear.");
        await Expect(visit.Page.Log()).ToContainTextAsync("Which WhatsApp number?");
        Assert.Empty(visit.Sent);
    }

    [SkippableFact]
    public async Task Update_FieldsTickedToClear_AreSentEmpty()
    {
        await using var visit = await OpenAsync();
        await visit.Page.TypeAsync($"wa update {Harbor}");
        await visit.Page.Log().GetByRole(AriaRole.Checkbox, new() { Name = "Website" }).CheckAsync();
        await visit.Page.Log().GetByRole(AriaRole.Checkbox, new() { Name = "Contact e-mail" }).CheckAsync();
        await visit.Button("Preview").ClickAsync();
        await Expect(visit.Page.Log()).ToContainTextAsync("Kaleyra does not document clearing.");
        await visit.Button("Update").ClickAsync();

        await Expect(visit.Card("✓ Succeeded · WA-1")).ToContainTextAsync("(cleared: nothing will be shown there)");
        visit.AssertSent(new() { ["wa_number"] = Harbor, ["website"] = "", ["contact_email"] = "" });
        await Expect(visit.Page.Panel).ToContainTextAsync("No website yet");
    }

    [SkippableFact]
    public async Task Update_PressedTwiceQuickly_IsOneRequest()
    {
        await using var visit = await OpenAsync();
        await visit.Page.TypeAsync($"wa update {Harbor}");
        await visit.Page.Field("About").FillAsync("Open till 9");
        await visit.Button("Update").DblClickAsync();
        await Expect(visit.Card("✓ Succeeded · WA-1")).ToBeVisibleAsync();
        await visit.Page.TypeAsync("wa history");
        await Expect(visit.Page.Log()).ToContainTextAsync("Requests");
        await Expect(visit.Page.Log()).Not.ToContainTextAsync("WA-2");
        Assert.Single(visit.Sent);
    }
}
