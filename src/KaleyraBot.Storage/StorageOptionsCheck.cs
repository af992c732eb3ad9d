using KaleyraBot.Storage.PostgreSql;
using KaleyraBot.Storage.Sqlite;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Storage;

/// <summary>Refuses settings that cannot work, with a sentence that names the key and says what to write instead.</summary>
internal sealed class StorageOptionsCheck : IValidateOptions<StorageOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(StorageOptions options)
    {
        if (!options.IsPostgreSql && !options.Provider.Equals(StorageOptions.Sqlite, StringComparison.OrdinalIgnoreCase))
        {
            yield return $"Storage:Provider is \"{options.Provider}\", which is no database this bot knows. Set it to Sqlite or PostgreSql, or leave it out.";
        }
        else if (Problem(options) is { } problem)
        {
            yield return problem;
        }
        if (options.Lease < Shortest || options.Lease > Longest)
        {
            yield return "Storage:Lease must be a time from 1 second to 10 minutes, written as 10s or 00:00:10.";
        }
    }

    /// <summary>A start on SQLite loads nothing of PostgreSQL's.</summary>
    private static string? Problem(StorageOptions options) => options.IsPostgreSql
        ? PostgreSqlServer.Problem(options.ConnectionString) : SqliteFile.Problem(options.ConnectionString);
}
