using KaleyraBot.Tests.Storage;

namespace KaleyraBot.Tests.Kills;

/// <summary>Where the ledger is, and how many bots are on it.</summary>
internal sealed record KillStore(Func<ITestDatabase> Create, int Replicas)
{
    /// <summary>What else their settings say.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    public static readonly KillStore Sqlite = new(() => new SqliteTestDatabase(), 1);

    public static readonly KillStore TwoReplicas = new(() => new PostgreSqlTestDatabase(), 2);

    public static readonly KillStore ThreeReplicas = new(() => new PostgreSqlTestDatabase(), 3);
}
