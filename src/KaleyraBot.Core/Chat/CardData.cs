using System.Collections;
using System.Text.Json.Nodes;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Chat;

/// <summary>
/// Collects an object of card data, which is then made in its size. Flags that do not hold and values that are nothing are left out: a
/// condition of a template fails where there is nothing, and what stands under it is not asked for.
/// </summary>
internal sealed class CardData : IEnumerable
{
    private readonly List<KeyValuePair<string, JsonNode?>> _properties = new(12);

    public void Add(string flag, bool holds)
    {
        if (holds)
        {
            _properties.Add(new(flag, true));
        }
    }

    public void Add(string name, JsonNode? value)
    {
        if (value is not null)
        {
            _properties.Add(new(name, value));
        }
    }

    public void Add(string name, Sentence? sentence) => Add(name, sentence?.ToJson());

    /// <summary>A flag, and the sentence that is shown where it holds.</summary>
    public void Add(string flag, string name, Sentence? sentence)
    {
        Add(flag, sentence is not null);
        Add(name, sentence);
    }

    public JsonObject ToJson() => new(_properties);

    IEnumerator IEnumerable.GetEnumerator() => _properties.GetEnumerator();
}
