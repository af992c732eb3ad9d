using System.Text.Json;
using System.Text.Json.Nodes;

namespace KaleyraBot.Cards.Text;

/// <summary>The object <c>{"say": key, "with": {…}}</c>: a sentence that stands in card data.</summary>
internal static class SayNode
{
    public static (string Key, JsonObject? With)? Of(JsonObject map) =>
        map.TryGetPropertyValue("say", out var key) && key?.GetValueKind() == JsonValueKind.String
        && (map.TryGetPropertyValue("with", out var with) ? map.Count == 2 : map.Count == 1)
            ? (key.GetValue<string>(), with as JsonObject)
            : null;

    /// <summary>A copy of the data in which every sentence is text in the reader's language.</summary>
    public static JsonNode? Resolve(JsonNode? node, Sentences sentences) => node switch
    {
        JsonObject map when Of(map) is { } sentence => sentences.Say(sentence.Key, sentence.With),
        JsonObject map => new JsonObject(map.Select(p => KeyValuePair.Create(p.Key, Resolve(p.Value, sentences)))),
        JsonArray list => new JsonArray([.. list.Select(item => Resolve(item, sentences))]),
        _ => node?.DeepClone(),
    };
}
