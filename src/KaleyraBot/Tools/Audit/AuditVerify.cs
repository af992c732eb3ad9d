using System.Globalization;
using KaleyraBot.Core.Audit;
using KaleyraBot.Storage;

namespace KaleyraBot.Tools.Audit;

/// <summary>
/// Says whether the audit is as it was written, or which entry is not. A chain cannot know that it was cut off and its end repaired, so
/// whoever wants to be sure notes number and hash of the last entry elsewhere, and asks for it later.
/// </summary>
internal static class AuditVerify
{
    /// <summary>Of SHA-256, in hex.</summary>
    private const int HashLength = 64;

    public static async Task<int> RunAsync(IServiceProvider services, string? noted, bool json, ToolContext context)
    {
        await services.CheckLedgerAsync();
        var log = services.GetRequiredService<IAuditLog>();
        var verdict = await log.VerifyAsync(CancellationToken.None);
        var breaches = await services.GetRequiredService<IAuditGuard>().BreachesAsync(CancellationToken.None);
        var differences = await log.CompareAsync(CancellationToken.None);
        var missing = verdict.Fault is null && noted is not null ? await MissingAsync(log, noted) : null;
        List<string> wrong = [.. new[] { Broken(verdict), missing, Different(differences), Open(breaches, verdict) }.OfType<string>()];
        if (json)
        {
            await context.Out.WriteLineAsync(AuditVerdictJson.Of(verdict, wrong));
            return wrong.Count == 0 ? 0 : 1;
        }
        if (wrong.Count > 0)
        {
            return await context.FailAsync(string.Join(Environment.NewLine, wrong));
        }
        await context.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"""
            The audit is whole: {AuditTool.Counted(verdict.Entries, "entry", "entries")}, each as it was written ({AuditTool.Counted(verdict.Erased, "personal value", "personal values")} erased).
            {Seals(verdict)}
            Head: {verdict.Entries}:{verdict.Head}
            """));
        return 0;
    }

    /// <summary>Whether it looks like one; a slip of the pen shall not look as if the audit was replaced.</summary>
    public static bool IsHead(string noted) => Number(noted) is not null;

    private static string Seals(AuditVerdict verdict) => verdict switch
    {
        { SealsChecked: false } =>
            "Its seals were not checked, because there is no key: set Audit:Key as the bot has it. Without that, the links alone are known to hold.",
        _ => $"Every entry is sealed.{Lost(verdict)}",
    };

    private static string Lost(AuditVerdict verdict) => verdict.LostKeys.Count == 0 ? ""
        : $" Some are sealed with a key that is not in the settings any more ({string.Join(", ", verdict.LostKeys)}); the one that came after it vouches for them.";

    /// <summary>Rows that somebody wrote past the bot: nothing of them is sent, but people see them.</summary>
    private static string? Different(IReadOnlyList<string> differences) => differences.Count == 0 ? null : $"""
        Not as the audit says: {string.Join($"{Environment.NewLine}  ", differences.Prepend(AuditTool.Counted(differences.Count, "row", "rows") + " of the database."))}
        """;

    private static string? Broken(AuditVerdict verdict) => verdict.Fault is not { } fault ? null : string.Create(CultureInfo.InvariantCulture, $"""
        The audit is broken at entry {fault.Seq} ({fault.Part}): {fault.Meaning}.
        What stands before it is as it was written, {AuditTool.Counted(verdict.Entries, "entry", "entries")}; the last good hash is {verdict.Head}.
        """);

    /// <summary>A whole chain proves little then: who can open the guard can also write the chain anew.</summary>
    private static string? Open(IReadOnlyList<AuditBreach> breaches, AuditVerdict verdict) => breaches.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"""
        The guard of the audit is open, so that entries can be changed or deleted: {string.Join("; ", breaches.Select(breach => breach.Meaning))}.
        {(verdict.Fault is null ? $"The chain is valid all the same: {AuditTool.Counted(verdict.Entries, "entry", "entries")}, head {verdict.Entries}:{verdict.Head}. Compare an entry noted earlier: audit verify --head <number>:<hash>." : "The chain is not valid either, as said above.")}
        Find out who opened it; then audit repair --yes closes it again, and notes that in the audit.
        """);

    /// <summary>Of an entry and its hash in hex, or of an empty audit.</summary>
    private static long? Number(string noted) =>
        noted.Split(':') is [var number, { Length: HashLength } hash] && hash.All(char.IsAsciiHexDigit)
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) && seq < long.MaxValue ? seq : null;

    private static async Task<string?> MissingAsync(IAuditLog log, string noted)
    {
        var (seq, hash) = (Number(noted)!.Value, noted[(noted.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        if (seq == 0)
        {
            return null;
        }
        var found = await log.PageAsync(waNumber: null, request: null, before: seq + 1, take: 1, CancellationToken.None);
        return found is [var entry] && entry.Seq == seq && entry.Hash.Equals(hash, StringComparison.OrdinalIgnoreCase)
            ? null
            : $"The chain is whole in itself, but entry {seq} is not the one that was noted: the audit was replaced or cut off.";
    }
}
