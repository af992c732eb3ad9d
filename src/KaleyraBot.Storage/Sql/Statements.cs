using System.Data;
using System.Data.Common;

namespace KaleyraBot.Storage.Sql;

/// <summary>
/// One connection and its statements, each compiled when it is first used and kept. Values stand in the text as <c>$1</c>, <c>$2</c>…, in
/// their order. What nobody has to hear of may wait for the next one, where both are one call to a server. For one thread at a time.
/// </summary>
/// <param name="connection">Open.</param>
/// <param name="named">Whether the driver knows a value by that name, or by its place alone.</param>
internal sealed class Statements(DbConnection connection, bool named) : IDisposable
{
    private const int MostRows = 16;

    private readonly Dictionary<string, DbCommand> _prepared = [];
    private readonly Dictionary<(string Insert, int Rows), string> _texts = [];
    private readonly Pipeline? _later = connection.CanCreateBatch ? new(connection) : null;

    public DbConnection Connection => connection;

    /// <summary>False once the database has hung up.</summary>
    public bool IsOpen => connection.State == ConnectionState.Open;

    /// <summary>What was asked so far.</summary>
    public IReadOnlyCollection<string> Texts => [.. _prepared.Keys, .. _later?.Texts ?? []];

    /// <summary>False where everything is done at once, as somebody else asks questions on this connection meanwhile.</summary>
    public bool MayWait { get; set; } = true;

    /// <summary>Whether the database was called since this was last set to false.</summary>
    public bool IsCalled { get; set; }

    /// <summary>Whether something waits.</summary>
    public bool Waits => _later is { IsEmpty: false };

    /// <summary>The number of rows that were changed.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values)
    {
        var changed = Waits ? _later!.Run(sql, values) : Bind(sql, values).ExecuteNonQuery();
        IsCalled = true;
        return changed;
    }

    /// <summary>Done before whatever is asked next, with which it may fail, or with <see cref="Flush"/>.</summary>
    public void Later(string sql, params ReadOnlySpan<object?> values)
    {
        if (_later is null || !MayWait)
        {
            Run(sql, values);
            return;
        }
        _later.Add(sql, values);
    }

    /// <summary>Does what waits.</summary>
    public void Flush()
    {
        if (Waits)
        {
            _later!.Flush();
            IsCalled = true;
        }
    }

    /// <summary>What waits is not done.</summary>
    public void Forget() => _later?.Clear();

    /// <summary>The first row, or the default where there is none.</summary>
    public T? First<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var lines = Read(sql, values);
        return lines.Read() ? read(lines) : default;
    }

    public List<T> All<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var lines = Read(sql, values);
        var found = new List<T>();
        while (lines.Read())
        {
            found.Add(read(lines));
        }
        return found;
    }

    public void Each(string sql, Action<DbDataReader> read, params ReadOnlySpan<object?> values)
    {
        using var lines = Read(sql, values);
        while (lines.Read())
        {
            read(lines);
        }
    }

    /// <summary>Whether there is a row.</summary>
    public bool Any(string sql, params ReadOnlySpan<object?> values)
    {
        using var lines = Read(sql, values);
        return lines.Read();
    }

    /// <summary>
    /// Inserts rows of equally many values, some at a time, as <see cref="Later"/> does: a statement each would take longer than what it
    /// does.
    /// </summary>
    /// <param name="insert">Up to and with VALUES.</param>
    /// <param name="rows">Their values.</param>
    /// <param name="end">What follows.</param>
    public void RowsLater(string insert, IReadOnlyList<object?[]> rows, string end = "")
    {
        foreach (var some in rows.Chunk(MostRows))
        {
            if (!_texts.TryGetValue((insert, some.Length), out var text))
            {
                var values = some.Select((row, i) => $"({List((i * row.Length) + 1, row.Length)})");
                _texts[(insert, some.Length)] = text = $"{insert} {string.Join(", ", values)} {end}";
            }
            Later(text, [.. some.SelectMany(row => row)]);
        }
    }

    /// <summary>A list of that many values, beginning with the number <paramref name="first"/>: <c>$2, $3, $4</c>.</summary>
    public static string List(int first, int count) => string.Join(", ", Enumerable.Range(first, count).Select(number => $"${number}"));

    /// <summary>Closes the connection.</summary>
    public void Dispose()
    {
        _later?.Dispose();
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }
        connection.Dispose();
    }

    private DbDataReader Read(string sql, ReadOnlySpan<object?> values)
    {
        var lines = Waits ? _later!.Read(sql, values) : Bind(sql, values).ExecuteReader();
        IsCalled = true;
        return lines;
    }

    private DbCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            _prepared[sql] = command = Prepare(sql, values.Length);
        }
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = Storable.Value(values[i]);
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
