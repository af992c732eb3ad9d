using System.Text.Json;

namespace KaleyraBot.Teams.Payloads;

/// <summary>Looks into what Teams sends without ever minding what is missing, null, of another type, or new.</summary>
internal static class ActivityJson
{
    /// <summary>Real ids have up to some 200 characters; what is far longer is none, and would only fill memory and ledger as a key.</summary>
    private const int LongestId = 1024;

    /// <summary>Null where it is missing or null itself.</summary>
    public static JsonElement? Property(this JsonElement node, string name) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static JsonElement? Object(this JsonElement node, string name) => node.Property(name) is { ValueKind: JsonValueKind.Object } inner ? inner : null;

    public static string? Text(this JsonElement node, string name) => node.Property(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static string? Id(this JsonElement node, string name) => node.Text(name) is { Length: <= LongestId } id ? id : null;

    public static bool Flag(this JsonElement node, string name) => node.Property(name) is { ValueKind: JsonValueKind.True };

    public static IEnumerable<JsonElement> Objects(this JsonElement node, string name) => node.Property(name) is { ValueKind: JsonValueKind.Array } list
        ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
        : [];
}
