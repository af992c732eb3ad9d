namespace KaleyraBot.Slack.Package;

/// <summary>
/// Makes the app manifest that an administrator pastes into Slack: manifest/slack/manifest.yaml with the bot's public address in it.
/// </summary>
public static class SlackManifest
{
    private const string BaseUrl = "${{PublicBaseUrl}}";

    /// <param name="address">Where Slack reaches the bot: https, a host name, and a path if a proxy adds one.</param>
    /// <param name="manifestFolder">Holds manifest.yaml.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The manifest, or null and the sentence that says what is wrong with the address.</returns>
    public static async Task<(string? Yaml, string Sentence)> FillAsync(
        string address, string manifestFolder, CancellationToken cancellationToken)
    {
        if (Mistake(address) is { } mistake)
        {
            return (null, $"No manifest was written: {mistake}");
        }
        var template = await File.ReadAllTextAsync(Path.Combine(manifestFolder, "manifest.yaml"), cancellationToken);
        // The address as a Uri writes it holds no quote and no line break, so it is safe between the quotes of the template.
        var yaml = template.Replace(BaseUrl, new Uri(address).AbsoluteUri.TrimEnd('/'), StringComparison.Ordinal);
        return (yaml, "At https://api.slack.com/apps choose Create New App, From a manifest, and paste it.");
    }

    private static string? Mistake(string address) =>
        !Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")
            ? $"\"{address}\" is no web address. Give the address under which Slack reaches the bot, like https://bot.example.com."
        : url.Scheme != "https" ? "Slack calls https addresses only. Put the bot behind a proxy with a certificate, and give its address."
        : url.IsLoopback || url.HostNameType != UriHostNameType.Dns || !url.Host.Contains('.', StringComparison.Ordinal)
            ? $"Slack cannot reach \"{url.Host}\" from the internet. Give a public host name, like https://bot.example.com."
        : url.Query.Length > 0 || url.Fragment.Length > 0 || url.UserInfo.Length > 0
            ? "The address must hold a host and at most a path: no user name, no question mark, no #."
        : null;
}
