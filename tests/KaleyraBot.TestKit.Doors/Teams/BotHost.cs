using System.Collections.Concurrent;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Inbox;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Doors.Turns;
using KaleyraBot.Hosting;
using KaleyraBot.Teams;
using KaleyraBot.Tests.Doors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Teams;

/// <summary>
/// A bot with the real Teams door on a loopback port, and fakes behind it: what the dialog answers is up to the test. Its clock stands
/// still, so that a busy machine cannot make it lose patience.
/// </summary>
internal sealed class BotHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly WebApplication _web;

    private BotHost(WebApplication web, FakeDialog dialog, FakeLedger ledger, MemoryReferences references, CapturedLog log)
    {
        (_web, Dialog, Ledger, References, Log) = (web, dialog, ledger, references, log);
        Http = new HttpClient(new SocketsHttpHandler(), disposeHandler: true) { BaseAddress = new Uri(web.Urls.First()) };
    }

    public FakeDialog Dialog { get; }
    public FakeLedger Ledger { get; }
    public MemoryReferences References { get; }
    public CapturedLog Log { get; }
    public HttpClient Http { get; }
    public IServiceProvider Services => _web.Services;
    public IChat Chat => _web.Services.GetRequiredService<IChat>();

    public static async Task<BotHost> StartAsync(
        IReadOnlyDictionary<string, string?> settings, TimeProvider? time = null, string environment = "Production", string urls = "http://127.0.0.1:0",
        MemoryInbox? inbox = null, Action<IServiceCollection>? more = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        var (dialog, ledger, references, log) =
            (new FakeDialog(), new FakeLedger(inbox ?? new()), new MemoryReferences(), new CapturedLog());
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.WebHost.UseUrls(urls);
        builder.Services.AddSingleton(time ?? new FakeTimeProvider(TimeProvider.System.GetUtcNow()))
            .AddSingleton<IDialog>(dialog).AddSingleton<ILedger>(ledger).AddSingleton<IInbox>(ledger.Inbox)
                .AddSingleton<IReferences>(references)
            .AddSingleton(SmallCards.Book)
            .AddTeams(builder.Configuration, ThisMachine.Refusal);
        more?.Invoke(builder.Services);
        var web = builder.Build();
        web.MapTeams();
        web.MapGet("/healthz", () => "alive");
        await web.StartAsync();
        ledger.Chat = web.Services.GetRequiredService<IChat>();
        return new(web, dialog, ledger, references, log);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        // Disposed while it runs, or while a call of its own does, it would wait for a time that nobody moves.
        await _web.StopAsync();
        await _web.Services.GetRequiredService<TurnScheduler>().EndedAsync().WaitAsync(Patience);
        await _web.DisposeAsync();
    }
}

/// <summary>Answers what the test says, after what the test waits for, and remembers what it was asked.</summary>
internal sealed class FakeDialog : IDialog
{
    public Func<ChatEvent, Task<ChatReply>> Reply { get; set; } = _ => Task.FromResult<ChatReply>(new ChatReply.Nothing());

    /// <summary>The form that a line opens without any look at the ledger, by its ticket.</summary>
    public Func<FormTicket, ChatReply.OpenForm?> Early { get; set; } = _ => null;

    public ConcurrentQueue<ChatEvent> Asked { get; } = new();

    public void Says(ChatReply reply) => Reply = _ => Task.FromResult(reply);

    public async Task<ChatReply> HandleAsync(ChatEvent chatEvent, CancellationToken cancellationToken)
    {
        if (chatEvent is ChatEvent.CommandTyped { Early: { } early } && !await early.GoesOnAsync(Early(early.Ticket)))
        {
            return new ChatReply.Nothing();
        }
        Asked.Enqueue(chatEvent);
        return await Reply(chatEvent);
    }
}

/// <summary>References in memory; counts what is written.</summary>
internal sealed class MemoryReferences : IReferences
{
    public ConcurrentDictionary<string, string> Kept { get; } = new();
    public int Writes { get; private set; }

    public Task<string?> FindAsync(string key, CancellationToken cancellationToken) => Task.FromResult(Kept.GetValueOrDefault(key));

    public Task SaveAsync(string key, string value, CancellationToken cancellationToken)
    {
        Kept[key] = value;
        Writes++;
        return Task.CompletedTask;
    }

    public Task RemoveAsync(string key, CancellationToken cancellationToken)
    {
        Kept.TryRemove(key, out _);
        return Task.CompletedTask;
    }
}

/// <summary>Everything logged, as one text a line.</summary>
internal sealed class CapturedLog : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = new();

    /// <summary>Hears of each line as it is written.</summary>
    public Action<string> Written { get; set; } = _ => { };

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        var line = $"{formatter(state, exception)} {exception}";
        Lines.Enqueue(line);
        Written(line);
    }

    public void Dispose()
    {
    }
}
