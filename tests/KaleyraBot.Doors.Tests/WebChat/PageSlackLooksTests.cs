using KaleyraBot.Tests.House;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KaleyraBot.Tests.WebChat;

/// <summary>The Slack look on narrow screens, in the dark, and by keyboard.</summary>
[Needs(Needs.Browser)]
[Needs(Needs.Host)]
public sealed class PageSlackLooksTests
{
    [SkippableTheory]
    [InlineData(390, 844, false)]
    [InlineData(390, 844, true)]
    [InlineData(1280, 800, true)]
    [InlineData(800, 600, false)]
    public async Task Window_OfAnySize_NeverScrollsItself(int width, int height, bool dark)
    {
        await using var visit = await PageVisit.SlackAsync(width, height, dark);
        await visit.Page.TypeAsync("wa update");
        await visit.Page.Button("Update").ClickAsync();
        await Expect(visit.Page.Field("About")).ToHaveAccessibleDescriptionAsync("About must not be empty.");
        await visit.Window.ScreenshotAsync($"slack-{width}{(dark ? "-dark" : "")}-form");
        await visit.AssertFitsAsync();
        Assert.True(await Switch(visit.Page).EvaluateAsync<bool>("look => look.getBoundingClientRect().right <= innerWidth"), "the switch is cut off");
        Assert.True(await visit.Page.Button("Add a person").EvaluateAsync<bool>("add => add.getBoundingClientRect().right <= innerWidth"), "the button beside the switch is cut off");
    }

    [SkippableFact]
    public async Task Window_LongerThanTheScreen_KeepsItsTitleAndButtonsInSight()
    {
        await using var visit = await PageVisit.SlackAsync(390, 640);
        await visit.Page.TypeAsync("wa update");
        await visit.Page.Field("Address").FocusAsync();
        await Expect(PageSlackTests.Window(visit.Page).GetByRole(AriaRole.Heading, new() { Name = "Change a WhatsApp number" })).ToBeInViewportAsync();
        await Expect(visit.Page.Button("Update")).ToBeInViewportAsync();
        await Expect(visit.Page.Field("Address")).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [SkippableFact]
    public async Task Controls_AllOfThem_HaveAVisibleFocus()
    {
        await using var visit = await PageVisit.SlackAsync();
        await visit.Page.TypeAsync("wa update");
        await Expect(visit.Page.Field("About")).ToBeVisibleAsync();
        var bare = await visit.Page.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll(".slack :is(button, input, select, textarea), .look input")].filter((control) => {
              if (!control.checkVisibility()) return false;
              const look = () => [control, control.closest("label") ?? control].map(getComputedStyle)
                .map((style) => style.outlineStyle + style.outlineWidth + style.boxShadow).join();
              document.activeElement.blur();
              const unfocused = look();
              control.focus({ focusVisible: true });
              return look() === unfocused;
            }).map((control) => control.outerHTML.slice(0, 120))
            """);
        Assert.Empty(bare);
    }

    private static ILocator Switch(ChatPage page) => page.Page.GetByRole(AriaRole.Group, new() { Name = "Show cards as in" });
}
