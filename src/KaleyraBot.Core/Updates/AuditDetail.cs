using System.Text.Encodings.Web;
using System.Text.Json;

namespace KaleyraBot.Core.Updates;

/// <summary>What the audit keeps of a request at each step: one JSON object with state, number, fields (old and new values) and Kaleyra's answer.</summary>
internal static class AuditDetail
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(UpdateRequest request) => JsonSerializer.Serialize(
        new
        {
            state = request.State.ToString(),
            number = request.WaNumber,
            account = request.Account,
            attempt = request.Attempts,
            fields = request.Changes.Select(change => new { field = change.Field, before = change.Before?.Value, after = change.Value }),
            result = request.Result,
        },
        Readable);
}
