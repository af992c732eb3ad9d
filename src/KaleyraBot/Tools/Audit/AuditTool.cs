using System.Data.Common;
using System.Globalization;
using KaleyraBot.Core.Audit;
using KaleyraBot.Hosting;
using KaleyraBot.Storage;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Tools.Audit;

/// <summary>
/// The tools for the audit of the settings' database: <c>audit verify</c>, <c>audit repair</c>, <c>audit export</c>, <c>audit erase</c>. A
/// running bot does not disturb them.
/// </summary>
internal static class AuditTool
{
    public const string Usage = """
        audit verify [--head <number>:<hash>]        checks that nothing was changed (and that an entry noted earlier is still there), that requests are as it says, and that the guard stands
        audit repair --yes                           puts the guard and the seal of the end back, and notes that in the audit
        audit export --format csv|json [file]        writes all entries, oldest first, to the file or the console
        audit erase --number <+E.164> --yes          forgets the personal values of a WhatsApp number
        audit erase --email <address> --yes          forgets all values that name an e-mail address
        """;

    public static async Task<int> RunAsync(string[] args, ToolContext context)
    {
        try
        {
            var builder = context.CreateBuilder();
            await using var services = new ServiceCollection()
                .AddStorage(builder.Configuration, keepsKeyFile: builder.Environment.IsDevelopment()).BuildServiceProvider();
            return await RunAsync(args, services, context);
        }
        catch (Exception exception) when (exception is LedgerUnavailableException or OptionsValidationException or StartException)
        {
            return await context.FailAsync(exception.Message);
        }
        catch (DbException exception)
        {
            return await context.FailAsync(
                $"The database cannot be read: {exception.Message}. dotnet run --project src/KaleyraBot -- audit verify says where.");
        }
    }

    private static Task<int> RunAsync(string[] args, IServiceProvider services, ToolContext context) => args switch
    {
        ["verify"] => AuditVerify.RunAsync(services, noted: null, context),
        ["verify", "--head", var noted] => AuditVerify.RunAsync(services, noted, context),
        ["repair", .. var rest] when rest is [] or ["--yes"] => AuditRepair.RunAsync(services, rest is ["--yes"], context),
        ["export", "--format", "csv" or "json"] => AuditExport.RunAsync(services, args[2], file: null, context),
        ["export", "--format", "csv" or "json", var file] when !file.StartsWith('-') =>
            AuditExport.RunAsync(services, args[2], file, context),
        ["export", var file, "--format", "csv" or "json"] when !file.StartsWith('-') =>
            AuditExport.RunAsync(services, args[3], file, context),
        ["erase", "--number", var number, .. var rest] =>
            AuditErase.RunAsync(services, new Erasure.OfNumber(number), rest is ["--yes"], context),
        ["erase", "--email", var address, .. var rest] =>
            AuditErase.RunAsync(services, new Erasure.OfEmail(address), rest is ["--yes"], context),
        _ => context.FailAsync($"Write one of these:{Environment.NewLine}{Usage}", code: 2),
    };

    public static string Counted(long count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
