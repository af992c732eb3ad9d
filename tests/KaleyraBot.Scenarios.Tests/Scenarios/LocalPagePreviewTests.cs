using KaleyraBot.Tests.House;
using Microsoft.Playwright;
using static KaleyraBot.Tests.Scenarios.Visit;
using static Microsoft.Playwright.Assertions;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>A change typed on one line, its preview, and who may press what there.</summary>
[Needs(Needs.Browser)]
[Needs(Needs.Host)]
public sealed class LocalPagePreviewTests
{
    private const string NotYours = "This form belongs to Ana. Type wa update to start one of your own.";

    [SkippableFact]
    public async Task Line_WithAChange_ShowsOldAndNewAndIsEditedInTheForm()
    {
        await using var visit = await OpenAsync();
        await visit.Page.TypeAsync($"wa update {Marigold} about=\"Open till 8\"");
        await Expect(visit.Page.Log()).ToContainTextAsync("Before: unknown, never set through this bot");
        await visit.Button("Update").ClickAsync();
        await Expect(visit.Card("✓ Succeeded · WA-1")).ToBeVisibleAsync();

        await visit.Page.TypeAsync("wa update \"marigold sweets\" about='Open till 9' email=hello@example.com");
        var preview = visit.Card("Preview");
        await Expect(preview).ToContainTextAsync("Open till 8");
        await Expect(preview).ToContainTextAsync("Open till 9");
        await Expect(preview).ToContainTextAsync("Nothing has been sent yet.");
        await visit.Button("Edit in form").ClickAsync();

        await Expect(visit.Page.Field("About")).ToHaveValueAsync("Open till 9");
        await Expect(visit.Page.Field("Contact e-mail")).ToHaveValueAsync("hello@example.com");
        await Expect(visit.Page.Log().GetByLabel("WhatsApp number")).ToHaveValueAsync(Marigold);
        await visit.Page.Field("About").FillAsync("Open till 10");
        await visit.Button("Update").ClickAsync();

        await Expect(visit.Card("✓ Succeeded · WA-2")).ToContainTextAsync("Open till 10");
        await Expect(visit.Page.Panel).ToContainTextAsync("Open till 10");
        Assert.Equal(["Open till 8", "Open till 10"], visit.Sent.Select(body => (string?)body["about"]));
    }

    [SkippableFact]
    public async Task Preview_Cancelled_SendsNothingAndSaysSo()
    {
        await using var visit = await OpenAsync();
        await visit.Page.TypeAsync($"wa update {Marigold} about=\"Open till 9\"");
        await visit.Button("Cancel").ClickAsync();
        await Expect(visit.Page.Log()).ToContainTextAsync("Cancelled. Nothing was sent.");
        await Expect(visit.Button("Update")).ToHaveCountAsync(0);
        await visit.Page.TypeAsync("wa history");
        await Expect(visit.Page.Log()).ToContainTextAsync("No request here.");
        Assert.Empty(visit.Sent);
    }

    [SkippableFact]
    public async Task Line_WithMistakes_OpensTheFormWithThem()
    {
        await using var visit = await OpenAsync();
        await visit.Page.TypeAsync($"wa update {Marigold} about=\"Open till 9\" email=nobody");
        await Expect(visit.Page.Log()).ToContainTextAsync("One thing to mend");
        await Expect(visit.Page.Field("About")).ToHaveValueAsync("Open till 9");
        await Expect(visit.Page.Field("Contact e-mail")).ToHaveValueAsync("nobody");
        await Expect(visit.Page.Field("Contact e-mail")).ToBeInViewportAsync();
    }

    [SkippableFact]
    public async Task SecondPerson_PressingTheFirstOnesPreview_IsTurnedAwayVisibly()
    {
        await using var visit = await OpenAsync(who: ["ana", "ben"]);
        await Expect(visit.Page.Log("Ben")).ToBeVisibleAsync();
        await visit.Page.TypeAsync($"wa update {Marigold} about=\"Open till 9\"");

        foreach (var button in new[] { "Update", "Edit in form", "Cancel" })
        {
            await visit.Button(button, "Ben").ClickAsync();
            await Expect(visit.Page.Log("Ben").GetByText(NotYours)).ToBeVisibleAsync();
            await visit.Button("Dismiss", "Ben").ClickAsync();
        }
        Assert.Empty(visit.Sent);

        await visit.Button("Update").ClickAsync();
        await Expect(visit.Card("✓ Succeeded · WA-1")).ToBeVisibleAsync();
        await Expect(visit.Card("✓ Succeeded · WA-1", "Ben")).ToBeVisibleAsync();
        Assert.Single(visit.Sent);
    }

    [SkippableFact]
    public async Task SecondPerson_NeverSeesTheFormOfTheFirst()
    {
        await using var visit = await OpenAsync(who: ["ana", "ben"]);
        await visit.Page.TypeAsync("wa update");
        await Expect(visit.Button("Update")).ToBeVisibleAsync();
        await Expect(visit.Page.Log("Ben").GetByText("Ana opened a form. Only Ana can see it.")).ToBeVisibleAsync();
        await Expect(visit.Page.Log("Ben").GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);
    }
}
