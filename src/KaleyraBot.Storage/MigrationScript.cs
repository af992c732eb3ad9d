using System.Text.RegularExpressions;
using KaleyraBot.Storage.Sql;

namespace KaleyraBot.Storage;

/// <summary>
/// All migrations of a database as one script, <c>Migrations/Tables.sql</c>: what EF Core would need most of a second for, with each start.
/// Written by <c>dotnet ef migrations script --no-transactions</c> whenever a migration is added; a test says when it is not what the
/// migrations make.
/// </summary>
/// <param name="resource">Its name in this assembly.</param>
internal sealed partial class MigrationScript(string resource)
{
    private const string Noted = """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY "MigrationId" """;

    private readonly Lazy<string> _text = new(() =>
    {
        using var script = new StreamReader(typeof(MigrationScript).Assembly.GetManifestResourceStream(resource)!);
        return script.ReadToEnd();
    });

    /// <summary>From nothing to the tables of this version.</summary>
    public string Text => _text.Value;

    /// <summary>The migrations that this version knows, in their order.</summary>
    public IReadOnlyList<string> Migrations => field ??= [.. Notes().Matches(Text).Select(noted => noted.Groups[1].Value)];

    /// <summary>Does what is missing, inside a transaction that somebody else commits. The number of migrations.</summary>
    /// <param name="sql">The connection of the transaction.</param>
    /// <param name="isNoted">Whether the database has the table of the migrations; else it is empty.</param>
    public int Run(Statements sql, bool isNoted)
    {
        var noted = isNoted ? Applied(sql) : [];
        if (isNoted && (noted.Count == 0 || !Migrations.Take(noted.Count).SequenceEqual(noted)))
        {
            // Not ours, or later than this version: said where that is looked at.
            return 0;
        }
        var begin = 0;
        foreach (var (part, i) in Notes().Matches(Text).Select((end, i) => (Text[begin..(begin = end.Index + end.Length)], i)))
        {
            if (i >= noted.Count)
            {
                sql.Run(part);
            }
        }
        return Migrations.Count - noted.Count;
    }

    /// <summary>
    /// What is wrong with tables that are not those of this version, as the end of a sentence; null where nothing is.
    /// </summary>
    /// <param name="sql">Asks the database.</param>
    /// <param name="isNoted">Whether it has the table of the migrations.</param>
    public string? Problem(Statements sql, bool isNoted)
    {
        var noted = isNoted ? Applied(sql) : [];
        return noted.SequenceEqual(Migrations) ? null
            : noted.Exists(IsLater)
            ? "but a newer version of this bot has written it. Run that version, or restore a backup made before the update."
            : noted.Count > 0 && Migrations.Take(noted.Count).SequenceEqual(noted)
            ? "but an older version of this bot has written it. Start the bot of this version once, which brings its tables up to date; make a "
                + "backup before."
            : "but a build from before the first release has written it, and this version does not read its tables. Nothing in it was changed. "
                + "Name another one, and the bot creates its tables when it starts; keep this one, which only that older build can read.";
    }

    /// <summary>How many migrations a start would apply to tables of ours; none where they are another's, or of a later version.</summary>
    public int Waiting(Statements sql, bool isNoted)
    {
        var noted = isNoted ? Applied(sql) : [];
        return noted.Count > 0 && Migrations.Take(noted.Count).SequenceEqual(noted) ? Migrations.Count - noted.Count : 0;
    }

    private static List<string> Applied(Statements sql) => sql.All(Noted, line => line.GetString(0));

    private bool IsLater(string migration) => string.CompareOrdinal(migration, Migrations[^1]) > 0;

    [GeneratedRegex(@"^VALUES \('(\d{14}_\w+)', '[^']+'\);", RegexOptions.Multiline)]
    private static partial Regex Notes();
}
