using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using KaleyraBot.Tests.House;
using Npgsql;

namespace KaleyraBot.Tests.Storage;

/// <summary>
/// A PostgreSQL server of the tests' own, on a free port of this machine alone, in a folder of its own. It ends with this process, however
/// that ends: <c>postgres.sh</c>, which keeps it, waits for the end of a pipe.
/// </summary>
internal sealed class PostgresServer : IDisposable
{
    private const int Tries = 5;

    private const string Superuser = "postgres";

    /// <summary>A database that every server has.</summary>
    private const string Own = "postgres";

    /// <summary>
    /// So many processes of bots, with their connections, are more than the tests have at one time; and a password that is slow to check is
    /// no protection from anybody here.
    /// </summary>
    private static readonly string[] Settings =
        ["-c", "max_connections=300", "-c", "shared_buffers=64MB", "-c", "password_encryption=md5"];

    /// <summary>Nothing here has to survive a loss of power; all that a process may lose, it does not lose.</summary>
    private static readonly string[] Quick = ["-c", "fsync=off", "-c", "full_page_writes=off", "-c", "max_wal_size=256MB"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly Lazy<Task<PostgresServer>> OfThisProcess = new(() => BeginAsync(isDurable: false, pristine: null));

    private static readonly string Password = RandomNumberGenerator.GetHexString(32);

    private readonly Process _keeper;
    private readonly ConcurrentQueue<string> _left = [];

    private PostgresServer(Process keeper)
    {
        _keeper = keeper;
        AppDomain.CurrentDomain.ProcessExit += OnExit;
    }

    /// <summary>The name of the bot, which owns its databases and may do nothing else here.</summary>
    public static string Role => "kaleyrabot";

    public string Folder { get; private set; } = "";

    public int Port { get; private set; }

    public int KeeperId => _keeper.Id;

    /// <summary>
    /// The one that all tests of this process share; started when the first one asks. Without PostgreSQL the test is skipped.
    /// </summary>
    public static Task<PostgresServer> SharedAsync()
    {
        Needs.That(PostgresBinaries.Problem is null, PostgresBinaries.Problem ?? "");
        return OfThisProcess.Value;
    }

    /// <summary>One that a test may stop.</summary>
    /// <param name="isDurable">Whether what it has committed is on the disk.</param>
    public static async Task<PostgresServer> StartAsync(bool isDurable) =>
        await BeginAsync(isDurable, Path.Combine((await SharedAsync()).Folder, "pristine"));

    /// <param name="isDurable">As with <see cref="StartAsync"/>.</param>
    /// <param name="pristine">A folder to begin with; making one takes longer than most tests. Null for the shared one, which makes it.</param>
    private static async Task<PostgresServer> BeginAsync(bool isDurable, string? pristine)
    {
        var server = new PostgresServer(Process.Start(Keeper(isDurable, pristine))!);
        server.Folder = await server.AskAsync(Password);
        for (var i = 0; server.Port == 0 && i < Tries; i++)
        {
            var port = FreePort();
            server.Port = await server.AskAsync($"start {port}") == "ready" ? port : 0;
        }
        if (server.Port == 0)
        {
            server._keeper.StandardInput.Close();
            throw new InvalidOperationException($"PostgreSQL did not start: {await server._keeper.StandardError.ReadToEndAsync()}");
        }
        // Who was there before the settings has the password of before them.
        await server.RunAsync($"ALTER ROLE postgres PASSWORD '{Password}'; CREATE ROLE {Role} LOGIN PASSWORD '{Password}'");
        return server;
    }

    /// <summary>How the bot connects to that database.</summary>
    public string ConnectionString(string database) => ConnectionString(database, Role);

    /// <summary>One statement by the one who may everything, in a database of the server's own where none is named.</summary>
    public async Task RunAsync(string sql, string database = Own)
    {
        await using var connection = await OpenAsync(database);
        await RunAsync(connection, sql);
    }

    /// <summary>A database of the bot's that is a copy of another one.</summary>
    public async Task CreateAsync(string database, string template)
    {
        await using var connection = await OpenAsync(Own);
        while (_left.TryDequeue(out var left))
        {
            await RunAsync(connection, $"DROP DATABASE IF EXISTS {left} WITH (FORCE)");
        }
        // Copied file by file, which is the only way before 15; since then they go through the log, which takes longer.
        var strategy = connection.PostgreSqlVersion.Major < 15 ? "" : " STRATEGY FILE_COPY";
        await RunAsync(connection, $"CREATE DATABASE {database} OWNER {Role} TEMPLATE {template}{strategy}");
    }

    /// <summary>Where it keeps the files of that database.</summary>
    public async Task<string> FolderOfAsync(string database)
    {
        await using var connection = await OpenAsync(Own);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT oid::text FROM pg_database WHERE datname = $1";
        command.Parameters.Add(new() { Value = database });
        return Path.Combine(Folder, "data", "base", (string)(await command.ExecuteScalarAsync())!);
    }

    /// <summary>Closes what this process keeps open of it without using it.</summary>
    public void Release(string database)
    {
        using var pool = new NpgsqlConnection(ConnectionString(database));
        NpgsqlConnection.ClearPool(pool);
    }

    /// <summary>
    /// Dropped with the next <see cref="CreateAsync"/>, and whoever still has it open is cut off: at once, the server would wait a tenth of
    /// a second for those who hung up just now.
    /// </summary>
    public void Drop(string database)
    {
        Release(database);
        _left.Enqueue(database);
    }

    /// <param name="signal">INT ends it in good order, QUIT at once, KILL without a word.</param>
    public async Task StopAsync(string signal = "INT")
    {
        await AskAsync($"end {signal}");
        ForgetConnections();
    }

    /// <summary>After <see cref="StopAsync"/>, at the same address.</summary>
    public async Task StartAgainAsync() => Assert.Equal("ready", await AskAsync($"start {Port}"));

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        ForgetConnections();
        _keeper.StandardInput.Close();
        _keeper.WaitForExit(Patience);
        _keeper.Dispose();
    }

    private static ProcessStartInfo Keeper(bool isDurable, string? pristine)
    {
        using var script = new StreamReader(typeof(PostgresServer).Assembly.GetManifestResourceStream("postgres.sh")!);
        string[] shell = ["sh", "-c", script.ReadToEnd(), "postgres.sh", PostgresBinaries.Folder, pristine ?? "", .. Settings, .. isDurable ? [] : Quick];
        string[] all = [.. ServerUser.Prefix, .. shell];
        var start = new ProcessStartInfo(all[0], all[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // The other user may not read ours.
            WorkingDirectory = "/",
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }
        return start;
    }

    /// <summary>To a server that goes; one that never came has no port.</summary>
    private void ForgetConnections()
    {
        if (Port != 0)
        {
            using var pool = new NpgsqlConnection(ConnectionString(Own, Superuser));
            NpgsqlConnection.ClearPool(pool);
        }
    }

    private async Task<string> AskAsync(string line)
    {
        await _keeper.StandardInput.WriteLineAsync(line);
        return await _keeper.StandardOutput.ReadLineAsync().WaitAsync(Patience)
            ?? throw new InvalidOperationException($"PostgreSQL did not start: {await _keeper.StandardError.ReadToEndAsync()}");
    }

    private async Task<NpgsqlConnection> OpenAsync(string database)
    {
        var connection = new NpgsqlConnection(ConnectionString(database, Superuser));
        await connection.OpenAsync();
        return connection;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names that the tests make.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private string ConnectionString(string database, string user) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Database = database,
        Username = user,
        Password = Password,
        // Hundreds of databases, one after another, are made and dropped by the same connections; and none is kept to what may be gone.
        Pooling = user == Role || database == Own,
        NoResetOnClose = user != Role,
        MaxPoolSize = 20,
    }.ConnectionString;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void OnExit(object? sender, EventArgs e) => Dispose();
}
