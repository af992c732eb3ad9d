using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KaleyraBot.Storage.Sqlite;

/// <summary>
/// What SQLite forgets with each connection. Without <c>busy_timeout</c> the driver polls a locked file every 150 ms;
/// <c>synchronous=FULL</c> is what makes "durable when it returns" true.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    public const string Text = "PRAGMA busy_timeout=5000; PRAGMA synchronous=FULL;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Text;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Text;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
