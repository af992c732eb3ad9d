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

    /// <summary>The eight fields in the order of the page's table.</summary>
    public static readonly IReadOnlyList<string> InOrder =
        ["address", "incoming_url", Image, "business_description", Category, "website", "contact_email", "about"];

    private static readonly Dictionary<string, string> Understood =
        new(InOrder.Append(Number).Select(name => KeyValuePair.Create(name, name)), StringComparer.OrdinalIgnoreCase)
        {
            ["business_catregory"] = Category,
            ["incomming_url"] = "incoming_url",
        };

    /// <summary>The wire name that an answer speaks of, or null where it speaks of something else.</summary>
    public static string? Understand(string? name) => name is null ? null : Understood.GetValueOrDefault(name.Trim());
}
