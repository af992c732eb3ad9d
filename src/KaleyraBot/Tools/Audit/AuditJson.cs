using System.Text.Encodings.Web;
using System.Text.Json;
using KaleyraBot.Core.Audit;

namespace KaleyraBot.Tools.Audit;

/// <summary>
/// A JSON array with one entry a line. Its members are the parts that are hashed, unchanged, so that an outsider can compute the chain
/// anew.
/// </summary>
internal static class AuditJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task WriteAsync(IAsyncEnumerable<AuditRecord> entries, TextWriter writer)
    {
        var separator = "[\n";
        await foreach (var entry in entries)
        {
            await writer.WriteAsync(separator);
            await writer.WriteAsync(JsonSerializer.Serialize(entry, Options));
            separator = ",\n";
        }
        await writer.WriteAsync(separator[0] == '[' ? "[]\n" : "\n]\n");
    }
}
