using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Inbox;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Core.Requests;
using KaleyraBot.Doors.Turns;
using KaleyraBot.Slack;
using KaleyraBot.Tests.Doors;
using KaleyraBot.Tests.Slack.Fake;
using KaleyraBot.Tests.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Slack;

/// <summary>
/// A bot with the real Slack door on a loopback port, before the fake Slack, and fakes behind it: what the dialog answers is up to the
/// test. One clock for both, which stands still.
/// </summary>
internal sealed class SlackHost : IAsyncDisposable
{
    private readonly WebApplication _web;

    private SlackHost(WebApplication web, FakeSlack slack, FakeTimeProvider time, FakeDialog dialog, FakeLedger ledger,
        MemoryReferences references, CapturedLog log)
    {
        (_web, Slack, Time, Dialog, Ledger, References, Log) = (web, slack, time, dialog, ledger, references, log);
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(web.Urls.First()) };
        Ana = slack.Client(Http);
    }

    public FakeSlack Slack { get; }
    public FakeTimeProvider Time { get; }
    public FakeDialog Dialog { get; }
    public FakeLedger Ledger { get; }
    public MemoryReferences References { get; }
    public CapturedLog Log { get; }
    public HttpClient Http { get; }
    public SlackUser Ana { get; }
    public IChat Chat => _web.Services.GetRequiredService<IChat>();
    public IServiceProvider Services => _web.Services;
    public MemoryInbox Inbox => Ledger.Inbox;
    public IRoster Roster => _web.Services.GetRequiredService<IRoster>();

    /// <summary>What the bot called, but for the greeting at start.</summary>
    public IReadOnlyList<SlackCall> Calls => [.. Slack.Calls.Where(call => call.Method != "auth.test")];

    public static Task<SlackHost> StartAsync(params (string Key, string Value)[] settings) => StartAsync(organisation: false, settings);

    public static Task<SlackHost> StartAsync(bool organisation, params (string Key, string Value)[] settings) =>
        StartAsync(new MemoryInbox(), organisation, settings);

    /// <param name="inbox">As an earlier host left it.</param>
    /// <param name="organisation">Whether the app is installed for one.</param>
    /// <param name="settings">Beside those of the fake Slack.</param>
    public static async Task<SlackHost> StartAsync(MemoryInbox inbox, bool organisation = false,
        params (string Key, string Value)[] settings)
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var slack = await FakeSlack.StartAsync(time);
        slack.Workspace.IsOrganisation = organisation;
        var builder = WebApplication.CreateSlimBuilder();
        var (dialog, ledger, references, log) = (new FakeDialog(), new FakeLedger(inbox), new MemoryReferences(), new CapturedLog());
        var all = slack.Settings.Select(setting => (setting.Key, setting.Value)).Concat(settings);
        builder.Configuration.AddInMemoryCollection(all.Select(setting => KeyValuePair.Create(setting.Item1, (string?)setting.Item2)));
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(time)
            .AddSingleton<IDialog>(dialog).AddSingleton<ILedger>(ledger).AddSingleton<IInbox>(ledger.Inbox)
                .AddSingleton<IReferences>(references)
            .AddSingleton<IOutbox>(new FakeOutbox(ledger)).AddSingleton<ICards>(new FakeCards(ledger))
            .AddSingleton(SmallCards.Book)
            .AddSlack(builder.Configuration);
        var web = builder.Build();
        web.MapSlack();
        await web.StartAsync();
        ledger.Chat = web.Services.GetRequiredService<IChat>();
        await slack.Workspace.UntilAsync(() => slack.Calls.FirstOrDefault(call => call.Method == "auth.test"), "the bot's greeting");
        return new(web, slack, time, dialog, ledger, references, log);
    }

    /// <summary>
    /// Types the line that opens the form. The form is open before the dialog has answered, and what a test has the dialog say next is said
    /// to what comes next: so it returns when all work of the line has ended.
    /// </summary>
    public async Task OpenFormAsync(SlackDelivery? how = null)
    {
        await Ana.CommandAsync("/wa update", how);
        await Services.GetRequiredService<TurnScheduler>().EndedAsync();
    }

    /// <summary>Waits for a call of this method.</summary>
    public Task<SlackCall> CalledAsync(string method) =>
        Slack.Workspace.UntilAsync(() => Slack.Calls.LastOrDefault(call => call.Method == method), method);

    /// <summary>Waits for a message that says this.</summary>
    public Task<SlackMessage> SeeAsync(string text) => Slack.Workspace.UntilAsync(
        () => Slack.Workspace.Messages.LastOrDefault(message => message.IsFromBot && message.Text.Contains(text, StringComparison.Ordinal)),
            text);

    public async ValueTask DisposeAsync()
    {
        await _web.StopAsync();
        await _web.DisposeAsync();
        Http.Dispose();
        await Slack.DisposeAsync();
    }
}

/// <summary>Remembers messages as the fake ledger shows them. The rest is not for doors.</summary>
internal sealed class FakeOutbox(FakeLedger ledger) : IOutbox
{
    public Task<RememberedMessage?> MessageAsync(string cardKey, CancellationToken cancellationToken) =>
        Task.FromResult(ledger.Shown.TryGetValue(cardKey, out var message) ? new RememberedMessage(cardKey, message, 1) : null);

    public Task<Fence> RaiseAsync(string scope, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> BeginAsync(Job job, Step step, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> IsOpenAsync(Job job, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> CompleteAsync(Job job, Step? step, RememberedMessage? message, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<bool> PostponeAsync(Job job, DateTimeOffset dueAt, Step? step, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<bool> ParkAsync(Job job, UpdateRequest seen, DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<Job?> NextAsync(string key, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<(string Key, DateTimeOffset Due)>> DueAsync(DateTimeOffset until, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}

/// <summary>Knows the messages that the fake ledger shows.</summary>
internal sealed class FakeCards(FakeLedger ledger) : ICards
{
    public Task<OwnedCard?> FindAsync(string cardKey, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> IsRememberedAsync(MessageRef message, CancellationToken cancellationToken) =>
        Task.FromResult(ledger.Shown.Values.Contains(message));
}
