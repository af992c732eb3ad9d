using System.Globalization;
using KaleyraBot.Core.Audit;
using KaleyraBot.Storage;

namespace KaleyraBot.Tools.Audit;

/// <summary>
/// Closes the guard of the audit again. Entries are not touched: what was changed while it was open stays for all to see.
/// </summary>
internal static class AuditRepair
{
    private const string Actor = "console";

    public static async Task<int> RunAsync(IServiceProvider services, bool sure, ToolContext context)
    {
        await services.CheckLedgerAsync();
        if (!sure)
        {
            return await context.FailAsync(
                "This puts the triggers that guard the audit back as they were made, seals its end as it now stands, and notes that "
                + "in the audit. Look with audit verify first, then add --yes to do it.");
        }
        var breaches = await services.GetRequiredService<IAuditGuard>().RepairAsync(Actor, CancellationToken.None);
        await context.Out.WriteLineAsync(breaches.Count == 0
            ? "The guard of the audit is whole; nothing was done."
            : string.Create(CultureInfo.InvariantCulture,
            $"The guard of the audit is closed again. Found, and noted in the audit: {string.Join("; ", breaches.Select(breach => breach.Meaning))}."));
        return 0;
    }
}
