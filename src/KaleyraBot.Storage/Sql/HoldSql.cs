using System.Data.Common;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Storage.Tables;

namespace KaleyraBot.Storage.Sql;

/// <summary>What holds a number, in whichever way its line is written; the hold of all numbers goes first.</summary>
internal static class HoldSql
{
    private const string Columns = """SELECT "Number", "ById", "ByName", "ByLanguage", "At", "Why" FROM "Holds" """;

    public static List<Hold> All(Statements sql) => sql.All($"""{Columns} ORDER BY "Number" """, Read);

    public static bool IsHeld(Statements sql, string waNumber) => Find(sql, waNumber) is not null;

    public static Hold? Find(Statements sql, string waNumber)
    {
        List<string> names = [HoldRow.All, .. PhoneSpellings.Spellings(waNumber)];
        return sql.First($"""{Columns} WHERE "Number" IN ({Statements.List(1, names.Count)}) ORDER BY "Number" LIMIT 1""", Read,
            [.. names]);
    }

    private static Hold Read(DbDataReader line) => new HoldRow
    {
        Number = line.GetString(0),
        ById = line.GetString(1),
        ByName = line.GetString(2),
        ByLanguage = line.GetString(3),
        At = line.Time(4),
        Why = line.GetString(5),
    }.ToHold();
}
