using KaleyraBot.Tests.House;
using static Microsoft.Playwright.Assertions;

namespace KaleyraBot.Tests.WebChat;

/// <summary>The page on narrow screens, in the dark, and read aloud.</summary>
[Needs(Needs.Browser)]
[Needs(Needs.Host)]
public sealed class PageLooksTests
{
    [SkippableTheory]
    [InlineData(390, 844, false)]
    [InlineData(390, 844, true)]
    [InlineData(1280, 800, true)]
    [InlineData(800, 600, false)]
    public async Task Window_OfAnySize_NeverScrollsItself(int width, int height, bool dark)
    {
        await using var visit = await PageVisit.OpenAsync(width, height, dark);
        await visit.Window.ScreenshotAsync($"page-{width}{(dark ? "-dark" : "")}");
        await visit.Page.TypeAsync("wa update");
        await visit.Page.Button("Update").ClickAsync();
        await Expect(visit.Page.Live).ToContainTextAsync("1 thing to fix");
        await visit.Window.ScreenshotAsync($"page-{width}{(dark ? "-dark" : "")}-form");
        await visit.AssertFitsAsync();
        Assert.True(await visit.Page.Log().EvaluateAsync<bool>("log => log.clientHeight > 150"), "the conversation has no room");
    }

    [SkippableFact]
    public async Task NarrowScreen_ShowsOneThingAtATime()
    {
        await using var visit = await PageVisit.OpenAsync(390, 844);
        await Expect(visit.Page.Panel).ToHaveCountAsync(0);
        visit.Host.Panel.Land("about", "Open till 9");
        await Expect(visit.Page.Page.Locator("[data-tab=panel].news")).ToBeVisibleAsync();
        await visit.Page.Button("Customers see").ClickAsync();
        await Expect(visit.Page.Panel).ToContainTextAsync("Open till 9");
        await Expect(visit.Page.Log()).ToHaveCountAsync(0);
        await Expect(visit.Page.Button("Customers see")).ToHaveAttributeAsync("aria-current", "true");
        await visit.Window.ScreenshotAsync();
        await visit.Page.Button("Chat").ClickAsync();
        await Expect(visit.Page.Composer()).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task ScreenReader_FindsEverythingByRoleAndName()
    {
        await using var visit = await PageVisit.OpenAsync();
        await visit.Page.TypeAsync("wa update");
        await Expect(visit.Page.Field("About")).ToBeVisibleAsync();
        await Expect(visit.Page.Page.Locator("body")).ToMatchAriaSnapshotAsync("""
            - banner:
              - heading "KaleyraBot" [level=1]
              - status: Connected
              - button "Add a person"
            - main:
              - region "Chat as Ana":
                - heading "Ana" [level=2]
                - button "Change the name of Ana"
                - navigation "Channels of Ana":
                  - 'button "# general"'
                  - 'button "# approvals"'
                - 'log "Conversation as Ana in # general"':
                  - heading /Hi Ana/ [level=3]
                  - 'button "Try it: update a number"'
                  - paragraph:
                    - time: /day/
                  - article /You/:
                    - paragraph: wa update
                  - article /KaleyraBot/:
                    - textbox "About"
                    - textbox "Address"
                    - combobox "Business category"
                    - button "Update"
                    - button "Preview"
                - group "Suggested commands":
                  - button "wa update"
                  - button "wa numbers"
                  - button "wa help"
                  - button "Example"
                - textbox "Message as Ana"
                - button "Send"
              - complementary "What customers see":
                - heading "What customers see" [level=2]
                - combobox "Number"
                - heading "Kaleyra Demo Salon" [level=3]
                - term: About
                - term: Category
                - region "Behind the scenes"
                - region "Move the clock":
                  - heading "Move the clock" [level=3]
                  - button "+1 hour"
                  - button "+4 hours"
                  - button "+1 day"
                - group "Make Kaleyra misbehave":
                  - radio "No fault" [checked]
            """);
        Assert.Equal("KaleyraBot", await visit.Page.Page.TitleAsync());
    }

    [SkippableFact]
    public async Task Controls_AllOfThem_HaveANameAndAVisibleFocus()
    {
        await using var visit = await PageVisit.OpenAsync();
        await visit.Page.TypeAsync("wa update");
        await Expect(visit.Page.Field("About")).ToBeVisibleAsync();
        var bare = await visit.Page.Page.EvaluateAsync<string[]>("""
            () => {
              const bare = [];
              for (const control of document.querySelectorAll("button, input:not([type=radio]), select, textarea, [tabindex='0']")) {
                if (!control.checkVisibility()) continue;
                const look = () => [control, control.closest(".line") ?? control].map(getComputedStyle)
                  .map((style) => style.outlineStyle + style.outlineWidth + style.boxShadow).join();
                document.activeElement.blur();
                const unfocused = look();
                control.focus({ focusVisible: true });
                if (look() === unfocused) bare.push(control.outerHTML.slice(0, 120));
              }
              return bare;
            }
            """);
        Assert.Empty(bare);
    }
}
