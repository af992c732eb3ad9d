using System.Data.Common;

namespace KaleyraBot.Storage.Sql;

/// <summary>Cells of a row as what they stand for.</summary>
internal static class Cells
{
    public static string? Text(this DbDataReader line, int cell) => line.IsDBNull(cell) ? null : line.GetString(cell);

    public static int? Number(this DbDataReader line, int cell) => line.IsDBNull(cell) ? null : line.GetInt32(cell);

    public static DateTimeOffset Time(this DbDataReader line, int cell) => IsoTime.Read(line.GetString(cell));

    public static DateTimeOffset? TimeOrNone(this DbDataReader line, int cell) => line.IsDBNull(cell) ? null : line.Time(cell);

    public static T? Json<T>(this DbDataReader line, int cell)
        where T : class => line.IsDBNull(cell) ? null : Storage.Json.Read<T>(line.GetString(cell));
}
