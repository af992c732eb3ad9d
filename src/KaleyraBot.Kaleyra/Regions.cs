namespace KaleyraBot.Kaleyra;

/// <summary>Kaleyra's four regions and the API domain that its page names for each (North America is under .ai).</summary>
internal static class Regions
{
    private static readonly Dictionary<string, Uri> Domains = new(StringComparer.OrdinalIgnoreCase)
    {
        ["IN"] = new("https://api.in.kaleyra.io"),
        ["SG"] = new("https://api.kaleyra.io"),
        ["EU"] = new("https://api.eu.kaleyra.io"),
        ["NA"] = new("https://api.na.kaleyra.ai"),
    };

    public static bool Has(string region) => Domains.ContainsKey(region);

    public static Uri Address(string region) => Domains[region];
}
