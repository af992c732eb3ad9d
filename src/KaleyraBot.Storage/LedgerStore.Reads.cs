using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Storage.Sql;

namespace KaleyraBot.Storage;

/// <summary>What is read from the ledger.</summary>
internal sealed partial class LedgerStore
{
    private const string IsOpen = """IN ('AwaitingApproval', 'Scheduled', 'Queued', 'Running')""";

    private const string Known = """SELECT "Field", "Value", "At", "Request", "DoubtedBy" FROM "KnownValues" WHERE "WaNumber" = $1""";

    private static readonly string ByNumber = RequestSql.Select("""WHERE r."Number" = $1""");
    private static readonly string ByForm = RequestSql.Select("""WHERE r."FormId" = $1""");

    // It ran; else it still may, unless it ended without a call.
    private static readonly string Newer = RequestSql.Select("""
        WHERE r."WaNumber" = $1 AND r."Number" > $2
            AND (r."Attempts" > 0 OR r."State" NOT IN ('Rejected', 'Declined', 'Expired', 'Cancelled'))
        ORDER BY r."Number" DESC LIMIT 1
        """);

    private static readonly string All = RequestSql.Select("""WHERE r."Number" < $1 ORDER BY r."Number" DESC LIMIT $2""");

    private static readonly string OfNumber = RequestSql.Select("""
        WHERE r."WaNumber" = $1 AND r."Number" < $2 ORDER BY r."Number" DESC LIMIT $3
        """);

    private static readonly string Waiting = RequestSql.Select("""
        WHERE r."WaNumber" = $1 AND r."State" = 'AwaitingApproval' AND r."Number" < $2 ORDER BY r."Number" DESC LIMIT $3
        """);

    public Task<UpdateRequest?> FindAsync(int number, CancellationToken cancellationToken) =>
        readers.ReadAsync(sql => sql.First(ByNumber, RequestSql.Read, number));

    public Task<UpdateRequest?> FindByFormAsync(string formId, CancellationToken cancellationToken) =>
        readers.ReadAsync(sql => sql.First(ByForm, RequestSql.Read, formId));

    public Task<UpdateRequest?> NewerAsync(string waNumber, int after, CancellationToken cancellationToken) =>
        readers.ReadAsync(sql => sql.First(Newer, RequestSql.Read, waNumber, after));

    public Task<IReadOnlyList<UpdateRequest>> ListAsync(string? waNumber, int? before, int take, CancellationToken cancellationToken) =>
        readers.ReadAsync<IReadOnlyList<UpdateRequest>>(sql => waNumber is null
            ? sql.All(All, RequestSql.Read, before ?? int.MaxValue, take)
            : sql.All(OfNumber, RequestSql.Read, waNumber, before ?? int.MaxValue, take));

    public Task<IReadOnlyList<UpdateRequest>> OpenAsync(IReadOnlyList<string> requesterIds, int take, CancellationToken cancellationToken) =>
        readers.ReadAsync<IReadOnlyList<UpdateRequest>>(sql => sql.All(
            RequestSql.Select($"{OpenOf(requesterIds)} ORDER BY r.\"Number\" DESC LIMIT $1"), RequestSql.Read, [take, .. requesterIds]));

    public Task<IReadOnlyList<(string WaNumber, bool Waits)>> OpenOnesAsync(IReadOnlyList<string> requesterIds, int take, CancellationToken cancellationToken) =>
        readers.ReadAsync<IReadOnlyList<(string WaNumber, bool Waits)>>(sql => sql.All(
            $"SELECT r.\"WaNumber\", r.\"State\" FROM \"Requests\" AS r {OpenOf(requesterIds)} LIMIT $1",
            line => (line.GetString(0), line.GetString(1) == nameof(RequestState.AwaitingApproval)),
            [take, .. requesterIds]));

    public Task<IReadOnlyList<UpdateRequest>> WaitingAsync(string waNumber, int before, int take, CancellationToken cancellationToken) =>
        readers.ReadAsync<IReadOnlyList<UpdateRequest>>(sql => sql.All(Waiting, RequestSql.Read, waNumber, before, take));

    public Task<IReadOnlyDictionary<string, KnownValue>> KnownAsync(string waNumber, CancellationToken cancellationToken) =>
        readers.ReadAsync<IReadOnlyDictionary<string, KnownValue>>(sql => sql
            .All(Known, line => (Field: line.GetString(0), Value: new KnownValue(line.GetString(1), line.Time(2), line.GetInt32(3), line.Number(4))), waNumber)
            .ToDictionary(known => known.Field, known => known.Value));

    /// <summary>People have few identities, so there are few such texts.</summary>
    private static string OpenOf(IReadOnlyList<string> requesterIds) =>
        $"WHERE r.\"RequesterId\" IN ({Statements.List(2, requesterIds.Count)}) AND r.\"State\" {IsOpen}";
}
