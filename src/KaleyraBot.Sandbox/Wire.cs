namespace KaleyraBot.Sandbox;

/// <summary>The names and labels of Kaleyra's page, kept apart from the bot's own table so that each checks the other.</summary>
internal static class Wire
{
    public const string Category = "business_category";

    public static readonly IReadOnlyList<string> Fields =
        ["address", "incoming_url", "display_image", "business_description", Category, "website", "contact_email", "about"];

    private static readonly HashSet<string> Categories = new(StringComparer.OrdinalIgnoreCase)
    {
        "Automotive", "Beauty, Spa, and Salon", "Clothing and Apparel", "Education", "Entertainment", "Event Planning and Service",
        "Finance and Banking", "Food and Grocery", "Public Service", "Hotel and Lodging", "Medical and Health", "Non-profit",
        "Professional Services", "Shopping and Retail", "Travel and Transportation", "Restaurant", "Other",
    };

    /// <summary>The label as the page spells it, in whatever case it came; null for anything else.</summary>
    public static string? Canonical(string label) => Categories.TryGetValue(label, out var canonical) ? canonical : null;
}
