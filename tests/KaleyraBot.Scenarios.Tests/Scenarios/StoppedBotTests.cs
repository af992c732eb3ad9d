using KaleyraBot.Doors.Turns;
using KaleyraBot.Hosting.Background;
using KaleyraBot.Tests.Doors;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Slack.Fake;
using KaleyraBot.Tests.Storage;
using KaleyraBot.Tests.Teams;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>
/// The bot stopped as an operator stops it, with work under way that was answered already: Slack will not deliver that again.
/// </summary>
[Needs(Needs.Browser)]
[Needs(Needs.Host)]
public class StoppedBotTests : IAsyncLifetime, IDisposable
{
    private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CapturedLog _log = new();
    private FakeSlack _slack = null!;
    private TestBot _bot = null!;

    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync(new FakeTimeProvider(TimeProvider.System.GetUtcNow()));
        _bot = await TestBot.StartAsync(
            CreateDatabase(), services => services.AddSingleton(new Patience(TimeSpan.Zero)).AddSingleton<ILoggerProvider>(_log),
            [.. _slack.Settings.Select(setting => (setting.Key, setting.Value))]);
    }

    public async Task DisposeAsync()
    {
        _held.TrySetResult();
        await _bot.DisposeAsync();
        await _slack.DisposeAsync();
    }

    public void Dispose()
    {
        _log.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Where the bot keeps its ledger.</summary>
    private protected virtual ITestDatabase CreateDatabase() => new SqliteTestDatabase();

    [SkippableFact]
    public async Task Line_AnsweredBeforeItWasDone_IsDoneBeforeTheBotIsGone()
    {
        // It needs the person's name first, and Slack keeps that to itself until the bot, being stopped, says that it waits.
        _slack.Faults.Next("users.info", SlackFault.Hang(_held.Task));
        _log.Written = line =>
        {
            if (line.Contains("still under way: 1", StringComparison.Ordinal))
            {
                _held.TrySetResult();
            }
        };
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = _bot.Url };
        var ana = _slack.Client(http);
        await ana.MentionAsync($"update {Visit.Harbor} about=\"Open till 9\"");
        Assert.Null(ana.Trouble);

        await _bot.StopAsync();
        await _bot.StartAgainAsync();

        await _slack.Workspace.UntilAsync(
            () => _slack.Workspace.Messages.FirstOrDefault(message => message.IsFromBot && message.Text.StartsWith("Preview:", StringComparison.Ordinal)), "the preview");
    }

    [SkippableFact]
    public async Task Stop_ThatMayWaitNoLonger_SaysWhatItCutsOff_AndLeavesWhatIsKept()
    {
        var (inbox, time) = (new MemoryInbox(), new FakeTimeProvider());
        using var turns = new TurnScheduler(inbox, Patience.Default, Grace.Default, time, NullLogger<TurnScheduler>.Instance);
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(_log));
        turns.Begin(Turn("unkept"));
        var answering = turns.AnswerAsync(Turn("kept"));
        time.Advance(Patience.Default.Longest);
        Assert.Equal("busy", await answering);

        await new TurnService(turns, time, loggers.CreateLogger<TurnService>()).StopAsync(new CancellationToken(canceled: true));

        Assert.Contains(_log.Lines, line => line.StartsWith("Stopped before everything was done: events cut off: 2. Taken up at the next start: 1 of them.", StringComparison.Ordinal));
        _held.SetException(new ObjectDisposedException("everything"));
        await turns.EndedAsync();
        Assert.Equal("kept", Assert.Single(await inbox.KeptAsync(default)).Delivery.Id);
    }

    [SkippableFact]
    public async Task Stop_WithNothingButKeptWorkThatHangs_WaitsAMoment()
    {
        var time = new FakeTimeProvider();
        using var turns = new TurnScheduler(new MemoryInbox(), Patience.Default, Grace.Default, time, NullLogger<TurnScheduler>.Instance);
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(_log));
        var answering = turns.AnswerAsync(Turn("kept"));
        time.Advance(Patience.Default.Longest);
        await answering;

        var stopping = new TurnService(turns, time, loggers.CreateLogger<TurnService>()).StopAsync(CancellationToken.None);
        time.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(stopping.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.1));
        await stopping;
    }

    private Turn<string> Turn(string id) => new(id, () => "done", () => "busy", _ => _held.Task)
    {
        Refused = "refused",
        Delivery = () => new(id, "test", "{}"),
        IsTaken = _ => true,
        Early = () => { },
        Failed = _ => { },
    };
}
