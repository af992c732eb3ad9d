using KaleyraBot.Doors.Turns;
using KaleyraBot.Hosting;
using KaleyraBot.Sandbox;
using KaleyraBot.Slack.Views;
using KaleyraBot.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Tests.Hosting;

/// <summary>
/// Somebody's own ASP.NET Core program, which takes the bot in under a section of its settings; the sandbox is its account.
/// </summary>
internal sealed class ForeignProgram : IAsyncDisposable
{
    public const string Section = "KaleyraBot";

    private readonly SandboxServer _sandbox;
    private readonly string _folder;
    private WebApplication? _app;

    private ForeignProgram(SandboxServer sandbox, string folder) => (_sandbox, _folder) = (sandbox, folder);

    /// <summary>What it registers of its own, before the bot.</summary>
    public Action<WebApplicationBuilder> Own { get; init; } = _ => { };

    /// <summary>Paths that it answers by itself with "ours", beside its page.</summary>
    public IReadOnlyList<string> Routes { get; init; } = [];

    public SandboxState Sandbox => _sandbox.State;

    public IServiceProvider Services => _app!.Services;

    public Uri Url => new(_app!.Urls.First());

    public IEnumerable<string?> Mapped =>
        ((IEndpointRouteBuilder)_app!).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Select(endpoint =>
        endpoint.RoutePattern.RawText);

    public static async Task<ForeignProgram> PrepareAsync(Action<WebApplicationBuilder>? own = null, params IReadOnlyList<string> routes)
    {
        var folder = Directory.CreateTempSubdirectory("kaleyrabot-").FullName;
        await SqliteTestDatabase.CopyAsync(Path.Combine(folder, "ledger.db"));
        return new(await SandboxServer.StartAsync(), folder) { Own = own ?? (_ => { }), Routes = routes };
    }

    /// <summary>Everything that has to be set, in the section of the bot.</summary>
    public Dictionary<string, string?> Settings() => _sandbox.Settings()
        .Append(new("Audit:Key", Sample.Key)).Append(new("Storage:ConnectionString", $"Data Source={Path.Combine(_folder, "ledger.db")}"))
        .ToDictionary(setting => $"{Section}:{setting.Key}", setting => setting.Value);

    /// <param name="settings">Change those of <see cref="Settings"/>; by their whole names.</param>
    public async Task<ForeignProgram> StartAsync(params (string Key, string? Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(Settings())
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(new Patience(TimeSpan.FromSeconds(30))).AddSingleton(new ViewPatience(TimeSpan.FromSeconds(30)));
        Own(builder);
        builder.Services.AddKaleyraBot(builder.Configuration.GetSection(Section));
        var app = builder.Build();
        app.MapGet("/", () => "Our own page.");
        foreach (var route in Routes)
        {
            app.Map(route, () => "ours");
        }
        app.MapKaleyraBot();
        try
        {
            await app.StartAsync();
        }
        catch (Exception)
        {
            await app.DisposeAsync();
            throw;
        }
        _app = app;
        return this;
    }

    public async Task StopAsync()
    {
        if (_app is { } app)
        {
            _app = null;
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _sandbox.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
