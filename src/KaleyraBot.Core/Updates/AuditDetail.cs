using System.Text.Encodings.Web;
using System.Text.Json;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;

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
            reason = request.Reason,
            undoes = request.Undoes,
            approval = request.Approval,
        },
        Readable);

    /// <summary>The line about an attempt that was refused: by whom, at what, and for which reason.</summary>
    public static AuditEntry Refused(Person who, string attempt, Sentence why, DateTimeOffset now) =>
        new(now, who.Id, "refused", JsonSerializer.Serialize(new { attempt, why = why.Key }, Readable));
}
