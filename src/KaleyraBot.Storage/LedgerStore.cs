using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Inbox;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Storage.Sql;

namespace KaleyraBot.Storage;

/// <summary>The ledger in a database. What is written is one piece of a transaction, and tells who has work when it is durable.</summary>
internal sealed class LedgerStore(Writer writer, Readers readers, WorkSignal work, DeliveryTurns turns, TimeProvider time) : ILedger
{
    private const string SameKeys = """SELECT "FormId", "CardKey" FROM "Requests" WHERE "FormId" = $1 OR "CardKey" = $1 OR "CardKey" = $2""";

    private const string NumberOf = """SELECT "WaNumber" FROM "Requests" WHERE "Number" = $1""";

    /// <summary>Once: who has a card keeps it.</summary>
    private const string OwnCard = """
        INSERT INTO "Messages" ("CardKey", "Message", "Version", "Owner", "Place") VALUES ($1, '', 0, $2, $3) ON CONFLICT DO NOTHING
        """;

    public Task<bool> AcceptAsync(string deliveryId, IReadOnlyList<Effect> effects, CancellationToken cancellationToken)
    {
        var (now, handling) = (time.GetUtcNow(), Handling.Current);
        return writer.WriteAsync(
            write =>
            {
                if (!write.TryNote(deliveryId, handling, now, turns))
                {
                    return false;
                }
                if (handling?.Delivery != deliveryId)
                {
                    write.Note(handling, now, turns);
                }
                write.Add(effects, now, work);
                foreach (var (place, card) in effects.OfType<Effect.PostCard>())
                {
                    if (card is { Key: { } key, For: { } owner })
                    {
                        write.Sql.Later(OwnCard, key, owner, place.Value);
                    }
                }
                return true;
            },
            cancellationToken);
    }

    public Task<(UpdateRequest Request, bool Fresh)> SubmitAsync(
        UpdateRequest request, AuditEntry entry, Func<UpdateRequest, IReadOnlyList<Effect>> effects, CancellationToken cancellationToken)
    {
        var handling = Handling.Current;
        // As they will be read, for they are compared with those that stand there.
        request = request with { FormId = Storable.Of(request.FormId), CardKey = Storable.Of(request.CardKey) };
        return writer.WriteAsync(
            write =>
            {
                var others = write.Sql.All(SameKeys, line => (Form: line.GetString(0), Card: line.GetString(1)), request.FormId,
                    request.CardKey);
                if (others.Exists(other => other.Form == request.FormId))
                {
                    return (write.Sql.FindByForm(request.FormId)!, false);
                }
                var now = time.GetUtcNow();
                write.Decide(handling, request.WaNumber, now, turns);
                var asked = request with { Number = 0, CardKey = FreeCardKey(request, [.. others.Select(other => other.Card)]) };
                var stored = asked with { Number = write.Sql.Add(asked) };
                write.Append(entry, stored.Number, stored.WaNumber);
                write.Add(effects(stored), now, work);
                return (stored, true);
            },
            cancellationToken);
    }

    public Task<bool> TakeAsync(Step step, CancellationToken cancellationToken)
    {
        var handling = Handling.Current;
        return writer.WriteAsync(
            write =>
            {
                var now = time.GetUtcNow();
                write.Decide(handling, step.After.WaNumber, now, turns);
                return write.TryStore(step, now, work) || write.GiveUp(false);
            },
            cancellationToken);
    }

    public Task NoteAsync(int? request, AuditEntry entry, CancellationToken cancellationToken) => writer.WriteAsync(
        write =>
        {
            write.Append(entry, request, request is { } number ? write.Sql.First(NumberOf, line => line.GetString(0), number) : null);
            return true;
        },
        cancellationToken);

    public Task SaveDraftAsync(Draft draft, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            write =>
            {
                write.Sql.Put(draft);
                return true;
            },
            cancellationToken);

    public Task<Draft?> FindDraftAsync(string id, CancellationToken cancellationToken) => readers.ReadAsync(sql => sql.FindDraft(id));

    public Task<UpdateRequest?> FindAsync(int number, CancellationToken cancellationToken) =>
        readers.ReadAsync(sql => sql.FindRequest(number));

    public Task<UpdateRequest?> FindByFormAsync(string formId, CancellationToken cancellationToken) =>
        readers.ReadAsync(sql => sql.FindByForm(formId));

    public Task<UpdateRequest?> NewerAsync(string waNumber, int after, CancellationToken cancellationToken) =>
        readers.ReadAsync(sql => sql.NewerRequest(waNumber, after));

    public Task<IReadOnlyList<UpdateRequest>> ListAsync(string? waNumber, int? before, int take, CancellationToken cancellationToken) =>
        readers.ReadAsync<IReadOnlyList<UpdateRequest>>(sql => sql.Requests(waNumber, before, take));

    public Task<IReadOnlyList<UpdateRequest>> OpenAsync(IReadOnlyList<string> requesterIds, int take,
        CancellationToken cancellationToken) =>
        readers.ReadAsync<IReadOnlyList<UpdateRequest>>(sql => sql.OpenRequests(requesterIds, take));

    public Task<IReadOnlyList<(string WaNumber, bool Waits)>> OpenOnesAsync(IReadOnlyList<string> requesterIds, int take,
        CancellationToken cancellationToken) =>
        readers.ReadAsync<IReadOnlyList<(string WaNumber, bool Waits)>>(sql => sql.OpenOnes(requesterIds, take));

    public Task<int> CountOpenAsync(string account, int most, CancellationToken cancellationToken) =>
        readers.ReadAsync(sql => sql.CountOpen(account, most));

    public Task<IReadOnlyList<UpdateRequest>> WaitingAsync(string waNumber, int before, int take, CancellationToken cancellationToken) =>
        readers.ReadAsync<IReadOnlyList<UpdateRequest>>(sql => sql.WaitingRequests(waNumber, before, take));

    public Task<IReadOnlyDictionary<string, KnownValue>> KnownAsync(string waNumber, CancellationToken cancellationToken) =>
        readers.ReadAsync<IReadOnlyDictionary<string, KnownValue>>(sql => sql.Known(waNumber));

    /// <summary>
    /// One message shows one request, so a key that is taken falls back to the form id, which nobody else shares (else to a new one).
    /// </summary>
    private static string FreeCardKey(UpdateRequest request, List<string> taken) =>
        new[] { request.CardKey, request.FormId }.FirstOrDefault(key => !taken.Contains(key)) ?? Guid.CreateVersion7().ToString();
}
