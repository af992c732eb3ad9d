namespace KaleyraBot.Storage.PostgreSql;

/// <summary>The advisory locks of the bot, for its schema alone.</summary>
internal static class PostgreSqlLock
{
    private const string Ours = "hashtext('kaleyrabot/' || current_schema())";

    /// <summary>Of whoever runs on the database, by the session.</summary>
    public const string Lease = $"{Ours}, 1";

    /// <summary>Of whoever writes, by the transaction: one at a time over all processes.</summary>
    public const string Write = $"{Ours}, 2";
}
