using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Slack;

/// <summary>
/// Vercel's stand-in of Slack, in Node.js: it keeps channels, messages and windows, and refuses what the scopes of a token do not allow.
/// Ana reads there; commands and interactions it does not send.
/// </summary>
internal sealed class EmulatedSlack : IAsyncDisposable
{
    public const string Team = "T000000001";
    public const string General = "C000000001";
    public const string BotToken = "xoxb-bot";
    public const string ReaderToken = "xoxp-reader";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Process _running;
    private readonly HttpClient _http;

    private EmulatedSlack(Process running, Uri url) =>
        (_running, _http) = (running, new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = url });

    public Uri ApiBaseUrl => new(_http.BaseAddress!, "api/");

    /// <param name="scopes">What the token of the bot may do.</param>
    public static async Task<EmulatedSlack> StartAsync(IEnumerable<string> scopes)
    {
        var (running, said) = await NodeTool.ServeAsync("slack-emulated.mjs", [.. scopes]);
        return new(running, new Uri(said));
    }

    /// <summary>Calls a method; the answer may be a refusal.</summary>
    public async Task<JsonObject> CallAsync(string token, string method, JsonObject arguments)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post,
            new Uri(ApiBaseUrl, method))
        { Content = JsonContent.Create(arguments) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await _http.SendAsync(request);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    /// <summary>The first call whose arguments begin so, with its answer; now, or as soon as it is there.</summary>
    public Task<JsonObject> SeenAsync(string channel, string text) => WaitAsync(("channel", channel), ("text", text));

    /// <summary>The first call of this method.</summary>
    public Task<JsonObject> SeenAsync(string method) => WaitAsync(("method", method));

    public async Task<JsonArray> CallsAsync() => (await _http.GetFromJsonAsync<JsonArray>(new Uri("calls", UriKind.Relative)))!;

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _running.StandardInput.Close();
        await _running.WaitForExitAsync();
        _running.Dispose();
    }

    private async Task<JsonObject> WaitAsync(params (string Name, string Value)[] wanted)
    {
        var query = string.Join('&', wanted.Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value)}"));
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return (await _http.GetFromJsonAsync<JsonObject>(new Uri($"seen?{query}", UriKind.Relative), patience.Token))!;
        }
        catch (OperationCanceledException)
        {
            var refused = (await CallsAsync()).Where(call => (bool?)call!["answer"]!["ok"] != true).Select(call => call!.ToJsonString());
            throw new InvalidOperationException($"There was no call with {query}. Refused were: {string.Join(' ', refused)}");
        }
    }
}
