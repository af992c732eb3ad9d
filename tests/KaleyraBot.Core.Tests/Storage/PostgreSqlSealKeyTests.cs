using KaleyraBot.Storage;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Storage;

[Needs(Needs.Postgres)]
public sealed class PostgreSqlSealKeyTests : SealKeyContract
{
    protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase { IsCopied = false };

    /// <summary>Replicas on several machines have no file in common.</summary>
    [SkippableFact]
    public async Task Key_None_IsRefusedInDevelopment_Too()
    {
        await using var store = Build(("Audit:Key", ""));
        var refusal = await Assert.ThrowsAsync<LedgerUnavailableException>(store.PrepareAsync);
        Assert.StartsWith("Audit:Key is not set. It seals the audit", refusal.Message, StringComparison.Ordinal);
    }
}
