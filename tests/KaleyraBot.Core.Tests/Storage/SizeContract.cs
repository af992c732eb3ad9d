using System.Globalization;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using KaleyraBot.Core.Updates;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Storage;

/// <summary>What a request takes on the disk, for ever: a database of years has to stay small.</summary>
public abstract class SizeContract : IAsyncLifetime
{
    private const int Requests = 200;

    private static readonly (string Field, string Value)[] Fields =
    [
        ("about", "Open till 9"), ("address", "12 MG Road, Bengaluru 560001"), ("business_description", "Order updates and support"),
        ("business_category", "Shopping and Retail"), ("contact_email", "ops@example.com"), ("website", "https://example.com"),
        ("display_image", "https://example.com/logo.png"), ("incoming_url", "https://example.com/hook"),
    ];

    private readonly FakeTimeProvider _time = new(Sample.Start);
    private ITestDatabase _database = null!;

    protected abstract ITestDatabase CreateDatabase();

    /// <summary>Bytes that a request may take.</summary>
    protected abstract int Most { get; }

    /// <summary>What the database takes now, without what it would use again first.</summary>
    protected abstract Task<long> BytesAsync(ITestDatabase database);

    public Task InitializeAsync()
    {
        _database = CreateDatabase();
        return Task.CompletedTask;
    }

    public Task DisposeAsync()
    {
        _database.Dispose();
        return Task.CompletedTask;
    }

    [SkippableFact]
    public async Task Request_OfEightShortFields_WithItsAudit_TakesLittle()
    {
        await using var store = await _database.OpenAsync(_time);
        await LiveAsync(store, 0);
        var before = await BytesAsync(_database);
        await LiveAsync(store, Requests);

        var each = (await BytesAsync(_database) - before) / Requests;
        Assert.True(each <= Most, $"A request takes {each} bytes.");
        Assert.Null((await store.Audit.VerifyAsync(default)).Fault);
        Assert.Empty(await store.Audit.CompareAsync(default));
    }

    /// <summary>
    /// From the typed line to the end, as Teams brings it; each for another number, so that last known values count, too.
    /// </summary>
    private async Task LiveAsync(TestStore store, int from)
    {
        for (var i = from; i < from + Requests; i++)
        {
            _time.Advance(TimeSpan.FromMinutes(7));
            var form = Guid.CreateVersion7().ToString("N");
            var (card, who) = ($"card-{form}", $"teams:b3f1e6a0-0000-4000-8000-000000000001/5f0c9b1e-0000-4000-8000-{i % 40:D12}");
            var place = new Place($"teams:a:1conversation-{i % 40:D8}");
            await store.Ledger.AcceptAsync(
                $"teams:a:1conversation-{i % 40:D8}/{i}", [new Effect.PostCard(place, new("form", [], Sentence.Of("a.b"), card) { Owner = who })], default);
            await CompleteAsync(store, new(card, new($"teams:a:1conversation-{i % 40:D8}#1750000000{i:D4}"), 0));
            var asked = Sample.Request(form, $"+9198765{i:D5}") with
            {
                CardKey = card,
                Requester = new(who, "Asha Rao", "en"),
                Place = place,
                Alone = true,
                Changes = [.. Fields.Select(field => new FieldChange(field.Field, field.Value + (field.Field == "about" ? i.ToString(CultureInfo.InvariantCulture) : "")))],
                CreatedAt = _time.GetUtcNow(),
                UpdatedAt = _time.GetUtcNow(),
                Version = 1,
            };
            var (request, _) = await store.Ledger.SubmitAsync(
                asked, RequestSteps.Submitted(asked), stored =>
                    ApprovalSteps.Begin(stored, new ApprovalPolicy { Required = new Dictionary<string, int>() }), default);
            var start = RequestSteps.Start(request, await store.Ledger.KnownAsync(asked.WaNumber, default), _time.GetUtcNow());
            var job = (await store.Outbox.NextAsync(Effect.Apply.QueueOf(asked.WaNumber), default))!;
            Assert.True(await store.Outbox.BeginAsync(job, start, default));
            Assert.True(await store.Outbox.CompleteAsync(job,
                RequestSteps.Finish(start.After, new UpdateResult.Succeeded(), _time.GetUtcNow()), null, default));
            await CompleteAsync(store, new(card, new($"teams:a:1conversation-{i % 40:D8}#1750000000{i:D4}"), 3));
            Assert.Null(await store.Outbox.NextDueAsync());
        }
    }

    private async Task CompleteAsync(TestStore store, RememberedMessage shown)
    {
        while (await store.Outbox.NextAsync(_time) is { } job)
        {
            await store.Outbox.CompleteAsync(job, null, shown, default);
        }
    }
}
