using KaleyraBot.Core.Requests;

namespace KaleyraBot.Storage.Sql;

/// <summary>Which requests are asked for.</summary>
internal static class RequestQueries
{
    private const string IsOpen = """IN ('AwaitingApproval', 'Scheduled', 'Queued', 'Running')""";

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

    /// <summary>Everybody has an identity; named so, the index of what is open is read, and nothing that has ended.</summary>
    private const string OpenOfAccount = $"""
        SELECT 1 FROM "Requests" AS r WHERE r."RequesterId" > '' AND r."State" {IsOpen} AND r."Account" = $1 LIMIT $2
        """;

    public static int CountOpen(this Statements sql, string account, int most) => sql.All(OpenOfAccount, _ => true, account, most).Count;

    public static UpdateRequest? FindRequest(this Statements sql, int number) => sql.First(ByNumber, RequestSql.Read, number);

    public static UpdateRequest? FindByForm(this Statements sql, string formId) => sql.First(ByForm, RequestSql.Read, formId);

    public static UpdateRequest? NewerRequest(this Statements sql, string waNumber, int after) =>
        sql.First(Newer, RequestSql.Read, waNumber, after);

    public static List<UpdateRequest> Requests(this Statements sql, string? waNumber, int? before, int take) => waNumber is null
        ? sql.All(All, RequestSql.Read, before ?? int.MaxValue, take)
        : sql.All(OfNumber, RequestSql.Read, waNumber, before ?? int.MaxValue, take);

    public static List<UpdateRequest> OpenRequests(this Statements sql, IReadOnlyList<string> requesterIds, int take) => sql.All(
        RequestSql.Select($"{OpenOf(requesterIds)} ORDER BY r.\"Number\" DESC LIMIT $1"), RequestSql.Read, [take, .. requesterIds]);

    public static List<(string WaNumber, bool Waits)> OpenOnes(this Statements sql, IReadOnlyList<string> requesterIds, int take) =>
        sql.All(
        $"SELECT r.\"WaNumber\", r.\"State\" FROM \"Requests\" AS r {OpenOf(requesterIds)} LIMIT $1",
        line => (line.GetString(0), line.GetString(1) == nameof(RequestState.AwaitingApproval)),
        [take, .. requesterIds]);

    public static List<UpdateRequest> WaitingRequests(this Statements sql, string waNumber, int before, int take) =>
        sql.All(Waiting, RequestSql.Read, waNumber, before, take);

    /// <summary>People have few identities, so there are few such texts.</summary>
    private static string OpenOf(IReadOnlyList<string> requesterIds) =>
        $"WHERE r.\"RequesterId\" IN ({Statements.List(2, requesterIds.Count)}) AND r.\"State\" {IsOpen}";
}
