using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Doors.Turns;
using KaleyraBot.Sandbox;
using KaleyraBot.Slack.Views;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>
/// The real bot in this process, on a free loopback port, with a ledger of its own and the sandbox for Kaleyra. Fakes stand at the edges
/// only.
/// </summary>
internal sealed class TestBot : IAsyncDisposable
{
    /// <summary>
    /// What a busy machine does to the clock is no concern of a scenario; the tests of patience have clocks of their own.
    /// </summary>
    private static readonly TimeSpan Unhurried = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, string?> _settings;
    private readonly Func<Task<WebApplication>> _begin;
    private readonly ITestDatabase _database;
    private WebApplication _app;

    private TestBot(WebApplication app, Func<Task<WebApplication>> begin, Dictionary<string, string?> settings, ITestDatabase database) =>
        (_app, _begin, _settings, _database) = (app, begin, settings, database);

    /// <summary>Settings that take the approvals back which the bot needs by default; a blank value is none.</summary>
    public static (string Key, string Value)[] Approving { get; } =
        [.. new[] { "incoming_url", "display_image", "website", "contact_email" }.Select(field => ($"Approvals:Required:{field}", ""))];

    /// <summary>The setting for a bot whose figures a test looks at.</summary>
    public static (string Key, string Value) Counting { get; } = ("Hosting:Metrics", "true");

    public Uri Url => new(_app.Urls.First());

    public SandboxState Sandbox => _app.Services.GetRequiredService<SandboxState>();

    public IServiceProvider Services => _app.Services;

    public static Task<TestBot> StartAsync(params (string Key, string Value)[] settings) => StartAsync(_ => { }, settings);

    /// <param name="before">Registers what goes before the bot's own defaults.</param>
    /// <param name="settings">Go before appsettings.json.</param>
    public static Task<TestBot> StartAsync(Action<IServiceCollection> before, params (string Key, string Value)[] settings) =>
        StartAsync(new SqliteTestDatabase(), before, settings);

    /// <param name="database">Holds the ledger, and is gone with the bot.</param>
    /// <param name="settings">Go before appsettings.json.</param>
    public static Task<TestBot> StartAsync(ITestDatabase database, params (string Key, string Value)[] settings) =>
        StartAsync(database, _ => { }, settings);

    public static async Task<TestBot> StartAsync(
        ITestDatabase database, Action<IServiceCollection> before, params (string Key, string Value)[] settings)
    {
        await database.CreateAsync();
        Dictionary<string, string?> all = new()
        {
            ["Audit:Key"] = Storage.Sample.Key,
            ["Kaleyra:RetryDelay"] = "00:00:00.010",
            // Most scenarios are about one person's change; those about approvals take the defaults back (see Approving).
            ["Approvals:Required:incoming_url"] = "0",
            ["Approvals:Required:display_image"] = "0",
            ["Approvals:Required:website"] = "0",
            ["Approvals:Required:contact_email"] = "0",
            ["urls"] = "http://127.0.0.1:0",
            // What counts hears all bots of this process, and keeps room for each figure of each of them (see Counting).
            ["Hosting:Metrics"] = "false",
        };
        foreach (var (key, value) in database.Settings.Concat(settings))
        {
            all[key] = value;
        }
        Task<WebApplication> BeginAsync() => BuildAsync(all, before);
        return new(await BeginAsync(), BeginAsync, all, database);
    }

    /// <summary>What the ledger takes on the disk, where that is a file.</summary>
    public long Bytes => new DirectoryInfo(((SqliteTestDatabase)_database).Folder).GetFiles().Sum(file => file.Length);

    /// <summary>An event told to the dialog itself, past every door.</summary>
    public Task<ChatReply> TellAsync(ChatEvent told) => Services.GetRequiredService<IDialog>().HandleAsync(told, CancellationToken.None);

    /// <summary>Until everything that follows from what was told has happened.</summary>
    public Task SettleAsync() => Eventually.HoldsAsync(
        async () => Services.GetRequiredService<TurnScheduler>().UnderWay == 0
            && await Services.GetRequiredService<IOutbox>().NextDueAsync() is null,
        () => "It works still.");

    /// <summary>Stops it as an operator would, what is under way ended.</summary>
    public async Task StopAsync()
    {
        _settings["urls"] = Url.ToString();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>Starts it again after <see cref="StopAsync"/>, at the same address, with the same ledger and these settings changed.</summary>
    public async Task StartAgainAsync(params (string Key, string Value)[] changed)
    {
        foreach (var (key, value) in changed)
        {
            _settings[key] = value;
        }
        _app = await _begin();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _database.Dispose();
    }

    private static async Task<WebApplication> BuildAsync(Dictionary<string, string?> settings, Action<IServiceCollection> before)
    {
        // Nobody changes its files; and that all of its services can be made is asked where the program itself is started, not a thousand
        // times.
        var app = await Bot.BuildAsync(["--environment", "Development", "--hostBuilder:reloadConfigOnChange=false"], builder =>
        {
            builder.Host.UseDefaultServiceProvider(services => services.ValidateScopes = true);
            builder.Configuration.AddInMemoryCollection(settings);
            builder.Logging.ClearProviders();
            before(builder.Services);
            builder.Services.TryAddSingleton(new Patience(Unhurried));
            builder.Services.TryAddSingleton(new ViewPatience(Unhurried));
        });
        await app.StartAsync();
        return app;
    }
}
