using KaleyraBot.Hosting.Settings;

namespace KaleyraBot.Hosting.Webhooks;

/// <summary>Section <c>Webhooks</c>: who outside gets events.</summary>
/// <param name="Name">The name of its key.</param>
/// <param name="Url">Where it listens; may hold a token, so it is never logged.</param>
/// <param name="Secrets">Each signs, so that one may be changed for another.</param>
/// <param name="Events">Which ones it gets.</param>
/// <param name="FromStart">Whether it gets what stands in the audit already.</param>
internal sealed record WebhookSettings(
    string Name, Uri Url, IReadOnlyList<WebhookSecret> Secrets, IReadOnlyList<string> Events, bool FromStart)
{
    private const string Section = "Webhooks";
    private const int LongestName = 64;

    public static IReadOnlyList<string> Keys { get; } =
        [$"{Section}:<name>:Url", $"{Section}:<name>:Secret[]", $"{Section}:<name>:Events[]", $"{Section}:<name>:FromStart"];

    public bool Wants(string type) => Events.Contains(type);

    /// <exception cref="StartException">Some cannot work: all that is wrong, one a line.</exception>
    public static IReadOnlyList<WebhookSettings> Read(IConfiguration configuration)
    {
        var (read, wrong) = (new List<WebhookSettings>(), new List<string>());
        foreach (var section in configuration.GetSection(Section).GetChildren())
        {
            var before = wrong.Count;
            var key = $"{Section}:{section.Key}";
            var url = UrlOf(section, key, wrong);
            var secrets = SecretsOf(section, key, wrong);
            var events = EventsOf(section, key, wrong);
            var fromStart = Setting.Flag(configuration, $"{key}:FromStart");
            if (section.Key.Length > LongestName)
            {
                wrong.Add($"{key} has a name of more than {LongestName} letters: choose a shorter one.");
            }
            if (wrong.Count == before)
            {
                read.Add(new(section.Key, url!, secrets, events, fromStart));
            }
        }
        return wrong.Count == 0 ? read : throw new StartException(string.Join(Environment.NewLine, wrong));
    }

    private static Uri? UrlOf(IConfigurationSection section, string key, List<string> wrong)
    {
        if (Setting.Text(section, nameof(Url)) is not { } text)
        {
            wrong.Add($"{key}:Url is not set: write the address that takes the events, like https://siem.example.com/hooks/kaleyrabot.");
            return null;
        }
        // Not quoted: an address of a webhook often holds a token.
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.UserInfo.Length > 0
            || !(url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)))
        {
            wrong.Add($"{key}:Url cannot be used. Write an address with https and without a password in it (http is for this machine only, as in http://localhost:8080/hook).");
            return null;
        }
        return url;
    }

    private static List<WebhookSecret> SecretsOf(IConfigurationSection section, string key, List<string> wrong)
    {
        var texts = Setting.List(section.GetSection("Secret"));
        var secrets = texts.Select(WebhookSecret.Read).OfType<WebhookSecret>().ToList();
        if (texts.Count == 0)
        {
            wrong.Add($"{key}:Secret is not set: write {WebhookSecret.Form} (echo whsec_$(openssl rand -base64 32)), and give the receiver the same.");
        }
        else if (secrets.Count < texts.Count)
        {
            wrong.Add($"{key}:Secret is no secret of a webhook. Write {WebhookSecret.Form}: echo whsec_$(openssl rand -base64 32) makes one.");
        }
        return secrets;
    }

    private static IReadOnlyList<string> EventsOf(IConfigurationSection section, string key, List<string> wrong)
    {
        var asked = Setting.List(section.GetSection(nameof(Events)));
        foreach (var unknown in asked.Except(EventType.All))
        {
            wrong.Add($"{key}:Events is \"{unknown}\". There are {string.Join(" and ", EventType.All)}; without this key, both are sent.");
        }
        return asked.Count == 0 ? EventType.All : asked;
    }
}
