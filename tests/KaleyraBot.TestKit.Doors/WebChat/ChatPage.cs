using KaleyraBot.Tests.House;
using KaleyraBot.WebChat;
using Microsoft.Playwright;

namespace KaleyraBot.Tests.WebChat;

/// <summary>The page as people use it: by what they read and by its labels.</summary>
internal sealed class ChatPage(BrowserWindow window, Uri address)
{
    public IPage Page => window.Page;

    /// <summary>Opens the page for Ana alone, or for those named.</summary>
    public static Task<ChatPage> OpenAsync(BrowserWindow window, Uri address, params string[] who) =>
        VisitAsync(window, new Uri(address, "?" + string.Join('&', (who.Length == 0 ? ["ana"] : who).Select(name => $"who={name}"))));

    /// <summary>Opens the page as it opens for somebody who comes for the first time.</summary>
    public static async Task<ChatPage> VisitAsync(BrowserWindow window, Uri address)
    {
        Needs.That(PageFiles.Built, "The page was not built: Node.js 20 or later with npm is missing.");
        await window.Page.GotoAsync(address.ToString());
        var page = new ChatPage(window, address);
        await Assertions.Expect(page.Page.GetByText("Connected", new() { Exact = true })).ToBeVisibleAsync();
        return page;
    }

    public ILocator Person(string name) => Page.GetByRole(AriaRole.Region, new() { Name = $"Chat as {name}" });

    /// <summary>The channel in view.</summary>
    public ILocator Log(string name = "Ana") => Page.GetByRole(AriaRole.Log, new() { Name = $"Conversation as {name}" });

    public ILocator Composer(string name = "Ana") => Page.GetByRole(AriaRole.Textbox, new() { Name = $"Message as {name}" });

    public ILocator Field(string label, string name = "Ana") => Log(name).GetByRole(AriaRole.Textbox, new() { Name = label });

    public ILocator Button(string title) => Page.GetByRole(AriaRole.Button, new() { Name = title, Exact = true });

    public ILocator Channel(string room, string name = "Ana") =>
        Page.GetByRole(AriaRole.Navigation, new() { Name = $"Channels of {name}" }).GetByRole(AriaRole.Button, new() { Name = $"# {room}" });

    public ILocator Panel => Page.GetByRole(AriaRole.Complementary, new() { Name = "What customers see" });

    public ILocator Live => Page.Locator("#live");

    /// <summary>The switch at the top: Teams or Slack.</summary>
    public async Task LookAsync(string look)
    {
        await Page.GetByRole(AriaRole.Radio, new() { Name = look, Exact = true }).CheckAsync();
        await Assertions.Expect(Page.Locator($"html[data-look={look.ToLowerInvariant()}]")).ToHaveCountAsync(1);
    }

    public async Task TypeAsync(string text, string name = "Ana")
    {
        await Composer(name).FillAsync(text);
        await Composer(name).PressAsync("Enter");
    }

    /// <summary>Nothing failed in scripts, nothing broke the policy, nobody else was asked for anything.</summary>
    public void AssertClean()
    {
        Assert.Empty(window.Errors);
        Assert.All(window.Requests, request => Assert.Equal(address.Authority, request.Authority));
    }
}
