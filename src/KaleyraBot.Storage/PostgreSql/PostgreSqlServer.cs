using KaleyraBot.Storage.Sql;
using Npgsql;

namespace KaleyraBot.Storage.PostgreSql;

/// <summary>The database that <c>Storage:ConnectionString</c> names, and the connections to it.</summary>
internal sealed class PostgreSqlServer : IDisposable
{
    private const string Key = "Storage:ConnectionString";
    private const string Example = "Host=localhost;Database=kaleyrabot;Username=kaleyrabot;Password=secret";

    /// <summary>Of one process. More would only wait for one another, and a server has few hundred for everybody.</summary>
    private const int MostConnections = 32;

    /// <summary>The lease, the writer, a few readers, and what is seldom: holds, erasing, the audit as a whole, <c>/readyz</c>.</summary>
    private const int LeastConnections = 8;

    public PostgreSqlServer(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        Name = $"{settings.Database} on {settings.Host}:{settings.Port}";
        Database = settings.Database!;
        settings.ApplicationName ??= "KaleyraBot";
        if (!settings.ShouldSerialize("Maximum Pool Size"))
        {
            settings.MaxPoolSize = MostConnections;
        }
        MostReaders = Math.Clamp(settings.MaxPoolSize / 2, 1, Readers.Most);
        // Statements are few, and each is asked often.
        (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages, settings.Enlist, settings.TcpKeepAlive) = (256, 2, false, true);
        // What was answered with success is on the disk of the server, whatever its default.
        settings.Options = $"{settings.Options} -c synchronous_commit=on".Trim();
        // Only types that every server has are stored, and the driver knows those: no start has to ask for all that there are.
        Connections = new NpgsqlDataSourceBuilder(settings.ConnectionString)
            .ConfigureTypeLoading(types => types.EnableTypeLoading(false)).Build();
    }

    public NpgsqlDataSource Connections { get; }

    /// <summary>Half of the pool: who waits for a connection that is never given back waits in vain.</summary>
    public int MostReaders { get; }

    /// <summary>For sentences: no user, no password.</summary>
    public string Name { get; }

    public string Database { get; }

    /// <summary>What is wrong with the connection string, as a sentence without the string itself; null when it names a database.</summary>
    public static string? Problem(string connectionString)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(connectionString);
            return string.IsNullOrWhiteSpace(settings.Host) ? $"{Key} names no server. Write it as {Example}."
                : string.IsNullOrWhiteSpace(settings.Database) ? $"{Key} names no database. Write it as {Example}."
                : settings.MaxPoolSize < LeastConnections
                ? $"{Key} has Maximum Pool Size={settings.MaxPoolSize}, and the bot needs {LeastConnections} connections at least. Set it higher, or leave it out: then it takes up to {MostConnections}."
                : settings.Multiplexing ? $"{Key} asks for Multiplexing, with which no lock belongs to anybody. Leave it out."
                : null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException)
        {
            return $"{Key} cannot be read. Write it as {Example}.";
        }
    }

    /// <summary>An exception whose sentence begins with the setting and the database.</summary>
    public LedgerUnavailableException Unavailable(string problem, Exception? inner = null) =>
        new($"{Key} names the database {Name}, {problem}", inner);

    public LedgerUnavailableException Unavailable(Exception exception) => Unavailable(
        exception switch
        {
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
                "but the server does not let this user in. Check Username and Password, and the server's pg_hba.conf.",
            PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
                "but there is no such database. Create it with createdb, or name another one; the bot makes its tables.",
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } denied =>
                $"but the user may not do that there ({denied.MessageText}). Make the user the owner of the database or of a schema in it.",
            PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } =>
                "but the server has no connection left. Set its max_connections higher, or Maximum Pool Size lower.",
            PostgresException refused => $"but the server refused: {refused.MessageText}.",
            _ => $"but the server does not answer ({exception.GetBaseException().Message}). Start it, or name another one.",
        },
        exception);

    /// <summary>Whether it may work in a moment: the server is starting, or not there yet.</summary>
    public static bool MayPass(NpgsqlException exception) => exception is not PostgresException refused
        || refused.SqlState is PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections;

    public void Dispose() => Connections.Dispose();
}
