using System.Security.Cryptography.X509Certificates;

namespace KaleyraBot.Start;

/// <summary>Whether there is a certificate for https, which the server would miss only when it listens.</summary>
internal static class ServerCertificate
{
    private const string Key = "Kestrel:Certificates:Default";

    /// <summary>Marks the certificate of <c>dotnet dev-certs https</c>, which the server takes where it is told of no other.</summary>
    private const string OfDeveloper = "1.3.6.1.4.1.311.84.1.1";

    public static string? Missing(string key, string url, IConfiguration configuration) =>
        !url.StartsWith("https:", StringComparison.OrdinalIgnoreCase) || configuration.GetSection(Key).GetChildren().Any() || HasDeveloperOne() ? null
            : $"{key}: {url} needs a certificate, and none is set. Set {Key}:Path and :Password (or :KeyPath), or listen with http and put a proxy with a certificate before the bot.";

    private static bool HasDeveloperOne()
    {
        using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadOnly);
        return store.Certificates.Any(certificate => certificate.Extensions.Any(extension => extension.Oid?.Value == OfDeveloper));
    }
}
