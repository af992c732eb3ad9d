using KaleyraBot.Core.Inbox;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Storage;

/// <summary>What every database says of what is open.</summary>
public abstract class FiguresContract(ITestDatabase database) : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(Sample.Start);
    private TestStore _store = null!;

    public async Task InitializeAsync() => _store = await database.OpenAsync(_time);

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        database.Dispose();
    }

    [SkippableFact]
    public async Task Figures_OfAnEmptyLedger_AreNone()
    {
        var figures = await ReadAsync();
        Assert.Empty(figures.Open);
        Assert.Empty(figures.Effects);
        Assert.Equal((default, 0), (figures.Deliveries, figures.Holds));
    }

    [SkippableFact]
    public async Task Figures_CountWhatIsOpen_AndSinceWhen()
    {
        await SubmitAsync("one", RequestState.AwaitingApproval);
        _time.Advance(TimeSpan.FromMinutes(5));
        await SubmitAsync("two", RequestState.AwaitingApproval);
        await SubmitAsync("three", RequestState.Queued);
        await SubmitAsync("four", RequestState.Succeeded);
        await _store.Inbox.KeepAsync(new Delivery("web:1", "web", "{}"), CancellationToken.None);

        var figures = await ReadAsync();
        Assert.Equal(new Backlog(2, Sample.Start), figures.Open[RequestState.AwaitingApproval]);
        Assert.Equal(new Backlog(1, Sample.Start.AddMinutes(5)), figures.Open[RequestState.Queued]);
        Assert.DoesNotContain(RequestState.Succeeded, figures.Open.Keys);
        Assert.Equal(new Backlog(1, Sample.Start.AddMinutes(5)), figures.Deliveries);
    }

    [SkippableFact]
    public async Task Effects_ThatWereTried_AreAsOldAsTheyAre_AndWhatWaitsForItsTimeIsNot()
    {
        var later = Sample.Start.AddHours(3);
        await _store.Ledger.AcceptAsync("web:1", [Sample.Show("card"), new Effect.Remind(1, later), Sample.Tell("asha")], CancellationToken.None);
        var shown = (await _store.Outbox.NextAsync(Sample.Show("card").Queue, CancellationToken.None))!;
        await _store.Outbox.PostponeAsync(shown, Sample.Start.AddHours(1), step: null, CancellationToken.None);
        _time.Advance(TimeSpan.FromMinutes(10));

        var figures = await ReadAsync();
        Assert.Equal(new Backlog(1, Sample.Start), figures.Effects["place"]);
        Assert.Equal(new Backlog(1, Sample.Start), figures.Effects["person"]);
        Assert.DoesNotContain("clock", figures.Effects.Keys);

        _time.Advance(TimeSpan.FromHours(4));
        // What waited for its time is late by what came after that alone.
        Assert.Equal(new Backlog(1, later), (await ReadAsync()).Effects["clock"]);
    }

    private Task<Figures> ReadAsync() => _store.Figures.ReadAsync(_time.GetUtcNow(), CancellationToken.None);

    private Task<(UpdateRequest Request, bool Fresh)> SubmitAsync(string form, RequestState state) => _store.Ledger.SubmitAsync(
        Sample.Request(form) with { State = state, CreatedAt = _time.GetUtcNow() }, Sample.Entry(), _ => [], CancellationToken.None);
}

public sealed class SqliteFiguresTests() : FiguresContract(new SqliteTestDatabase());

[Needs(Needs.Postgres)]
public sealed class PostgreSqlFiguresTests() : FiguresContract(new PostgreSqlTestDatabase());
