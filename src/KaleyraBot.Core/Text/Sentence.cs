using System.Text.Json.Nodes;

namespace KaleyraBot.Core.Text;

/// <summary>
/// A sentence for a person, not yet in a language: a key of <c>cards/text/&lt;language&gt;.json</c> and the values of its
/// <c>{placeholders}</c>.
/// Inside card data it is the object <c>{"say": key, "with": {…}}</c>, <c>with</c> where it has values; the cards room turns it into text.
/// </summary>
public sealed record Sentence(string Key, JsonObject With)
{
    /// <summary>A sentence with placeholder values: strings, numbers, or other sentences.</summary>
    public static Sentence Of(string key, params (string Name, object Value)[] with)
    {
        var values = new JsonObject();
        foreach (var (name, value) in with)
        {
            values[name] = value is Sentence nested ? nested.ToJson() : value is int number ? number : value.ToString();
        }
        return new(key, values);
    }

    public JsonObject ToJson() => With.Count == 0 ? new() { ["say"] = Key } : new() { ["say"] = Key, ["with"] = With.DeepClone() };
}
