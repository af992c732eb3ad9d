namespace KaleyraBot.Doctor;

/// <summary>An account of Kaleyra as the settings name it, with what it takes to call it.</summary>
internal sealed record KaleyraAccount(string Name, Uri Address, string Sid, string ApiKey, string? Number)
{
    private static readonly Dictionary<string, string> Domains = new(StringComparer.OrdinalIgnoreCase)
    {
        ["IN"] = "https://api.in.kaleyra.io",
        ["SG"] = "https://api.kaleyra.io",
        ["EU"] = "https://api.eu.kaleyra.io",
        ["NA"] = "https://api.na.kaleyra.ai",
    };

    /// <summary>Those that can be called; the mistakes of the others are told by the check of the settings.</summary>
    public static IEnumerable<KaleyraAccount> All(Patient patient) => patient.OnSandbox ? []
        : from account in patient.Configuration.GetSection("Kaleyra:Accounts").GetChildren()
          let address = Text(account["BaseUrl"]) ?? Domains.GetValueOrDefault(account["Region"]?.Trim() ?? "")
          where Uri.TryCreate(address, UriKind.Absolute, out _) && !patient.Problems.Any(problem => problem.StartsWith($"{account.Path}:", StringComparison.OrdinalIgnoreCase))
          select new KaleyraAccount(
              account.Key, new Uri(address.TrimEnd('/') + "/"), account["Sid"]!, account["ApiKey"]!,
              account.GetSection("Numbers").GetChildren().FirstOrDefault()?.Key);

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
