namespace KaleyraBot.Storage.PostgreSql;

/// <summary>
/// The server keeps statistics, and quotes in them what stands in a column. Where people wrote it, it would survive there when it is
/// erased, and no plan needs it.
/// </summary>
internal static class PostgreSqlQuotes
{
    private static readonly (string Table, string[] Columns)[] Written =
    [
        ("AuditValues", ["Value"]),
        ("Drafts", ["OwnerName", "Values"]),
        ("Holds", ["ByName", "Why"]),
        ("Inbox", ["Body"]),
        ("KnownValues", ["Value"]),
        ("Outbox", ["Payload"]),
        ("Requests", ["RequesterName", "Changes", "Result", "Reason", "Approval", "Reversal", "Despite", "Held", "StoppedBy"]),
    ];

    /// <summary>Statements after which it quotes none of them.</summary>
    public static IEnumerable<string> Refused => Written.SelectMany(table => table.Columns.Select(
        column => $"""ALTER TABLE "{table.Table}" ALTER COLUMN "{column}" SET STATISTICS 0;"""));
}
