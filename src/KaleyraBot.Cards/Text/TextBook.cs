using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace KaleyraBot.Cards.Text;

/// <summary>
/// The sentences of all languages. A reader's language falls back from <c>de-AT</c> to <c>de</c> to <c>en</c>, key by key.
/// </summary>
internal sealed class TextBook
{
    public const string Last = "en";

    private readonly FrozenDictionary<string, Sentences> _languages;

    public TextBook(IReadOnlyDictionary<string, JsonObject> files, Naming naming)
    {
        _languages = files.Keys.Append(Last).Distinct(StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                language => language,
                language => new Sentences(language, naming, [.. Chain(language).Where(files.ContainsKey).Select(tag => files[tag])]),
                StringComparer.OrdinalIgnoreCase);
    }

    /// <param name="folder">Holds <c>&lt;language&gt;.json</c> files.</param>
    /// <param name="naming">What is called how.</param>
    public static TextBook Load(string folder, Naming naming) =>
        new(Directory.EnumerateFiles(folder, "*.json").ToDictionary(
            file => Path.GetFileNameWithoutExtension(file),
            file => JsonNode.Parse(File.ReadAllText(file)) as JsonObject ?? throw new InvalidDataException($"{file} holds no JSON object."),
            StringComparer.OrdinalIgnoreCase), naming);

    public Sentences In(string language) =>
        _languages.TryGetValue(language, out var known) ? known : _languages[Chain(language).First(_languages.ContainsKey)];

    private static IEnumerable<string> Chain(string language)
    {
        for (var tag = language; tag.Length > 0; tag = tag.LastIndexOf('-') is > 0 and var cut ? tag[..cut] : "")
        {
            yield return tag;
        }
        yield return Last;
    }
}
