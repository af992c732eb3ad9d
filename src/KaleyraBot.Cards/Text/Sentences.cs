using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Cards.Text;

/// <summary>
/// The sentences of one language over those of the languages it falls back to.
/// <see cref="Tree"/> is the same as nested objects, for <c>$root.text</c>; it is only read. Said for a card, whose client can tell times
/// in the reader's zone, or <see cref="Aloud"/>.
/// </summary>
internal sealed class Sentences
{
    private readonly FrozenDictionary<string, Phrase> _phrases;

    /// <param name="language">BCP 47.</param>
    /// <param name="naming">What is called how.</param>
    /// <param name="trees">The texts, the first language that has a key wins.</param>
    public Sentences(string language, Naming naming, params IReadOnlyList<JsonObject> trees)
    {
        (Language, Naming, IsCard) = (language, naming, true);
        foreach (var tree in trees)
        {
            AddMissing(Tree, tree);
        }
        _phrases = Leaves(Tree).ToFrozenDictionary(leaf => leaf.Key, leaf => Phrase.Parse(leaf.Text), StringComparer.Ordinal);
        Aloud = new(this);
    }

    private Sentences(Sentences card)
    {
        (Language, Naming, Tree, _phrases, Aloud) = (card.Language, card.Naming, card.Tree, card._phrases, this);
    }

    public string Language { get; }

    public Naming Naming { get; }

    /// <summary>Whether what is said stands in a card, whose client knows the reader's zone.</summary>
    public bool IsCard { get; }

    /// <summary>The same sentences as plain text, for lock screens, screen readers and whispers.</summary>
    public Sentences Aloud { get; }

    public JsonObject Tree { get; } = [];

    public bool Has(string key) => _phrases.ContainsKey(key);

    /// <summary>The sentence; a key that does not exist is shown itself (the check fails the build long before that).</summary>
    public string Say(string key, JsonObject? with) => key.StartsWith('@') ? Tell(key, with) : Fill(key, with);

    private string Tell(string key, JsonObject? with) => key switch
    {
        Spoken.WaNumber => Names.Number(with, this) is { } number ? Phrase.Literal(number) : null,
        Spoken.Person => Names.Person(with, this) is { } name ? Phrase.Literal(name) : null,
        Spoken.Several => Names.People(with, this),
        _ => Moments.Say(key, with, this),
    } ?? key;

    private string Fill(string key, JsonObject? with) =>
        _phrases.TryGetValue(key, out var phrase)
            ? phrase.Fill(name => with is not null && with.TryGetPropertyValue(name, out var value) ? Read(value) : null)
            : key;

    /// <summary>Key and text of every sentence below, keys joined with dots.</summary>
    public static IEnumerable<(string Key, string Text)> Leaves(JsonObject tree, string prefix = "") =>
        tree.SelectMany(entry => entry.Value is JsonObject section
            ? Leaves(section, prefix + entry.Key + ".")
            : [(prefix + entry.Key, entry.Value?.ToString() ?? "")]);

    private string Read(JsonNode? value) => value switch
    {
        JsonObject map when SayNode.Of(map) is { } nested => Say(nested.Key, nested.With),
        null => "",
        _ => Phrase.Literal(Templates.Value.Of(value).ToString()),
    };

    private static void AddMissing(JsonObject target, JsonObject source)
    {
        foreach (var (name, node) in source)
        {
            if (node is JsonObject section)
            {
                if (target[name] is not JsonObject known)
                {
                    target[name] = known = [];
                }
                AddMissing(known, section);
            }
            else if (!target.ContainsKey(name) && node?.GetValueKind() == JsonValueKind.String)
            {
                target[name] = JsonValue.Create(node.GetValue<string>());
            }
        }
    }
}
