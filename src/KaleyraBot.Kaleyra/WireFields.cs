using KaleyraBot.Core.Profile;

namespace KaleyraBot.Kaleyra;

/// <summary>
/// The names on the wire: a closed set, for Kaleyra would ignore a misspelt one and answer success. The page itself misspells two
/// in places; those are understood in an answer and never sent.
/// </summary>
internal static class WireFields
{
    public const string Number = "wa_number";
    public const string Image = "display_image";
    public const string Category = "business_category";

    /// <summary>The order of the page's table; what it does not name comes after.</summary>
    private static readonly string[] OrderOfThePage =
        ["address", "incoming_url", Image, "business_description", Category, "website", "contact_email", "about"];

    /// <summary>The fields of the bot's one table.</summary>
    public static readonly IReadOnlyList<string> InOrder =
        [.. Fields.All.Select(field => field.Name)
            .OrderBy(name => OrderOfThePage.Contains(name) ? Array.IndexOf(OrderOfThePage, name) : int.MaxValue)];

    private static readonly Dictionary<string, string> Understood =
        new(InOrder.Append(Number).Select(name => KeyValuePair.Create(name, name)), StringComparer.OrdinalIgnoreCase)
        {
            ["business_catregory"] = Category,
            ["incomming_url"] = "incoming_url",
        };

    /// <summary>The wire name that an answer speaks of, or null where it speaks of something else.</summary>
    public static string? Understand(string? name) => name is null ? null : Understood.GetValueOrDefault(name.Trim());
}
