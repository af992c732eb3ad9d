using System.Globalization;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Storage;

namespace KaleyraBot.Audit;

/// <summary>
/// Says whether the audit is as it was written, or which entry is not. A chain cannot know that it was cut off and its end repaired, so
/// whoever wants to be sure notes number and hash of the last entry elsewhere, and asks for it later.
/// </summary>
internal static class AuditVerify
{
    public static async Task<int> RunAsync(IServiceProvider services, string? noted)
    {
        await services.CheckLedgerAsync();
        var log = services.GetRequiredService<IAuditLog>();
        var verdict = await log.VerifyAsync(CancellationToken.None);
        if (verdict.Fault is { } fault)
        {
            return await AuditTool.FailAsync(string.Create(CultureInfo.InvariantCulture, $"""
                The audit is broken at entry {fault.Seq} ({fault.Part}): {fault.Meaning}.
                What stands before it is as it was written, {Counted(verdict.Entries, "entry", "entries")}; the last good hash is {verdict.Head}.
                """));
        }
        if (noted is not null && await MissingAsync(log, noted) is { } missing)
        {
            return await AuditTool.FailAsync(missing);
        }
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"""
            The audit is whole: {Counted(verdict.Entries, "entry", "entries")}, each as it was written ({Counted(verdict.Erased, "personal value", "personal values")} erased).
            Head: {verdict.Entries}:{verdict.Head}
            """));
        return 0;
    }

    private static string Counted(long count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    private static async Task<string?> MissingAsync(IAuditLog log, string noted)
    {
        if (noted.Split(':') is not [var number, var hash] || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var seq))
        {
            return "Write the head as verify printed it: <number>:<hash>.";
        }
        if (seq == 0)
        {
            return null;
        }
        var found = await log.PageAsync(waNumber: null, request: null, before: seq + 1, take: 1, CancellationToken.None);
        return found is [var entry] && entry.Seq == seq && entry.Hash == hash
            ? null
            : $"The chain is whole in itself, but entry {number} is not the one that was noted: the audit was replaced or cut off.";
    }
}
