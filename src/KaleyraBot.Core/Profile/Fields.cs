using System.Collections.Frozen;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Profile;

/// <summary>
/// The one table of the eight fields. Its order is that of the form, and of everything else that lists them: what people change most comes
/// first, what can take a business off the air last. The form, the one-line commands, validation, policy and help derive from it.
/// Limits are WhatsApp's; the wire names are those of Kaleyra's samples, its page's misspellings are understood as aliases only.
/// </summary>
public static class Fields
{
    // Their wire names, for whoever means one of them.
    public const string About = "about";
    public const string BusinessDescription = "business_description";
    public const string Address = "address";
    public const string BusinessCategory = "business_category";
    public const string ContactEmail = "contact_email";
    public const string Website = "website";
    public const string DisplayImage = "display_image";
    public const string IncomingUrl = "incoming_url";

    public static IReadOnlyList<Field> All { get; } =
    [
        new(About, ["bio", "tagline", "about_text"], FieldKind.Text, 139, false, Risk.Low)
        {
            // Some surfaces cut at 130.
            Rule = text => FieldResult.Good(text, text.Length > 130 ? [Sentence.Of("fields.aboutLong", ("length", text.Length))] : []),
        },
        new(BusinessDescription, ["description", "desc"], FieldKind.Multiline, 512, true, Risk.Low)
        {
            // WhatsApp takes 512; Kaleyra's own console stops at 256, and which of the two the API obeys is not documented.
            Rule = text =>
                FieldResult.Good(text, text.Length > 256 ? [Sentence.Of("fields.descriptionLong", ("length", text.Length))] : []),
        },
        new(Address, ["addr", "location"], FieldKind.Text, 256, true, Risk.Medium),
        new(BusinessCategory, ["category", "vertical", "industry", "business_catregory"], FieldKind.Choice, 64, false, Risk.Medium)
        {
            Rule = Categories.Check,
        },
        new(ContactEmail, ["email", "mail"], FieldKind.Email, 128, true, Risk.High) { Rule = FieldEmail.Check, Mend = EmailMend.Of },
        new(Website, ["site", "web", "homepage"], FieldKind.Url, 256, true, Risk.High)
        {
            Rule = FieldUrl.Website,
            Mend = UrlMend.Website,
        },
        new(DisplayImage, ["image", "picture", "photo", "logo", "avatar", "profile_picture"], FieldKind.Url, 2048, false,
            Risk.High) { Rule = FieldUrl.Image, Mend = UrlMend.Image },
        new(IncomingUrl, ["webhook", "incoming", "webhook_url", "incomming_url", "incoming_message_url"], FieldKind.Url, 2048, false,
            Risk.Critical) { Rule = FieldUrl.Webhook, Mend = UrlMend.Webhook },
    ];

    /// <summary>The fields that may be cleared.</summary>
    public static IReadOnlyList<Field> Clearable { get; } = [.. All.Where(field => field.MayBeCleared)];

    private static readonly FrozenDictionary<string, Field> ByName = All.ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);

    private static readonly Dictionary<string, Field> ByWord = All
        .SelectMany(field => field.Aliases.Prepend(field.Name), (field, word) => (Word: Plain(word), field))
        .ToDictionary(pair => pair.Word, pair => pair.field);

    /// <summary>The field of exactly that wire name, or null.</summary>
    internal static Field? Named(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The field of that wire name or alias, or null. Case, spaces, hyphens and underscores make no difference.</summary>
    public static Field? Find(string nameOrAlias) => ByWord.GetValueOrDefault(Plain(nameOrAlias));

    /// <summary>The field whose name or alias is nearly that word, or null.</summary>
    public static Field? Suggest(string unknown) =>
        Nearest.To(Plain(unknown), ByWord.Keys) is { } word ? ByWord[word] : null;

    /// <summary>Wire names for a sentence.</summary>
    internal static string Names(IEnumerable<Field> fields) => string.Join(", ", fields.Select(field => field.Name));

    private static string Plain(string word) =>
        string.Concat(word.Where(c => c is not ('_' or '-') && !char.IsWhiteSpace(c))).ToLowerInvariant();
}
