using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace KaleyraBot.Tests.Storage;

/// <summary>A database of one test on the server that all tests of this process share.</summary>
internal sealed class PostgreSqlTestDatabase : ITestDatabase
{
    // Made once; making it takes longer than most tests of the ledger.
    private static readonly Lazy<Task<string>> Empty = new(MakeAsync);

    private PostgresServer? _server;

    public string Name { get; } = $"test_{Guid.CreateVersion7():N}";

    /// <summary>Whether it is a copy of one with the tables in it; false where a test is about how the bot makes them.</summary>
    public bool IsCopied { get; init; } = true;

    public IReadOnlyList<(string Key, string Value)> Settings =>
        [("Storage:Provider", "PostgreSql"), ("Storage:ConnectionString", ConnectionString)];

    public string ConnectionString => Server.ConnectionString(Name);

    private PostgresServer Server => _server ?? throw new InvalidOperationException("The database was not created yet.");

    public async Task CreateAsync()
    {
        if (_server is null)
        {
            var server = await PostgresServer.SharedAsync();
            await CreateAsync(server, IsCopied ? await Empty.Value : "template0");
        }
    }

    public async Task<ITestDatabase> CopyAsync()
    {
        Server.Release(Name);
        var copy = new PostgreSqlTestDatabase();
        await copy.CreateAsync(Server, Name);
        return copy;
    }

    /// <summary>All of it as plain SQL, without what only <c>psql</c> understands.</summary>
    public async Task<string> DumpAsync()
    {
        var settings = new NpgsqlConnectionStringBuilder(ConnectionString);
        var start = new ProcessStartInfo("pg_dump", ["--inserts", "--rows-per-insert=50", "--no-owner", "--no-privileges", "--schema=public"])
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["PGHOST"] = settings.Host, ["PGPORT"] = $"{settings.Port}", ["PGDATABASE"] = settings.Database,
                ["PGUSER"] = settings.Username, ["PGPASSWORD"] = settings.Password,
            },
        };
        using var dump = Process.Start(start)!;
        var text = await dump.StandardOutput.ReadToEndAsync();
        await dump.WaitForExitAsync();
        Assert.Equal(0, dump.ExitCode);
        return string.Join('\n', text.Split('\n').Where(line => !line.StartsWith('\\') && line != "CREATE SCHEMA public;"));
    }

    public void Dispose() => _server?.Drop(Name);

    private async Task CreateAsync(PostgresServer server, string template)
    {
        await server.CreateAsync(Name, template);
        _server = server;
    }

    /// <summary>It stays until the server ends.</summary>
    private static async Task<string> MakeAsync()
    {
        var database = new PostgreSqlTestDatabase { IsCopied = false };
        await using (await database.OpenAsync(new FakeTimeProvider(Sample.Start)))
        {
        }
        return database.Name;
    }
}
