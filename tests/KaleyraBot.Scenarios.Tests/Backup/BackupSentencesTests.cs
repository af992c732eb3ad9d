using KaleyraBot.Core.Audit;
using KaleyraBot.Storage.Backup;
using KaleyraBot.Tools.Backup;

namespace KaleyraBot.Tests.Backup;

public sealed class BackupSentencesTests
{
    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "1 stand-in has ended, because one that was ended after the backup would decide again. Who still wants one types wa delegate anew.")]
    [InlineData(3, "3 stand-ins have ended, because one that was ended after the backup would decide again. Who still wants one types wa delegate anew.")]
    public void Restored_WithStandIns_SaysThatTheyHaveEnded(int standIns, string? said)
    {
        var restored = new RestoredLedger(new AuditVerdict(7, 0, "abc", null), [], Next: 1001, Ended: [], standIns, Aside: null);
        var lines = BackupSentences.Restored(restored, new RestoreWish(Replace: false, Hold: true)).Split(Environment.NewLine);
        Assert.Equal(said, lines.SingleOrDefault(line => line.Contains("stand-in", StringComparison.Ordinal)));
    }
}
