using System.Data;
using System.Data.Common;

namespace KaleyraBot.Storage.Sql;

/// <summary>
/// One connection and its statements, each compiled when it is first used and kept. Values stand in the text as <c>$1</c>, <c>$2</c>…, in
/// their order. For one thread at a time.
/// </summary>
/// <param name="connection">Open.</param>
/// <param name="named">Whether the driver knows a value by that name, or by its place alone.</param>
internal sealed class Statements(DbConnection connection, bool named) : IDisposable
{
    private const int MostRows = 16;

    private readonly Dictionary<string, DbCommand> _prepared = [];
    private readonly Dictionary<(string Insert, int Rows), string> _texts = [];

    public DbConnection Connection => connection;

    /// <summary>False once the database has hung up.</summary>
    public bool IsOpen => connection.State == ConnectionState.Open;

    /// <summary>What was asked so far.</summary>
    public IReadOnlyCollection<string> Texts => _prepared.Keys;

    /// <summary>The number of rows that were changed.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteNonQuery();

    /// <summary>The first row, or the default where there is none.</summary>
    public T? First<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var lines = Bind(sql, values).ExecuteReader();
        return lines.Read() ? read(lines) : default;
    }

    public List<T> All<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var lines = Bind(sql, values).ExecuteReader();
        var found = new List<T>();
        while (lines.Read())
        {
            found.Add(read(lines));
        }
        return found;
    }

    public void Each(string sql, Action<DbDataReader> read, params ReadOnlySpan<object?> values)
    {
        using var lines = Bind(sql, values).ExecuteReader();
        while (lines.Read())
        {
            read(lines);
        }
    }

    /// <summary>Whether there is a row.</summary>
    public bool Any(string sql, params ReadOnlySpan<object?> values)
    {
        using var lines = Bind(sql, values).ExecuteReader();
        return lines.Read();
    }

    /// <summary>Inserts rows of equally many values, some at a time: a statement each would take longer than what it does.</summary>
    /// <param name="insert">Up to and with VALUES.</param>
    /// <param name="rows">Their values.</param>
    /// <param name="end">What follows.</param>
    public void RunRows(string insert, IReadOnlyList<object?[]> rows, string end = "")
    {
        foreach (var some in rows.Chunk(MostRows))
        {
            if (!_texts.TryGetValue((insert, some.Length), out var text))
            {
                var values = some.Select((row, i) => $"({List((i * row.Length) + 1, row.Length)})");
                _texts[(insert, some.Length)] = text = $"{insert} {string.Join(", ", values)} {end}";
            }
            Run(text, [.. some.SelectMany(row => row)]);
        }
    }

    /// <summary>A list of that many values, beginning with the number <paramref name="first"/>: <c>$2, $3, $4</c>.</summary>
    public static string List(int first, int count) => string.Join(", ", Enumerable.Range(first, count).Select(number => $"${number}"));

    /// <summary>Closes the connection.</summary>
    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }
        connection.Dispose();
    }

    private DbCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            _prepared[sql] = command = Prepare(sql, values.Length);
        }
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] is string text ? Storable.Of(text) : values[i] ?? DBNull.Value;
        }
        return command;
    }

    private DbCommand Prepare(string sql, int count)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this room.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 1; i <= count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = named ? $"${i}" : "";
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
