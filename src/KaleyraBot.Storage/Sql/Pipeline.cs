using System.Data.Common;

namespace KaleyraBot.Storage.Sql;

/// <summary>
/// Statements that wait for the next one, to be one call to the server together with it: a call takes longer than what it does. Where one
/// of them fails, those behind it are not done.
/// </summary>
/// <param name="connection">Of a driver that takes several statements at once.</param>
internal sealed class Pipeline(DbConnection connection) : IDisposable
{
    private DbBatch _batch = connection.CreateBatch();
    private readonly HashSet<string> _texts = [];
    private bool _isAsked;
    private int _answers;

    /// <summary>What was asked so far.</summary>
    public IReadOnlyCollection<string> Texts => _texts;

    public bool IsEmpty => _isAsked || _batch.BatchCommands.Count == 0;

    public void Add(string sql, ReadOnlySpan<object?> values)
    {
        Append(sql, values);
        // Whoever reads behind it passes over its rows.
        _answers += sql.StartsWith("SELECT", StringComparison.Ordinal) ? 1 : 0;
    }

    public int Run(string sql, ReadOnlySpan<object?> values)
    {
        var last = Append(sql, values);
        Flush();
        return last.RecordsAffected;
    }

    public DbDataReader Read(string sql, ReadOnlySpan<object?> values)
    {
        Append(sql, values);
        _isAsked = true;
        var lines = _batch.ExecuteReader();
        try
        {
            for (; _answers > 0; _answers--)
            {
                lines.NextResult();
            }
            return lines;
        }
        catch
        {
            lines.Dispose();
            throw;
        }
    }

    public void Flush()
    {
        if (!IsEmpty)
        {
            _isAsked = true;
            _batch.ExecuteNonQuery();
        }
    }

    public void Clear() => _isAsked = true;

    public void Dispose() => _batch.Dispose();

    private DbBatchCommand Append(string sql, ReadOnlySpan<object?> values)
    {
        if (_isAsked)
        {
            _batch.Dispose();
            (_batch, _isAsked, _answers) = (connection.CreateBatch(), false, 0);
        }
        var command = _batch.CreateBatchCommand();
#pragma warning disable CA2100 // Constants of this room.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var value in values)
        {
            var parameter = command.CreateParameter();
            parameter.Value = Storable.Value(value);
            command.Parameters.Add(parameter);
        }
        _batch.BatchCommands.Add(command);
        _texts.Add(sql);
        return command;
    }
}
