using KaleyraBot.Tests.House;
using Microsoft.Playwright;
using static KaleyraBot.Tests.Scenarios.Visit;
using static Microsoft.Playwright.Assertions;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>The whole job by touch on a phone, by keyboard alone, and across a restart of the bot.</summary>
[Needs(Needs.Browser)]
[Needs(Needs.Host)]
public sealed class LocalPageAccessTests
{
    private const int FingerHigh = 40;

    [SkippableFact]
    public async Task Phone_ByTouch_DoesTheWholeJob()
    {
        await using var visit = await OpenAsync(390, 844, touch: true);
        await visit.Page.Button("Try it: update a number").TapAsync();
        await visit.FillAsync(Documented.Wrong);
        await visit.Button("Update").TapAsync();
        await Expect(visit.Page.Log()).ToContainTextAsync("7 things to mend");
        await visit.FillAsync(Documented.Right);
        foreach (var button in new[] { "Update", "Preview" })
        {
            Assert.InRange((await visit.Button(button).BoundingBoxAsync())!.Height, FingerHigh, 60);
        }
        await visit.Button("Preview").TapAsync();
        await Expect(visit.Page.Log().GetByRole(AriaRole.Heading, new() { Name = "Preview" })).ToBeInViewportAsync();
        await visit.Button("Update").TapAsync();
        await Expect(visit.Card("✓ Succeeded · WA-1")).ToBeVisibleAsync();
        await visit.Window.ScreenshotAsync();
        Assert.True(await visit.Page.Log().EvaluateAsync<bool>("log => log.scrollWidth <= log.clientWidth"), "the conversation scrolls sideways");

        await Expect(visit.Page.Page.Locator("[data-tab=panel].news")).ToBeVisibleAsync();
        await visit.Page.Button("Customers see").TapAsync();
        await Expect(visit.Page.Panel.GetByText("567, \"john\", 2nd Phase, Bangalore.")).ToBeVisibleAsync();
        visit.AssertSent(Documented.Body);
    }

    [SkippableFact]
    public async Task Keyboard_Alone_DoesTheWholeJob()
    {
        await using var visit = await OpenAsync();
        var keys = visit.Page.Page.Keyboard;
        await TabToAsync(visit.Page.Composer());
        await keys.TypeAsync("wa update");
        await keys.PressAsync("Enter");
        await Expect(visit.Button("Update")).ToBeVisibleAsync();
        await TabToAsync(visit.Page.Log().GetByLabel("WhatsApp number"), back: true);
        await keys.TypeAsync("Mari");
        await TabToAsync(visit.Page.Field("Address"));
        await keys.TypeAsync("567, \"john\", 2nd Phase, Bangalore.");
        await TabToAsync(visit.Page.Field("Contact e-mail"));
        await keys.TypeAsync("nobody");
        await TabToAsync(visit.Button("Update"));
        await keys.PressAsync("Enter");

        await Expect(visit.Page.Log()).ToContainTextAsync("One thing to mend");
        await Expect(visit.Page.Field("Contact e-mail")).ToBeFocusedAsync();
        await keys.PressAsync("ControlOrMeta+A");
        await keys.TypeAsync("hello@example.com");
        await TabToAsync(visit.Button("Update"));
        await keys.PressAsync("Enter");

        await Expect(visit.Card("✓ Succeeded · WA-1")).ToBeVisibleAsync();
        await Expect(visit.Page.Log().Locator("article:focus")).ToContainTextAsync("WA-1");
        visit.AssertSent(new() { ["wa_number"] = Marigold, ["address"] = "567, \"john\", 2nd Phase, Bangalore.", ["contact_email"] = "hello@example.com" });

        async Task TabToAsync(ILocator target, bool back = false)
        {
            const int most = 60;
            for (var pressed = 0; pressed < most; pressed++)
            {
                await keys.PressAsync(back ? "Shift+Tab" : "Tab");
                if (await target.EvaluateAsync<bool>("control => control === document.activeElement"))
                {
                    return;
                }
            }
            Assert.Fail($"{target} cannot be reached with {most} tabs.");
        }
    }

    [SkippableFact]
    public async Task Page_BotRestarted_ConnectsAgainAndSendsWhatWasTyped()
    {
        await using var visit = await OpenAsync();
        await visit.Page.TypeAsync($"wa update {Marigold} about=\"Open till 8\"");
        await visit.Button("Update").ClickAsync();
        await Expect(visit.Card("✓ Succeeded · WA-1")).ToBeVisibleAsync();
        await visit.Page.TypeAsync($"wa update {Marigold}");
        await visit.Page.Field("About").FillAsync("Open till 9");

        await visit.Bot.StopAsync();
        await Expect(visit.Page.Page.GetByText("The bot does not answer. Trying again every second; nothing you typed is lost.").First).ToBeVisibleAsync();
        await visit.Button("Update").ClickAsync();
        await Expect(visit.Page.Log()).ToContainTextAsync("Not sent: the bot does not answer.");
        await visit.Bot.StartAgainAsync();

        await Expect(visit.Page.Page.GetByText("Connected", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(visit.Page.Log()).ToContainTextAsync("The bot was restarted.");
        await Expect(visit.Page.Panel).ToContainTextAsync("Open till 8");
        await Expect(visit.Page.Field("About")).ToHaveValueAsync("Open till 9");
        await visit.Button("Update").ClickAsync();
        await Expect(visit.Card("✓ Succeeded · WA-2")).ToContainTextAsync("Open till 9");
        await Expect(visit.Page.Panel).ToContainTextAsync("Open till 9");
        Assert.Single(visit.Sent);
    }
}
