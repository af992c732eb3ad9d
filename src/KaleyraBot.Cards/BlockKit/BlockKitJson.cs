using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace KaleyraBot.Cards.BlockKit;

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
            if (json.IndexOf("\\u"u8) >= 0 || !Utf8.IsValid(json))
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
