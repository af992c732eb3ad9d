using KaleyraBot.Tests.House;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KaleyraBot.Tests.WebChat;

/// <summary>The Slack look on narrow screens, in the dark, and by keyboard.</summary>
[Collection(Browser.Tests)]
public sealed class PageSlackLooksTests(Browser browser)
{
    [SkippableTheory]
    [InlineData(390, 844, false)]
    [InlineData(390, 844, true)]
    [InlineData(1280, 800, true)]
    [InlineData(800, 600, false)]
    public async Task Window_OfAnySize_NeverScrollsItself(int width, int height, bool dark)
    {
        await using var host = await WebHost.StartAsync();
        await using var window = await browser.OpenAsync(width, height, dark);
        var page = await PageSlackTests.OpenAsync(window, host);
        await page.TypeAsync("wa update");
        await page.Button("Update").ClickAsync();
        await Expect(page.Field("About")).ToHaveAccessibleDescriptionAsync("About must not be empty.");
        await window.ScreenshotAsync($"slack-{width}{(dark ? "-dark" : "")}-form");
        Assert.Equal(width, await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Equal(height, await page.Page.EvaluateAsync<int>("document.documentElement.scrollHeight"));
        Assert.True(await page.Log().EvaluateAsync<bool>("log => log.scrollWidth <= log.clientWidth"), "the conversation scrolls sideways");
        Assert.True(await Switch(page).EvaluateAsync<bool>("look => look.getBoundingClientRect().right <= innerWidth"), "the switch is cut off");
        Assert.True(await page.Button("Add a person").EvaluateAsync<bool>("add => add.getBoundingClientRect().right <= innerWidth"), "the button beside the switch is cut off");
    }

    [SkippableFact]
    public async Task Window_LongerThanTheScreen_KeepsItsTitleAndButtonsInSight()
    {
        await using var host = await WebHost.StartAsync();
        await using var window = await browser.OpenAsync(390, 640);
        var page = await PageSlackTests.OpenAsync(window, host);
        await page.TypeAsync("wa update");
        await page.Field("Address").FocusAsync();
        await Expect(PageSlackTests.Window(page).GetByRole(AriaRole.Heading, new() { Name = "Change a WhatsApp number" })).ToBeInViewportAsync();
        await Expect(page.Button("Update")).ToBeInViewportAsync();
        await Expect(page.Field("Address")).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [SkippableFact]
    public async Task Controls_AllOfThem_HaveAVisibleFocus()
    {
        await using var host = await WebHost.StartAsync();
        await using var window = await browser.OpenAsync();
        var page = await PageSlackTests.OpenAsync(window, host);
        await page.TypeAsync("wa update");
        await Expect(page.Field("About")).ToBeVisibleAsync();
        var bare = await page.Page.EvaluateAsync<string[]>("""
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
