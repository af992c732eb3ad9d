using System.Net.Http.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Core.Requests;
using KaleyraBot.Sandbox;
using KaleyraBot.Tests.Storage;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>A killable bot before the sandbox, which is in this process and outlives it, and somebody at its local page.</summary>
internal sealed class KillablePage : IAsyncDisposable
{
    public const string India = "+919876543210";
    public const string America = "+14155550132";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly SandboxServer _sandbox;
    private readonly ReplicaSet _bot;

    private KillablePage(SandboxServer sandbox, ReplicaSet bot) => (_sandbox, _bot) = (sandbox, bot);

    public SandboxState Kaleyra => _sandbox.State;

    public static async Task<KillablePage> StartAsync(ITestDatabase ledger)
    {
        var sandbox = await SandboxServer.StartAsync();
        return new(sandbox, await ReplicaSet.StartAsync(1, ledger, _ => new Dictionary<string, string>
        {
            ["LocalPage:WithRealAccount"] = "true",
            ["Kaleyra:Accounts:main:BaseUrl"] = sandbox.BaseUrl.AbsoluteUri,
            ["Kaleyra:Accounts:main:Sid"] = SandboxServer.Sid,
            ["Kaleyra:Accounts:main:ApiKey"] = SandboxServer.ApiKey,
        }));
    }

    public Task KillAsync() => _bot.KillAsync(0);

    public Task RestartAsync() => _bot.StartAsync(0);

    /// <summary>Presses Update on a form; answers the request's id, or null where the process died before it answered.</summary>
    public async Task<string?> SendAsync(string form, string number, string about)
    {
        var data = new { id = form, card = $"card-{form}", wa_number = number, about };
        try
        {
            var answer = await _http.PostAsJsonAsync(
                new Uri(await _bot.UrlAsync(), "/web/events"), new { delivery = Guid.CreateVersion7(), who = "ana", action = new { verb = "submit", data } });
            answer.EnsureSuccessStatusCode();
            var summary = (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["message"]!["summary"]!;
            return summary[..summary.IndexOf(' ', StringComparison.Ordinal)];
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Waits until the local page is told that the request succeeded.</summary>
    public async Task SeeSucceedAsync(string request)
    {
        using var patience = new CancellationTokenSource(Patience);
        await using var stream = await _http.GetStreamAsync(new Uri(await _bot.UrlAsync(), "/web/stream?who=ana"), patience.Token);
        using var reader = new StreamReader(stream);
        while (await reader.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Contains($"\"summary\":\"{request} Succeeded", StringComparison.Ordinal))
            {
                return;
            }
        }
        Assert.Fail($"The page was never told that {request} succeeded.");
    }

    /// <summary>Waits until Kaleyra's side looks like this.</summary>
    public async Task SeeKaleyraAsync(Func<SandboxState, bool> looks)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(object? sender, EventArgs e)
        {
            if (looks(Kaleyra))
            {
                seen.TrySetResult();
            }
        }
        Kaleyra.Changed += Look;
        Look(null, EventArgs.Empty);
        await seen.Task.WaitAsync(Patience);
        Kaleyra.Changed -= Look;
    }

    /// <summary>What the ledger file holds, oldest request first; read after the process is dead.</summary>
    public async Task<IReadOnlyList<UpdateRequest>> RequestsAsync() => (await _bot.LedgerAsync()).Requests;

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _http.Dispose();
        await _sandbox.DisposeAsync();
    }
}
