using System.Text.RegularExpressions;

namespace KaleyraBot.Storage.Sqlite;

/// <summary>
/// All migrations as one script, <c>Migrations/Tables.sql</c>: what EF Core would need most of a second for, with each start. Written by
/// <c>dotnet ef migrations script --no-transactions</c> whenever a migration is added; a test says when it is not what the migrations make.
/// </summary>
internal static partial class SqliteScript
{
    private static readonly Lazy<string> Tables = new(() =>
    {
        using var script = new StreamReader(typeof(SqliteScript).Assembly.GetManifestResourceStream("Tables.sql")!);
        return script.ReadToEnd();
    });

    private static readonly Lazy<IReadOnlyList<string>> Names = new(() => [.. Noted().Matches(Tables.Value)
        .Select(noted => noted.Groups[1].Value)]);

    /// <summary>From an empty file to the tables of this version.</summary>
    public static string Text => Tables.Value;

    /// <summary>The migrations that this version knows, in their order.</summary>
    public static IReadOnlyList<string> Migrations => Names.Value;

    [GeneratedRegex(@"^VALUES \('(\d{14}_\w+)', '[^']+'\);", RegexOptions.Multiline)]
    private static partial Regex Noted();
}
