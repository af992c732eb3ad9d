using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.WebChat;

/// <summary>People before the page of a door with fakes behind it.</summary>
internal sealed class PageVisit : IAsyncDisposable
{
    private PageVisit(WebHost host, BrowserWindow window, ChatPage page) => (Host, Window, Page) = (host, window, page);

    public WebHost Host { get; }

    public BrowserWindow Window { get; }

    public ChatPage Page { get; }

    /// <summary>For Ana alone, or for those named.</summary>
    public static Task<PageVisit> OpenAsync(
        int width = 1280, int height = 800, bool dark = false, bool sandbox = true, params string[] who) =>
        OpenAsync(width, height, dark, sandbox, (window, address) => ChatPage.OpenAsync(window, address, who));

    /// <summary>As it opens for somebody who comes for the first time, Ben beside Ana; or by this address.</summary>
    public static Task<PageVisit> FirstAsync(int width = 1280, int height = 800, bool dark = false, string query = "") =>
        OpenAsync(width, height, dark, sandbox: true, (window, address) => ChatPage.VisitAsync(window, new Uri(address, query)));

    /// <summary>For Ana alone, with its switch on Slack.</summary>
    public static Task<PageVisit> SlackAsync(int width = 1280, int height = 800, bool dark = false) =>
        FirstAsync(width, height, dark, "?who=ana&look=slack");

    /// <summary>The window scrolls in no direction, and the conversation not sideways.</summary>
    public async Task AssertFitsAsync()
    {
        var size = Page.Page.ViewportSize!;
        Assert.Equal(size.Width, await Page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Equal(size.Height, await Page.Page.EvaluateAsync<int>("document.documentElement.scrollHeight"));
        Assert.True(await Page.Log().EvaluateAsync<bool>("log => log.scrollWidth <= log.clientWidth"), "the conversation scrolls sideways");
    }

    public async ValueTask DisposeAsync()
    {
        await Window.DisposeAsync();
        await Host.DisposeAsync();
    }

    private static async Task<PageVisit> OpenAsync(
        int width, int height, bool dark, bool sandbox, Func<BrowserWindow, Uri, Task<ChatPage>> open)
    {
        // First, because it skips the test where there is no browser.
        var window = await Browser.OpenAsync(width, height, dark);
        var host = await WebHost.StartAsync(sandbox);
        return new(host, window, await open(window, host.Http.BaseAddress!));
    }
}
