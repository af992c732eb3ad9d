using KaleyraBot.Doctor;
using KaleyraBot.Tests.Cluster;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Storage;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace KaleyraBot.Tests.Doctor;

/// <summary>What the doctor says of a server and the tables on it.</summary>
[Needs(Needs.Postgres)]
[Needs(Needs.Host)]
public sealed class DoctorOnPostgreSqlTests : IAsyncLifetime, IDisposable
{
    private readonly PostgreSqlTestDatabase _database = new();
    private DoctorWorld _world = null!;

    public async Task InitializeAsync()
    {
        await _database.CreateAsync();
        _world = await DoctorWorld.StartAsync();
        foreach (var (key, value) in _database.Settings)
        {
            _world.Settings[key] = value;
        }
    }

    public async Task DisposeAsync()
    {
        if (_world is not null)
        {
            await _world.DisposeAsync();
        }
    }

    public void Dispose() => _database.Dispose();

    /// <summary>The server of the tests is quick and forgetful, which nobody's own should be.</summary>
    [SkippableFact]
    public async Task Server_ThatForgets_IsRed()
    {
        var findings = await LookAsync();
        Assert.Equal(Mark.Green, findings["database tables"].Mark);
        Assert.EndsWith("is a ledger of this version; no migration waits.", findings["database tables"].Sentence, StringComparison.Ordinal);
        Assert.Contains("is PostgreSQL ", findings["database server"].Sentence, StringComparison.Ordinal);
        Assert.Equal(Mark.Green, findings["database key"].Mark);
        Assert.Equal((Mark.Red, "The server has fsync=off and full_page_writes=off: a power cut loses what was acknowledged. Switch it on in postgresql.conf."), (findings["database durability"].Mark, findings["database durability"].Sentence));
    }

    [SkippableTheory]
    [InlineData("Host=127.0.0.1;Port=1;Database=x;Username=u;Password=hush-hush-hush", "but the server does not answer")]
    [InlineData(null, "but there is no such database")]
    public async Task Database_ThatIsNotThere_IsRed(string? connection, string sentence)
    {
        _world.Settings["Storage:ConnectionString"] = connection ?? new NpgsqlConnectionStringBuilder(_database.ConnectionString) { Database = "nowhere" }.ConnectionString;
        var server = (await LookAsync())["database server"];
        Assert.Equal(Mark.Red, server.Mark);
        Assert.Contains(sentence, server.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(DoctorWorld.Hush, server.Sentence, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Tables_OfAnOlderVersion_AreYellow()
    {
        await using (var store = await _database.OpenAsync(new FakeTimeProvider(Sample.Start)))
        {
            await store.ExecuteAsync("DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" = (SELECT MAX(\"MigrationId\") FROM \"__EFMigrationsHistory\")");
        }
        Assert.Equal(Mark.Yellow, (await LookAsync())["database tables"].Mark);
    }

    /// <summary>When it has run out, the others put this process out.</summary>
    [SkippableTheory]
    [InlineData(30, UnixFileMode.UserRead, nameof(Mark.Green), "It speaks to the others at 127.0.0.1 by TLS; its certificate is valid until ")]
    [InlineData(20, UnixFileMode.UserRead, nameof(Mark.Yellow), "only; then the others do not speak to this process any more. Renew it; no restart is needed.")]
    [InlineData(30, UnixFileMode.UserRead | UnixFileMode.OtherRead, nameof(Mark.Red), "Everybody on this machine can read ")]
    public async Task Certificate_OfAMember_IsLookedAt(int days, UnixFileMode key, string mark, string sentence)
    {
        using var authority = new MemberAuthority();
        authority.Sign(days);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(authority.Files.Key, key);
        }
        _world.Settings["Cluster:Enabled"] = "true";
        foreach (var (setting, value) in authority.Settings)
        {
            _world.Settings[setting] = value;
        }
        Assert.Contains((await _world.LookAsync()).Where(finding => finding.Check == "cluster"),
            finding => finding.Mark.ToString() == mark && finding.Sentence.Contains(sentence, StringComparison.Ordinal));
    }

    private async Task<Dictionary<string, Finding>> LookAsync() =>
        (await _world.LookAsync()).Where(finding => finding.Check.StartsWith("database", StringComparison.Ordinal)).ToDictionary(finding => finding.Check);
}
