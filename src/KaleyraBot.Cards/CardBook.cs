using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Cards.Templates;
using KaleyraBot.Cards.Text;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Cards;

/// <summary>All templates and sentences of <c>cards/</c>, read and compiled once. Safe from any thread.</summary>
public sealed class CardBook
{
    private readonly FrozenDictionary<string, CardSource> _sources;
    private readonly ConcurrentDictionary<(string Template, string Language), Template> _templates = new();
    private readonly TextBook _text;

    private CardBook(IEnumerable<CardSource> sources, TextBook text)
    {
        _sources = sources.ToFrozenDictionary(source => source.Name, StringComparer.Ordinal);
        _text = text;
    }

    /// <param name="cardsFolder">Holds the templates (<c>&lt;name&gt;.json</c>) and <c>text/&lt;language&gt;.json</c>.</param>
    /// <param name="naming">What is called how; nothing is, where it is left out.</param>
    /// <exception cref="InvalidDataException">A template that is not in our subset; names it, the JSON pointer and the
    /// expression.</exception>
    public static CardBook Load(string cardsFolder, Naming? naming = null)
    {
        CardSource[] sources = [.. Directory.EnumerateFiles(cardsFolder, "*.json").Select(CardSource.Read)];
        foreach (var source in sources)
        {
            // What is wrong with a template is said at the start, not to whoever is shown it first.
            _ = source.Template.Value;
        }
        return new(sources, TextBook.Load(Path.Combine(cardsFolder, "text"), naming ?? Naming.Nobody));
    }

    /// <summary>
    /// The same cards as one surface shows them. What it changes, it changes once in each template, which is JSON like the card: properties
    /// that begin with <c>$</c>, which say how often and whether their object is there, have to stay with it.
    /// </summary>
    /// <param name="change">May change what it is given.</param>
    public CardBook Changed(Func<JsonObject, JsonObject> change) => new(_sources.Values.Select(source => source.Changed(change)), _text);

    /// <summary>The finished Adaptive Card 1.5 in the reader's language (BCP 47), a new object each time.</summary>
    /// <exception cref="ArgumentException">There is no such template, or it came to no card.</exception>
    public JsonObject Expand(Card card, string language)
    {
        var (template, scope) = Bound(card, language);
        return template.Expand(scope) as JsonObject
            ?? throw new ArgumentException($"The template cards/{card.Template}.json came to no card.", nameof(card));
    }

    /// <summary>The same card, written.</summary>
    /// <exception cref="ArgumentException">There is no such template.</exception>
    public void Write(Utf8JsonWriter writer, Card card, string language)
    {
        var (template, scope) = Bound(card, language);
        template.Write(scope, writer);
    }

    /// <summary>The sentence as plain text in the reader's language (BCP 47), its times in UTC.</summary>
    public string Say(Sentence sentence, string language) => _text.In(language).Aloud.Say(sentence.Key, sentence.With);

    /// <summary>
    /// What a template is bound to, as the reference implementation wants it: the resolved data with the whole text in it.
    /// </summary>
    internal JsonObject Bind(Card card, string language)
    {
        var bound = (JsonObject)SayNode.Resolve(card.Data, _text.In(language))!;
        bound["text"] = _text.In(language).Tree.DeepClone();
        return bound;
    }

    private (Template Template, Scope Scope) Bound(Card card, string language)
    {
        var words = _text.In(language);
        if (!_templates.TryGetValue((card.Template, words.Language), out var template))
        {
            template = _sources.TryGetValue(card.Template, out var source)
                ? source.Template.Value.In(words)
                : throw new ArgumentException($"There is no template cards/{card.Template}.json.", nameof(card));
            _templates[(card.Template, words.Language)] = template;
        }
        return (template, Scope.Of(card.Data, words) with { Summary = WithoutLinks(words.Aloud.Say(card.Summary.Key, card.Summary.With)) });
    }

    // Clients read fallbackText as Markdown, and a summary may hold a name that somebody chose: it must not become a link.
    private static string WithoutLinks(string text) => text.Replace('[', '(').Replace(']', ')').Replace('<', '‹').Replace('>', '›');
}
