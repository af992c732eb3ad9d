namespace KaleyraBot.Kaleyra;

/// <summary>The mistakes of one account: its place and its credentials.</summary>
internal static class AccountCheck
{
    public static IEnumerable<string> Mistakes(KeyValuePair<string, KaleyraAccountOptions> account)
    {
        var key = $"Kaleyra:Accounts:{account.Key}";
        return ((IEnumerable<string?>)
        [
            Region(key, account.Value),
            BaseUrl(key, account.Value.BaseUrl),
            Credential($"{key}:Sid", account.Value.Sid, "the SID of the account"),
            Credential($"{key}:ApiKey", account.Value.ApiKey, "the account's API key"),
        ]).OfType<string>();
    }

    private static string? Region(string key, KaleyraAccountOptions account)
    {
        if (!string.IsNullOrWhiteSpace(account.Region))
        {
            return Regions.Has(account.Region) ? null : $"{key}:Region must be IN, SG, EU or NA.";
        }
        return string.IsNullOrWhiteSpace(account.BaseUrl) ? $"{key}:Region is missing: give IN, SG, EU or NA." : null;
    }

    private static string? BaseUrl(string key, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }
        var good = Uri.TryCreate(value, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
            && url.UserInfo.Length == 0 && url.Query.Length == 0 && url.Fragment.Length == 0;
        return good ? null : $"{key}:BaseUrl must be a plain https address such as https://api.in.kaleyra.io (http only on loopback).";
    }

    /// <summary>Not stricter than what would break a path or a header: nobody documents the shape of SID and key.</summary>
    public static bool IsCredential(string value) =>
        value.Length > 0 && value.All(letter => letter is > ' ' and <= '~' and not ('/' or '\\'));

    private static string? Credential(string key, string? value, string what)
    {
        if (string.IsNullOrEmpty(value))
        {
            return $"{key} is missing: give {what}.";
        }
        return IsCredential(value)
            ? null
            : $"{key} must be {what} as Kaleyra shows it: no spaces, no line breaks, no slashes.";
    }
}
