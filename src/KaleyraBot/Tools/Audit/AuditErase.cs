using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Requests;
using KaleyraBot.Storage;

namespace KaleyraBot.Tools.Audit;

/// <summary>Forgets personal values for good.</summary>
internal static class AuditErase
{
    private const string Actor = "console";

    /// <summary>As it stands in texts: with something on both sides of its last @, and nothing around it.</summary>
    private static bool IsAddress(string text) =>
        text.LastIndexOf('@') is > 0 and var at && at < text.Length - 1
            && !text.Any(letter => char.IsWhiteSpace(letter) || "<>,;:\"".Contains(letter, StringComparison.Ordinal));

    public static async Task<int> RunAsync(IServiceProvider services, Erasure what, bool sure, ToolContext context)
    {
        var (whose, known) = what switch
        {
            Erasure.OfNumber { WaNumber: var number } =>
                ($"of {number}", number.Length > 1 && number[0] == '+' && number.Skip(1).All(char.IsAsciiDigit)),
            Erasure.OfEmail { Address: var address } => ("that name this e-mail address", IsAddress(address)),
            _ => ("", false),
        };
        if (!known)
        {
            return await context.FailAsync("Write the number as +919876543210, or the e-mail address as name@example.com.", code: 2);
        }
        await services.CheckLedgerAsync();
        if (!sure)
        {
            return await context.FailAsync(
                $"This forgets the values {whose} for good: in the audit, in requests that have ended, and as last known values. Add --yes to do it.");
        }
        var erased = await services.GetRequiredService<IEraser>().EraseAsync(what, Actor, CancellationToken.None);
        await context.Out.WriteLineAsync(
            $"Erased {AuditTool.Counted(erased.Values, "value", "values")} of the audit {whose}, and those of {AuditTool.Counted(erased.Requests, "request", "requests")}. The chain is still valid.");
        if (erased.StillOpen.Count > 0)
        {
            var ids = string.Join(", ", erased.StillOpen.Select(number => RequestId.Of(number)));
            await context.Out.WriteLineAsync($"Not erased, because they have not ended yet: {ids}. Cancel them or wait, then erase again.");
        }
        return 0;
    }
}
