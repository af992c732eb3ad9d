using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace KaleyraBot.BlockKit;

/// <summary>
/// Reads JSON that came from outside so that nothing in it can break later: .NET looks at names and texts when they are asked for, and only
/// then throws at a name that stands twice and at half of a character.
/// </summary>
public static class BlockKitJson
{
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <returns>Null where it is no JSON object, is nested deeper than 64, names something twice, or holds half of a character.</returns>
    public static JsonObject? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            if (MayHoldHalves(json) || !Utf8.IsValid(json))
            {
                LookAtTexts(json);
            }
            return JsonNode.Parse(json, documentOptions: Reading) as JsonObject;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether an escape begins as halves of characters do: they are U+D800 to U+DFFF.</summary>
    private static bool MayHoldHalves(ReadOnlySpan<byte> json)
    {
        for (int at; (at = json.IndexOf("\\u"u8)) >= 0 && at + 4 <= json.Length; json = json[(at + 2)..])
        {
            if (json[at + 2] is (byte)'d' or (byte)'D' && json[at + 3] is not (>= (byte)'0' and <= (byte)'7'))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Only what is escaped by its number, or is no UTF-8, can be half of a character.</summary>
    private static void LookAtTexts(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 64 });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName
                && (reader.ValueIsEscaped || !Utf8.IsValid(reader.ValueSpan)))
            {
                _ = reader.GetString();
            }
        }
    }
}
