using System.Data.Common;
using System.Globalization;
using KaleyraBot.Storage;

namespace KaleyraBot.Tools.Audit;

/// <summary>
/// The tools for the audit of the settings' database: <c>audit verify</c>, <c>audit repair</c>, <c>audit export</c>, <c>audit erase</c>. A
/// running bot does not disturb them.
/// </summary>
internal static class AuditTool
{
    public static async Task<int> RunAsync(ToolContext context, Func<IServiceProvider, Task<int>> runAsync)
    {
        try
        {
            var builder = context.CreateBuilder();
            await using var services = new ServiceCollection()
                .AddStorage(builder.Configuration, keepsKeyFile: builder.Environment.IsDevelopment()).BuildServiceProvider();
            return await runAsync(services);
        }
        catch (DbException exception)
        {
            return await context.FailAsync(
                $"The database cannot be read: {exception.Message}. kaleyrabot audit verify says where.");
        }
    }

    public static string Counted(long count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
