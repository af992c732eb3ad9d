using KaleyraBot.Core.Text;
using Microsoft.Extensions.Configuration;

namespace KaleyraBot.Storage;

/// <summary>The settings of section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    public const string Sqlite = "Sqlite";
    public const string PostgreSql = "PostgreSql";

    private const string DefaultFile = "Data Source=kaleyrabot.db";

    public string Provider { get; set; } = Sqlite;

    public string ConnectionString { get; set; } = "";

    /// <summary>Whether other bots that know of this one work on the same database (<c>Cluster:Enabled</c>).</summary>
    internal bool Replicas { get; set; }

    public bool IsPostgreSql => Provider.Equals(PostgreSql, StringComparison.OrdinalIgnoreCase);

    /// <summary>How long a start waits for another bot that holds the database and is about to end.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(10);

    internal void Read(IConfiguration section)
    {
        Provider = Text(section["Provider"]) ?? Provider;
        ConnectionString = Text(section["ConnectionString"]) ?? (IsPostgreSql ? "" : DefaultFile);
        if (Text(section["Lease"]) is { } lease)
        {
            // What cannot be read becomes zero, which the check refuses with the same sentence as a lease out of range.
            Lease = TimeText.Read(lease) ?? TimeSpan.Zero;
        }
    }

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
