using KaleyraBot.Tests.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>The real bot in an environment of the test's, with what it says at the start.</summary>
internal sealed class StartedBot(WebApplication app, CapturedLog log, string folder) : IAsyncDisposable
{
    /// <summary>An account as somebody has who uses the bot for real; nothing here calls it.</summary>
    public static (string Key, string Value)[] Account { get; } =
        [("Kaleyra:Accounts:main:Region", "IN"), ("Kaleyra:Accounts:main:Sid", "HX1234567890IN"), ("Kaleyra:Accounts:main:ApiKey", "Ab1234567890")];

    public Uri Url => new(app.Urls.First());

    public IServiceProvider Services => app.Services;

    public IEnumerable<string> Log => log.Lines;

    public static async Task<StartedBot> StartAsync(string environment, string[] words, params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("kaleyrabot-").FullName;
        var log = new CapturedLog();
        var app = await KaleyraBot.Bot.BuildAsync(["--environment", environment, .. words], builder =>
        {
            // Whoever starts for real needs a key.
            builder.Configuration.AddInMemoryCollection([new("Audit:Key", Convert.ToBase64String(new byte[31].Select((_, i) => (byte)(i * 37)).Append((byte)7).ToArray()))]);
            builder.Configuration.AddInMemoryCollection(settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value));
            builder.Configuration.AddInMemoryCollection([new("Storage:ConnectionString", $"Data Source={Path.Combine(folder, "ledger.db")}"), new("urls", "http://127.0.0.1:0")]);
            builder.Logging.ClearProviders().AddProvider(log);
        });
        await app.StartAsync();
        return new(app, log, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
