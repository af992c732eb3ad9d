using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace KaleyraBot.Tests.House;

/// <summary>
/// One Chromium for all tests of pages in this process: the machine's own, found by its usual names (its headless shell first, which takes
/// the least), started by the first one who asks. Each test gets a window of its own. Classes that ask for one run side by side.
/// </summary>
internal static class Browser
{
    /// <summary>Milliseconds that a busy machine may take; what is there already is not waited for.</summary>
    private const int Patience = 20_000;

    // Names resolve to nothing but this machine, so a page that reaches out fails.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-default-apps", "--disable-extensions", "--no-first-run", "--disable-dev-shm-usage", "--hide-scrollbars",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ];

    private static readonly string[] Names =
    [
        "/usr/bin/chromium-headless-shell",
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/usr/bin/microsoft-edge",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    // Its driver ends with this process, and Chromium with its driver.
    private static readonly Lazy<Task<IBrowser?>> Started = new(StartAsync);

    /// <summary>Skips the test where no Chromium is installed.</summary>
    public static async Task<BrowserWindow> OpenAsync(int width = 1280, int height = 800, bool dark = false, bool touch = false)
    {
        var browser = await Started.Value;
        Needs.That(browser is not null, "No Chromium is installed; pages are tested with the machine's own (package chromium-headless-shell or chromium).");
        var context = await browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            HasTouch = touch,
            IsMobile = touch,
            Locale = "en-GB",
            TimezoneId = "UTC",
        });
        context.SetDefaultTimeout(Patience);
        return new BrowserWindow(context, await context.NewPageAsync());
    }

    private static async Task<IBrowser?> StartAsync()
    {
        if (Array.Find(Names, File.Exists) is not { } chromium)
        {
            return null;
        }
        Assertions.SetDefaultExpectTimeout(Patience);
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Arguments });
    }
}

/// <summary>A window, and what went wrong in it.</summary>
internal sealed class BrowserWindow : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    internal BrowserWindow(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.PageError += (_, error) => Errors.Enqueue(error);
        page.Console += (_, line) =>
        {
            // A failed fetch is logged by the browser itself; what the page says about it is what the tests look at.
            if (line.Type == "error" && !line.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                Errors.Enqueue(line.Text);
            }
        };
        page.Request += (_, request) => Requests.Enqueue(new Uri(request.Url));
    }

    public IPage Page { get; }

    /// <summary>Script errors and policy violations.</summary>
    public System.Collections.Concurrent.ConcurrentQueue<string> Errors { get; } = new();

    /// <summary>Every address the page asked for.</summary>
    public System.Collections.Concurrent.ConcurrentQueue<Uri> Requests { get; } = new();

    /// <summary>Saves what the window shows to <c>.artifacts/screenshots/</c>.</summary>
    public Task<byte[]> ScreenshotAsync(string? name = null, [CallerMemberName] string test = "") =>
        Page.ScreenshotAsync(new() { Path = Repo.File(".artifacts", "screenshots", $"{name ?? test}.png") });

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
