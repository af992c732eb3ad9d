using System.Collections.Frozen;
using System.Text.Json.Nodes;
using KaleyraBot.Cards.Templates;
using KaleyraBot.Cards.Text;
using KaleyraBot.Core.Chat;

namespace KaleyraBot.Cards;

/// <summary>All templates and sentences of <c>cards/</c>, read and compiled once. Safe from any thread.</summary>
public sealed class CardBook
{
    private readonly FrozenDictionary<string, Template> _templates;
    private readonly TextBook _text;

    private CardBook(IEnumerable<Template> templates, TextBook text)
    {
        _templates = templates.ToFrozenDictionary(template => template.Name, StringComparer.Ordinal);
        _text = text;
    }

    /// <param name="cardsFolder">Holds the templates (<c>&lt;name&gt;.json</c>) and <c>text/&lt;language&gt;.json</c>.</param>
    /// <exception cref="InvalidDataException">A template that is not in our subset; names it, the JSON pointer and the expression.</exception>
    public static CardBook Load(string cardsFolder) => new(
        Directory.EnumerateFiles(cardsFolder, "*.json")
            .Select(file => Template.Compile(Path.GetFileNameWithoutExtension(file), JsonNode.Parse(File.ReadAllText(file)))),
        TextBook.Load(Path.Combine(cardsFolder, "text")));

    /// <summary>The finished Adaptive Card 1.5 in the reader's language (BCP 47), a new object each time.</summary>
    /// <exception cref="ArgumentException">There is no such template, or it came to no card.</exception>
    public JsonObject Expand(Card card, string language)
    {
        var sentences = _text.In(language);
        if (!_templates.TryGetValue(card.Template, out var template))
        {
            throw new ArgumentException($"There is no template cards/{card.Template}.json.", nameof(card));
        }
        var finished = template.Expand(card.Data, sentences) as JsonObject
            ?? throw new ArgumentException($"The template cards/{card.Template}.json came to no card.", nameof(card));
        finished["version"] = "1.5";
        finished["fallbackText"] = WithoutLinks(sentences.Say(card.Summary.Key, card.Summary.With));
        return finished;
    }

    /// <summary>The sentence as text in the reader's language (BCP 47).</summary>
    public string Say(Sentence sentence, string language) => _text.In(language).Say(sentence.Key, sentence.With);

    /// <summary>What a template is bound to, as the reference implementation wants it: the resolved data with the whole text in it.</summary>
    internal JsonObject Bind(Card card, string language)
    {
        var bound = (JsonObject)SayNode.Resolve(card.Data, _text.In(language))!;
        bound["text"] = _text.In(language).Tree.DeepClone();
        return bound;
    }

    // Clients read fallbackText as Markdown, and a summary may hold a name that somebody chose: it must not become a link.
    private static string WithoutLinks(string text) => text.Replace('[', '(').Replace(']', ')').Replace('<', '‹').Replace('>', '›');
}
