using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Updates;
using KaleyraBot.Tests.House;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Storage;

/// <summary>What people and the worker wait for takes as long in the tenth year as on the first day.</summary>
[Needs(Needs.Time)]
public abstract class PlanContract : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly FakeTimeProvider _time = new(Sample.Start);
    private ITestDatabase _database = null!;
    private PlanReader _plans = null!;
    private TestStore _store = null!;

    private ILedger Ledger => _store.Ledger;
    private IOutbox Outbox => _store.Outbox;

    protected abstract ITestDatabase CreateDatabase();

    internal abstract PlanReader CreateReader();

    /// <summary>Shows the reader what EF Core runs.</summary>
    internal abstract void Show(IServiceCollection services, PlanReader plans);

    /// <summary>How a step begins that reads all requests, one after another.</summary>
    protected abstract string ScanOfRequests { get; }

    public async Task InitializeAsync()
    {
        (_database, _plans) = (CreateDatabase(), CreateReader());
        await _database.CreateAsync();
        _store = TestStore.Build(_time, services => Show(services, _plans), [.. _database.Settings]);
        await _store.PrepareAsync();
        _plans.Scans.Clear();
        _plans.Statements.Clear();
    }

    public async Task DisposeAsync()
    {
        await (_store?.DisposeAsync() ?? default);
        _database.Dispose();
    }

    [SkippableFact]
    public async Task Statements_OfARequestsWholeLife_ReadNoTableFromEndToEnd()
    {
        await Ledger.AcceptAsync("d1", [Sample.Show("k")], None);
        var request = await Ledger.SubmitAsync(Sample.Request("a"));
        await RunAsync(request);
        await Ledger.NoteAsync(1, Sample.Entry("refused"), None);
        await Ledger.NoteAsync(null, Sample.Entry("refused"), None);
        await LookAsync();
        await Ledger.SaveDraftAsync(new("d", Sample.Asha, new Dictionary<string, string>(), Sample.Start), None);
        await Ledger.FindDraftAsync("d", None);
        await _store.References.SaveAsync("k", "v", None);
        await _store.References.RemoveAsync("k", None);
        await _store.Delegations.SaveAsync(new("web:a", "web:b", Sample.Start.AddDays(1)), Sample.Entry("delegated"), None);
        await _store.Delegations.ToAsync(["web:b", "web:c"], Sample.Start, None);
        await _store.Holds.PutAsync(new(Sample.Number, Sample.Asha, Sample.Start, ""), Sample.Entry("held"), RequestSteps.Shows, None);
        await _store.Holds.FindAsync(Sample.Number, None);
        await _store.Holds.LiftAsync(Sample.Number, Sample.Entry("resumed"), RequestSteps.Shows, None);

        await _store.Inbox.KeepAsync(new("d2", "teams", "{}"), None);
        await _store.Inbox.KeptAsync(None);
        await _store.Inbox.IsHandledAsync("d2", None);
        await _store.Inbox.EndAsync("d2", None);
        await _store.Inbox.EarlierDoneAsync(1, null, None);
        await using (var db = _store.Open())
        {
            await db.Database.OpenConnectionAsync();
            _plans.Explain(db.Database.GetDbConnection(), await _store.StatementsAsync());
        }

        Assert.True(_plans.Scans.IsEmpty, string.Join(Environment.NewLine, _plans.Scans));
        Assert.InRange(_plans.Statements.Count, 50, 500);
    }

    [SkippableFact]
    public async Task Statement_ThatReadsATableFromEndToEnd_IsSeen()
    {
        await using var db = _store.Open();
        await db.Requests.Where(r => r.Account == "main").ToListAsync();
        Assert.StartsWith(ScanOfRequests, Assert.Single(_plans.Scans), StringComparison.Ordinal);
    }

    /// <summary>Every verb of the queue.</summary>
    private async Task RunAsync(UpdateRequest request)
    {
        var other = (await Outbox.NextAsync(Sample.Show("k").Queue, None))!;
        var job = (await Outbox.NextAsync(Effect.Apply.QueueOf(Sample.Number), None))!;
        Assert.True(await Outbox.IsOpenAsync(job, None));
        var start = Sample.Step(request, RequestState.Running);
        Assert.True(await Outbox.BeginAsync(job, start, None));
        await Outbox.PostponeAsync(other, Sample.Start, null, None);
        Assert.False(await Outbox.ParkAsync(other, request, Sample.Start, None));
        await Outbox.DueAsync(Sample.Start, None);
        var end = Sample.Step(start.After, RequestState.Succeeded, Sample.Tell("x")) with { Known = [new("about", "new")], Doubted = ["address"] };
        Assert.True(await Outbox.CompleteAsync(job, end, new("k", new MessageRef("web:1"), 3), None));
        Assert.NotNull(await Outbox.MessageAsync("k", None));
        Assert.True(await Ledger.TakeAsync(
            Sample.Step(end.After, RequestState.Unknown) with { Wakes = Effect.Apply.QueueOf(Sample.Number) }, None));
    }

    private async Task LookAsync()
    {
        await Ledger.FindAsync(1, None);
        await Ledger.FindByFormAsync("a", None);
        await Ledger.ListAsync(null, null, 5, None);
        await Ledger.ListAsync(null, 9, 5, None);
        await Ledger.ListAsync(Sample.Number, 9, 5, None);
        await Ledger.OpenAsync([Sample.Asha.Id, "web:asha2"], 5, None);
        await Ledger.OpenOnesAsync([Sample.Asha.Id, "web:b"], 5, None);
        await Ledger.WaitingAsync(Sample.Number, 9, 5, None);
        await Ledger.CountOpenAsync("main", 5, None);
        await _store.Cards.FindAsync("k", None);
        await _store.Cards.IsRememberedAsync(new("web:1"), None);
        await Ledger.NewerAsync(Sample.Number, 0, None);
        await Ledger.KnownAsync(Sample.Number, None);
        await _store.Audit.DeedsAsync([1, 2, 3], None);
        await _store.Audit.PageAsync(Sample.Number, 1, 9, 5, None);
    }
}
