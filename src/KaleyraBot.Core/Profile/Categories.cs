using System.Text.RegularExpressions;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Profile;

/// <summary>
/// The 17 business categories that Kaleyra takes, in its spelling. A category is taken when it is equal but for case, the amount of white
/// space, and <c>&amp;</c> for <c>and</c>. Everything else, a missing comma or hyphen too, is at best a suggestion.
/// </summary>
public static partial class Categories
{
    public static IReadOnlyList<string> All { get; } =
    [
        "Automotive", "Beauty, Spa, and Salon", "Clothing and Apparel", "Education", "Entertainment", "Event Planning and Service",
        "Finance and Banking", "Food and Grocery", "Public Service", "Hotel and Lodging", "Medical and Health", "Non-profit",
        "Professional Services", "Shopping and Retail", "Travel and Transportation", "Restaurant", "Other",
    ];

    /// <summary>The key of the warning about the first category of a number.</summary>
    public const string OneWay = "fields.categoryOneWay";

    private const int MostWords = 12;

    // Meta's constants and labels for them, those of other systems, and what people say.
    private static readonly (string Category, string[] Names)[] Aliases =
    [
        ("Automotive", ["auto", "car", "cars", "vehicles"]),
        ("Beauty, Spa, and Salon", ["cosmetics", "wellness"]),
        ("Clothing and Apparel", ["fashion", "clothes"]),
        ("Education", ["edu", "school", "university", "teaching"]),
        ("Entertainment", ["entertain"]),
        ("Event Planning and Service", ["event", "events", "event plan"]),
        ("Finance and Banking", ["bank", "financial"]),
        ("Food and Grocery", ["supermarket", "groceries"]),
        ("Public Service", ["govt", "government", "government and public service"]),
        ("Hotel and Lodging", ["hotels", "hospitality", "accommodation"]),
        ("Medical and Health", ["healthcare", "doctor", "hospital", "pharmacy"]),
        ("Non-profit", ["ngo", "charity", "not for profit", "nonprofits"]),
        ("Professional Services", ["prof services", "consulting", "professional"]),
        ("Shopping and Retail", ["shop", "store", "shops", "stores", "ecommerce"]),
        ("Travel and Transportation", ["transport"]),
        ("Restaurant", ["cafe", "restaurants"]),
        ("Other", ["others", "not a biz", "not a business", "undefined"]),
    ];

    private static readonly Dictionary<string, string> ByLabel = All.ToDictionary(Plain);

    private static readonly Dictionary<string, string> ByMeaning = Meanings();

    /// <summary>The category that was typed, or the one that was probably meant, or neither.</summary>
    public static CategoryMatch Match(string typed)
    {
        if (ByLabel.GetValueOrDefault(Plain(typed)) is { } canonical)
        {
            return new(canonical, null);
        }
        var meant = Bare(typed);
        return new(null, ByMeaning.GetValueOrDefault(meant)
            ?? (Nearest.To(meant, ByMeaning.Keys) is { } near ? ByMeaning[near] : null)
            ?? ByWords(typed));
    }

    internal static FieldResult Check(string text) => Match(text) switch
    {
        { Canonical: { } category } => FieldResult.Good(category, Sentence.Of(OneWay)),
        { Suggestion: { } category } => FieldResult.Bad(Sentence.Of("fields.categoryNear", ("suggestion", category))),
        _ => FieldResult.Bad(Sentence.Of("fields.categoryUnknown", ("list", string.Join("; ", All)))),
    };

    /// <summary>Labels without punctuation, their single words where only one label has them, and the aliases.</summary>
    private static Dictionary<string, string> Meanings()
    {
        var labels = All.Select(label => (Name: Bare(label), label));
        var words = All.SelectMany(label => Plain(label).Split(' ', ','), (label, word) => (Name: word, label))
            .Where(pair => pair.Name.Length > 2 && pair.Name is not ("and" or "service" or "services")) // three labels have one of them
            .GroupBy(pair => pair.Name).Where(group => group.Count() == 1).Select(group => group.Single());
        var aliases = Aliases.SelectMany(row => row.Names, (row, name) => (Name: Bare(name), label: row.Category));
        return labels.Concat(aliases).Concat(words).DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name, pair => pair.label);
    }

    /// <summary>The category that all words agree on which mean one; words that mean none say nothing.</summary>
    private static string? ByWords(string typed)
    {
        var words = Word().Matches(Plain(typed)).Take(MostWords).Select(match => Bare(match.Value)).Where(word => word.Length > 2);
        var meant = words.Select(word => ByMeaning.GetValueOrDefault(word)).OfType<string>().Distinct().Take(2).ToList();
        return meant is [var only] ? only : null;
    }

    [GeneratedRegex(@"[\p{L}\p{N}-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    private static string Plain(string text) =>
        string.Join(' ', text.Replace("&", " and ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .ToLowerInvariant();

    private static string Bare(string text) =>
        string.Concat(Plain(text).Replace(" and ", "", StringComparison.Ordinal).Where(char.IsLetterOrDigit));
}

/// <summary>At most one of the two is given; a suggestion is never taken without asking.</summary>
public sealed record CategoryMatch(string? Canonical, string? Suggestion);
