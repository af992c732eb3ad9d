using System.Text.Json;

namespace KaleyraBot.Kaleyra;

/// <summary>
/// What a JSON answer says, whichever of Kaleyra's shapes it has: <c>error</c> may be an object, a list, a text, a pair of field and
/// text, absent, or inside <c>data</c>; codes may be numbers. <paramref name="Status"/> is the body's own, <see cref="Unreadable"/> where it is no number.
/// </summary>
internal sealed record Envelope(bool HasError, int? Status, string? Code, string? Type, string? Parameter, string? Message)
{
    public const int Unreadable = -1;

    /// <summary>Null where the text is no JSON object.</summary>
    public static Envelope? Parse(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body.TrimStart('\uFEFF'));
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Envelope Read(JsonElement root)
    {
        var error = Error(root) ?? (Member(root, "data") is { ValueKind: JsonValueKind.Object } data ? Error(data) : null);
        var detail = error is { ValueKind: JsonValueKind.Array } list ? list[0] : error;
        var code = Text(detail, "code") ?? Text(detail, "error_code") ?? Text(root, "code");
        var named = Text(detail, "parameter") ?? Text(detail, "params");
        var (field, complaint) = Complaint(detail);
        return new(error is not null, OwnStatus(root), code, Text(detail, "type"), WireFields.Understand(named) ?? field,
            Text(detail, "message") ?? Text(detail, "error_message") ?? complaint ?? Text(root, "message") ?? named);
    }

    private static JsonElement? Error(JsonElement holder) => Member(holder, "error") is { } error && Says(error) ? error : null;

    private static bool Says(JsonElement error) => error.ValueKind switch
    {
        JsonValueKind.Object => error.EnumerateObject().Any(),
        JsonValueKind.Array => error.GetArrayLength() > 0,
        JsonValueKind.String => !string.IsNullOrWhiteSpace(Text(error)),
        JsonValueKind.Number => error.GetRawText() != "0",
        JsonValueKind.True => true,
        _ => false,
    };

    // A bare text, or {"website": "is not valid"}: a field of ours, else whatever stands first, where no word of an envelope stands beside it.
    private static (string? Field, string? Text) Complaint(JsonElement? detail)
    {
        if (detail is not { ValueKind: JsonValueKind.Object } pairs)
        {
            return (null, detail is { } bare ? Text(bare) : null);
        }
        foreach (var pair in pairs.EnumerateObject())
        {
            if (WireFields.Understand(pair.Name) is { } field && Text(pair.Value) is { } text)
            {
                return (field, text);
            }
        }
        string[] words = ["code", "type", "parameter", "params", "message", "reference", "error_code", "error_message"];
        var first = pairs.EnumerateObject().First();
        return (null, pairs.EnumerateObject().Any(pair => words.Contains(pair.Name)) ? null : $"{first.Name}: {Text(first.Value)}");
    }

    private static int? OwnStatus(JsonElement root) => Member(root, "status") switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var status) => status,
        { ValueKind: JsonValueKind.String } text when int.TryParse(Text(text), out var status) => status,
        _ => Unreadable,
    };

    private static JsonElement? Member(JsonElement? holder, string name) =>
        holder is { ValueKind: JsonValueKind.Object } owner && owner.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement? holder, string name) => Member(holder, name) is { } value ? Text(value) : null;

    private static string? Text(JsonElement value)
    {
        try
        {
            var text = value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                JsonValueKind.Array when value.GetArrayLength() > 0 => Text(value[0]),
                _ => null,
            };
            return string.IsNullOrWhiteSpace(text) ? null : text;
        }
        catch (InvalidOperationException)
        {
            return null; // Half a surrogate pair, escaped: no text at all.
        }
    }
}
