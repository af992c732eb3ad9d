using System.Text;
using KaleyraBot.Core.Audit;
using KaleyraBot.Storage;

namespace KaleyraBot.Tools.Audit;

/// <summary>Writes all entries: as CSV for spreadsheets, or as JSON with all that is needed to check the chain elsewhere.</summary>
internal static class AuditExport
{
    public static async Task<int> RunAsync(IServiceProvider services, string format, string? file, ToolContext context)
    {
        await services.CheckLedgerAsync();
        var entries = services.GetRequiredService<IAuditLog>().AllAsync(CancellationToken.None);
        if (file is null)
        {
            await WriteAsync(format, entries, context.Out);
            return 0;
        }
        await using (var writer = new StreamWriter(
            OwnerFile.Create(file), new UTF8Encoding(encoderShouldEmitUTF8Identifier: format == "csv")))
        {
            await WriteAsync(format, entries, writer);
        }
        await context.Out.WriteLineAsync(
            $"{Path.GetFullPath(file)} holds the audit. It contains personal values: keep it as safe as the database.");
        return 0;
    }

    private static Task WriteAsync(string format, IAsyncEnumerable<AuditRecord> entries, TextWriter writer) =>
        format == "csv" ? AuditCsv.WriteAsync(entries, writer) : AuditJson.WriteAsync(entries, writer);
}
