using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace KaleyraBot.Storage.Sqlite;

/// <summary>
/// What SQLite forgets with each connection. Without <c>busy_timeout</c> the driver polls a locked file every 150 ms (it waits as long as
/// the connection string's <c>Default Timeout</c> says); <c>synchronous=FULL</c> is what makes "durable when it returns" true;
/// <c>secure_delete</c> overwrites what was erased with zeros; <c>temp_store</c> keeps what only a statement or a savepoint needs out of
/// files.
/// </summary>
internal static class SqlitePragmas
{
    public static void Set(DbConnection connection)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public static async Task SetAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // A number.
        command.CommandText = $"PRAGMA busy_timeout={1000 * ((SqliteConnection)connection).DefaultTimeout}; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;";
#pragma warning restore CA2100
        return command;
    }
}
