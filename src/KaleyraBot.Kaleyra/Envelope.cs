using System.Globalization;
using System.Text.Json;

namespace KaleyraBot.Kaleyra;

/// <summary>
/// What a JSON answer says, whichever of Kaleyra's shapes it has: <c>error</c> may be an object, a list, a text, a pair of field and
/// text, absent, or inside <c>data</c>; codes may be numbers. <paramref name="Status"/> is the body's own, <see cref="Unreadable"/> where
/// it is no number.
/// </summary>
internal sealed record Envelope(bool HasError, int? Status, string? Code, string? Type, string? Parameter, string? Message)
{
    public const int Unreadable = -1;

    private static readonly string[] Words = ["code", "type", "parameter", "params", "message", "reference", "error_code", "error_message"];

    /// <summary>Null where the text is no JSON object.</summary>
    public static Envelope? Parse(string body)
    {
        using var document = AnswerJson.Parse(body);
        return document?.RootElement is { ValueKind: JsonValueKind.Object } root ? Read(root) : null;
    }

    private static Envelope Read(JsonElement root)
    {
        var error = Error(root) ?? (Member(root, "data") is { } data ? Error(data) : null);
        var detail = error is { ValueKind: JsonValueKind.Array } list ? list[0] : error;
        var code = Text(detail, "code") ?? Text(detail, "error_code") ?? Text(root, "code");
        var named = Text(detail, "parameter") ?? Text(detail, "params");
        var (field, complaint) = Complaint(detail);
        return new(error is not null, OwnStatus(root), code, Text(detail, "type"), WireFields.Understand(named) ?? field,
            Text(detail, "message") ?? Text(detail, "error_message") ?? complaint ?? Text(root, "message") ?? named);
    }

    /// <summary>Of several, the first that says something: an answer that says no and yes has not said yes.</summary>
    private static JsonElement? Error(JsonElement holder)
    {
        JsonElement[] said = [.. Members(holder, "error").Where(Says)];
        return said is [] ? null : said[0];
    }

    private static bool Says(JsonElement error) => error.ValueKind switch
    {
        JsonValueKind.Object => error.EnumerateObject().Any(),
        JsonValueKind.Array => error.GetArrayLength() > 0,
        JsonValueKind.String => !string.IsNullOrWhiteSpace(error.GetString()),
        JsonValueKind.Number => error.GetRawText() != "0",
        JsonValueKind.True => true,
        _ => false,
    };

    // A bare text, or {"website": "is not valid"}: a field of ours, else whatever stands first, where no word of an envelope stands beside
    // it.
    private static (string? Field, string? Text) Complaint(JsonElement? detail)
    {
        if (detail is not { ValueKind: JsonValueKind.Object } holder)
        {
            return (null, detail is { } bare ? Text(bare) : null);
        }
        JsonProperty[] pairs = [.. holder.EnumerateObject()];
        foreach (var pair in pairs)
        {
            if (WireFields.Understand(pair.Name) is { } field && Text(pair.Value) is { } text)
            {
                return (field, text);
            }
        }
        return (null, pairs is [] || pairs.Any(pair => Words.Contains(pair.Name)) ? null : $"{pairs[0].Name}: {Text(pairs[0].Value)}");
    }

    private static int? OwnStatus(JsonElement root)
    {
        int?[] said = [.. Members(root, "status").Select(Status).Distinct()];
        return said switch
        {
            [] => null,
            [var one] => one,
            _ => Unreadable,
        };

        static int? Status(JsonElement status) => status.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.Number when status.TryGetInt32(out var number) => number,
            JsonValueKind.String when int.TryParse(status.GetString(), CultureInfo.InvariantCulture, out var number) => number,
            _ => Unreadable,
        };
    }

    private static JsonElement? Member(JsonElement? holder, string name)
    {
        JsonElement[] all = [.. Members(holder, name)];
        return all is [] ? null : all[^1];
    }

    private static IEnumerable<JsonElement> Members(JsonElement? holder, string name) => holder is { ValueKind: JsonValueKind.Object } owner
        ? owner.EnumerateObject().Where(pair => pair.NameEquals(name)).Select(pair => pair.Value)
        : [];

    private static string? Text(JsonElement? holder, string name) => Member(holder, name) is { } value ? Text(value) : null;

    private static string? Text(JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.Array when value.GetArrayLength() > 0 => Text(value[0]),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text?.Replace("\uFFFD", "", StringComparison.Ordinal)) ? null : text;
    }
}
