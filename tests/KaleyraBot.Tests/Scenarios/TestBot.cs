using KaleyraBot.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>The real bot in this process, on a free loopback port, with a ledger of its own and the sandbox for Kaleyra. Fakes stand at the edges only.</summary>
internal sealed class TestBot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;

    private TestBot(WebApplication app, string folder) => (_app, _folder) = (app, folder);

    public Uri Url => new(_app.Urls.First());

    public SandboxState Sandbox => _app.Services.GetRequiredService<SandboxState>();

    public IServiceProvider Services => _app.Services;

    public static Task<TestBot> StartAsync(params (string Key, string Value)[] settings) => StartAsync(_ => { }, settings);

    /// <param name="before">Registers what goes before the bot's own defaults.</param>
    /// <param name="settings">Go before appsettings.json.</param>
    public static async Task<TestBot> StartAsync(Action<IServiceCollection> before, params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("kaleyrabot-").FullName;
        Dictionary<string, string?> all = new()
        {
            ["Storage:ConnectionString"] = $"Data Source={Path.Combine(folder, "ledger.db")}",
            ["Kaleyra:RetryDelay"] = "00:00:00.010",
            ["urls"] = "http://127.0.0.1:0",
        };
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }
        var app = await Bot.BuildAsync(["--environment", "Development"], builder =>
        {
            builder.Configuration.AddInMemoryCollection(all);
            builder.Logging.ClearProviders();
            before(builder.Services);
        });
        await app.StartAsync();
        return new(app, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
