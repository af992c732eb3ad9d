using KaleyraBot.Storage.Chain;
using KaleyraBot.Storage.Sql;

namespace KaleyraBot.Storage.Seals;

/// <summary>Whether there is a key for the audit, and whether it is the one that sealed the database.</summary>
internal static class KeyLook
{
    public static IReadOnlyList<LedgerFinding> Of(SealKeyStore store, Statements sql) => Look(store, keys =>
        keys.IsOurs(sql.First(AuditCells.Head, AuditCells.ReadHead))
            ? KeyChanges.Successor(keys.Required, sql, keys) is { } successor
                ? new("key", LedgerMark.Doubtful, $"Audit:Key is the key {keys.Required.Id}, which was replaced in this audit, "
                    + $"so the one after it goes on sealing ({successor.Id}). Set Audit:Key to that, or to a new one.")
                : new("key", LedgerMark.Good, $"The audit is sealed with a key of the settings ({keys.Current?.Id}).")
            : new("key", LedgerMark.Bad, "The end of the audit is not sealed with a key of the settings, so nothing would be sent. Set the Audit:Key of this database, with the one before it in Audit:FormerKeys; then run kaleyrabot audit verify."));

    public static IReadOnlyList<LedgerFinding> WithoutDatabase(SealKeyStore store) =>
        Look(store, keys => new("key", LedgerMark.Good, $"A key for the audit is set ({keys.Current?.Id})."));

    private static IReadOnlyList<LedgerFinding> Look(SealKeyStore store, Func<SealKeys, LedgerFinding> judge)
    {
        try
        {
            store.CheckSettings();
            var keys = store.Keys;
            return [keys.Current is null
                ? new("key", LedgerMark.Good, "No key for the audit is set; in Development the bot makes one beside the database when it starts.") : judge(keys)];
        }
        catch (LedgerUnavailableException problem)
        {
            return [new("key", LedgerMark.Bad, problem.Message)];
        }
    }
}
