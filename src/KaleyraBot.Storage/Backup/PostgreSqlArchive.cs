using System.Text.RegularExpressions;

namespace KaleyraBot.Storage.Backup;

/// <summary>
/// What an archive of <c>pg_dump</c> holds, line by line as <c>pg_restore --list</c> tells it, and what of that is restored: the tables of
/// the ledger without what was on its way, so that a restore that is cut off in the middle leaves nothing that could be sent.
/// </summary>
internal sealed partial class PostgreSqlArchive(string list)
{
    private static readonly string[] OnTheWay = ["Inbox", "Outbox", "Drafts"];

    /// <summary>Of processes that are not there any more; whoever needs these tables makes them.</summary>
    private static readonly string[] OfTheCluster = ["ClusterVersion", "ClusterMembers", "orleansquery"];

    /// <summary>Tables, by pattern, that no backup needs.</summary>
    public static IEnumerable<string> LeftOut => OfTheCluster.Select(table => $"--exclude-table=\"{table}\"");

    /// <summary>The schema that the ledger stood in; null where there is no ledger in it.</summary>
    public string? Schema => Ledger().Match(list) is { Success: true } found ? found.Groups["schema"].Value : null;

    public string Restored => string.Join('\n', list.Split('\n').Where(line => !IsLeftOut(line)));

    private static bool IsLeftOut(string line) => line.Contains(" SCHEMA - ", StringComparison.Ordinal)
        || line.Contains(" COMMENT - SCHEMA ", StringComparison.Ordinal)
        || OnTheWay.Any(table => TableData(line, table))
        || OfTheCluster.Any(table => line.Contains($" {table} ", StringComparison.Ordinal));

    private static bool TableData(string line, string table) =>
        line.Contains(" TABLE DATA ", StringComparison.Ordinal) && line.Contains($" {table} ", StringComparison.Ordinal);

    [GeneratedRegex(@"^\d+; .* TABLE (?<schema>\S+) AuditHead ", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Ledger();
}
