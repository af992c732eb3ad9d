using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;

namespace KaleyraBot.BlockKit;

/// <summary>Counts the characters of JSON, everything but ASCII escaped, without writing it anywhere.</summary>
internal static class JsonSize
{
    /// <summary>What is never escaped; all else asks the encoder.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 !#$%()*,-./:;=?@[]^_{|}~");

    public static int Of(JsonNode? node) => node switch
    {
        null => "null".Length,
        JsonObject map => Of(map),
        JsonArray list => Of(list),
        JsonValue value when value.TryGetValue<string>(out var text) => Of(text),
        JsonValue value when value.TryGetValue<bool>(out var truth) => truth ? "true".Length : "false".Length,
        _ => node.ToJsonString().Length,
    };

    private static int Of(string text) =>
        "''".Length + (text.AsSpan().ContainsAnyExcept(Plain) ? JavaScriptEncoder.Default.Encode(text).Length : text.Length);

    private static int Of(JsonObject map)
    {
        var size = "{}".Length;
        for (var i = 0; i < map.Count; i++)
        {
            var (name, value) = map.GetAt(i);
            size += Of(name) + ":".Length + Of(value) + (i > 0 ? ",".Length : 0);
        }
        return size;
    }

    private static int Of(JsonArray list)
    {
        var size = "[]".Length;
        for (var i = 0; i < list.Count; i++)
        {
            size += Of(list[i]) + (i > 0 ? ",".Length : 0);
        }
        return size;
    }
}
