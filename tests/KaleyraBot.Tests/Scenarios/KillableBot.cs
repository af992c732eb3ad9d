using System.Net.Http.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Updates;
using KaleyraBot.Sandbox;
using KaleyraBot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>A bot process and what outlives it: its ledger file, Kaleyra (the sandbox, in this process), and somebody who keeps sending until it is acknowledged.</summary>
internal sealed class KillableBot : IAsyncDisposable
{
    public const string India = "+919876543210";
    public const string America = "+14155550132";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly string _folder = Directory.CreateTempSubdirectory("kaleyrabot-kill-").FullName;
    private readonly SandboxServer _sandbox;
    private BotProcess? _process;

    private KillableBot(SandboxServer sandbox) => _sandbox = sandbox;

    public SandboxState Kaleyra => _sandbox.State;

    private string Database => $"Data Source={Path.Combine(_folder, "ledger.db")}";

    public static async Task<KillableBot> StartAsync()
    {
        var bot = new KillableBot(await SandboxServer.StartAsync());
        await bot.RestartAsync();
        return bot;
    }

    public async Task KillAsync()
    {
        await _process!.KillAsync();
        _process.Dispose();
        _process = null;
    }

    public async Task RestartAsync() => _process = await BotProcess.StartAsync(new Dictionary<string, string>
    {
        ["Storage:ConnectionString"] = Database,
        ["Audit:Key"] = Storage.Sample.Key,
        // Long enough that a live process never misses its renewals on a busy machine: what is taken over is only what was killed.
        ["Storage:Lease"] = "00:00:05",
        ["Kaleyra:RetryDelay"] = "00:00:00.020",
        ["Kaleyra:MaxAttempts"] = "20",
        ["LocalPage:WithRealAccount"] = "true",
        ["Kaleyra:Accounts:main:BaseUrl"] = _sandbox.BaseUrl.AbsoluteUri,
        ["Kaleyra:Accounts:main:Sid"] = SandboxServer.Sid,
        ["Kaleyra:Accounts:main:ApiKey"] = SandboxServer.ApiKey,
    });

    /// <summary>Presses Update on a form; answers the request's id, or null where the process died before it answered.</summary>
    public async Task<string?> SendAsync(string form, string number, string about)
    {
        var data = new { id = form, card = $"card-{form}", wa_number = number, about };
        try
        {
            var answer = await _http.PostAsJsonAsync(
                new Uri(_process!.Url, "/web/events"), new { delivery = Guid.CreateVersion7(), who = "ana", action = new { verb = "submit", data } });
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
        await using var stream = await _http.GetStreamAsync(new Uri(_process!.Url, "/web/stream?who=ana"), patience.Token);
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
    public async Task<IReadOnlyList<UpdateRequest>> RequestsAsync()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:ConnectionString", Database), new("Audit:Key", Storage.Sample.Key)]).Build();
        await using var services = new ServiceCollection().AddStorage(configuration).BuildServiceProvider();
        await services.PrepareLedgerAsync();
        return [.. (await services.GetRequiredService<ILedger>().ListAsync(null, null, 1000, CancellationToken.None)).Reverse()];
    }

    public async ValueTask DisposeAsync()
    {
        _process?.Dispose();
        _http.Dispose();
        await _sandbox.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
