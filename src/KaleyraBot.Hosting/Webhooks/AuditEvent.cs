using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KaleyraBot.Core.Audit;

namespace KaleyraBot.Hosting.Webhooks;

/// <summary>The words for what a webhook may ask for.</summary>
internal static class EventType
{
    /// <summary>Each entry of the audit.</summary>
    public const string Entry = "audit.entry";

    /// <summary>A change that came to its end, for a ticket or a CMDB.</summary>
    public const string Finished = "change.finished";

    /// <summary>In the order in which those of one entry are sent.</summary>
    public static readonly IReadOnlyList<string> All = [Entry, Finished];
}

/// <summary>An event as it is sent. The id is the same with each try, and no other event's.</summary>
internal sealed record AuditEvent(string Id, byte[] Body)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>What <c>audit export --format json</c> says of it.</summary>
    public static AuditEvent Of(AuditRecord entry) => Make(EventType.Entry, entry, entry);

    public static AuditEvent Finished(AuditRecord entry, FinishedChange change) => Make(EventType.Finished, entry, change);

    private static AuditEvent Make<T>(string type, AuditRecord entry, T data) => new(
        $"{type}.{entry.Seq}.{entry.Hash[..Math.Min(16, entry.Hash.Length)]}",
        JsonSerializer.SerializeToUtf8Bytes(new { type, timestamp = entry.At, data }, Options));
}
