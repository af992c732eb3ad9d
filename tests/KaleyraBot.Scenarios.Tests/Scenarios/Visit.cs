using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.WebChat;
using Microsoft.Playwright;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>Ana, and whoever sits beside her, before the local page of the real bot.</summary>
internal sealed class Visit : IAsyncDisposable
{
    public const string Marigold = "+919876543210";
    public const string Harbor = "+14155550132";

    private Visit(TestBot bot, BrowserWindow window, ChatPage page) => (Bot, Window, Page) = (bot, window, page);

    public TestBot Bot { get; }

    public BrowserWindow Window { get; }

    public ChatPage Page { get; }

    /// <summary>The bodies that reached Kaleyra, oldest first; only updates ever do.</summary>
    public IReadOnlyList<JsonObject> Sent
    {
        get
        {
            var calls = Bot.Sandbox.Journal;
            Assert.All(calls, call => Assert.Equal("PUT", call.Method));
            return [.. calls.Select(call => JsonNode.Parse(call.Body)!.AsObject())];
        }
    }

    /// <summary>The page for Ana alone, or for those named.</summary>
    public static async Task<Visit> OpenAsync(int width = 1280, int height = 800, bool touch = false, string? look = null,
        params string[] who)
    {
        var window = await Browser.OpenAsync(width, height, touch: touch);
        var bot = await TestBot.StartAsync();
        return await new Visit(bot, window, await ChatPage.OpenAsync(window, bot.Url, who)).LookingAsync(look);
    }

    /// <summary>The page as it opens by itself, Ben beside Ana, and the approvals that the bot needs by default.</summary>
    public static async Task<Visit> ApprovingAsync(int width = 1280, int height = 800, bool dark = false, string? look = null)
    {
        var window = await Browser.OpenAsync(width, height, dark);
        var bot = await TestBot.StartAsync(TestBot.Approving);
        return await new Visit(bot, window, await ChatPage.VisitAsync(window, bot.Url)).LookingAsync(look);
    }

    /// <summary>One update reached Kaleyra, and it was this.</summary>
    public void AssertSent(JsonObject expected)
    {
        var body = Assert.Single(Sent);
        Assert.True(JsonNode.DeepEquals(expected, body), body.ToJsonString());
    }

    /// <summary>Fills the form by its labels; the two choices by what stands in them.</summary>
    public async Task FillAsync(IReadOnlyDictionary<string, string> values)
    {
        foreach (var (label, value) in values)
        {
            // A label says "(please check)" while its value is wrong, and what it needs.
            var named = new Regex($"^{Regex.Escape(label)}( \\(please check\\))?( · needs \\d approvals?)?$");
            await (label is "WhatsApp number" or "Business category"
                ? Page.Log().GetByRole(AriaRole.Combobox, new() { NameRegex = named })
                    .SelectOptionAsync(new SelectOptionValue { Label = value })
                : Page.Log().GetByRole(AriaRole.Textbox, new() { NameRegex = named }).FillAsync(value));
        }
    }

    /// <summary>Ana sends a change from its preview, and it waits; Ben goes where it is decided.</summary>
    public async Task AskAsync(string change, string id)
    {
        await Page.TypeAsync($"wa update {Marigold} {change}");
        await Button("Update").ClickAsync();
        await Assertions.Expect(Card($"○ Waiting for approval · {id}")).ToBeVisibleAsync();
        await Page.Channel("approvals", "Ben").ClickAsync();
        await Assertions.Expect(Card($"○ Waiting for approval · {id}", "Ben")).ToBeVisibleAsync();
    }

    /// <summary>Presses a button on the card of one request.</summary>
    public Task PressAsync(string heading, string title, string name) =>
        Card(heading, name).GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync();

    /// <summary>Puts the clock forward, by the panel's button.</summary>
    public Task MoveClockAsync(string by) => Page.Page.RunAndWaitForResponseAsync(
        () => Page.Panel.GetByRole(AriaRole.Button, new() { Name = by }).ClickAsync(),
        response => response.Url.Contains("/web/clock/", StringComparison.Ordinal) && response.Ok);

    /// <summary>Makes Kaleyra misbehave, by the panel's switch.</summary>
    public Task SwitchAsync(string fault) => Page.Page.RunAndWaitForResponseAsync(
        () => Page.Panel.GetByRole(AriaRole.Radio, new() { Name = fault }).CheckAsync(),
        response => response.Url.Contains("/web/fault/", StringComparison.Ordinal) && response.Ok);

    /// <summary>The message whose heading says how a request stands.</summary>
    public ILocator Card(string heading, string name = "Ana") =>
        Page.Log(name).GetByRole(AriaRole.Article)
            .Filter(new()
            {
                Has = Page.Page.GetByRole(AriaRole.Heading,
            new() { Name = heading.TrimStart('✓', '✕', '○', '↻', '?', '–', ' '), Exact = true })
            });

    public ILocator Button(string title, string name = "Ana") => Page.Log(name).GetByRole(AriaRole.Button, new() { Name = title, Exact = true });

    public async ValueTask DisposeAsync()
    {
        await Window.DisposeAsync();
        await Bot.DisposeAsync();
    }

    private async Task<Visit> LookingAsync(string? look)
    {
        if (look is not null)
        {
            await Page.LookAsync(look);
        }
        return this;
    }
}
