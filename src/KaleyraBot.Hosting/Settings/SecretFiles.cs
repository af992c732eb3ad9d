namespace KaleyraBot.Hosting.Settings;

/// <summary>
/// Secrets that stand in files, as systemd, Docker and Kubernetes hand them over: <c>Slack:SigningSecret_FILE</c> (or
/// <c>Slack:SigningSecretFile</c>) names the file that <c>Slack:SigningSecret</c> stands in.
/// </summary>
public static class SecretFiles
{
    internal static readonly string[] Endings = ["_FILE", "File"];

    /// <summary>
    /// Reads them, from what the sources added so far name; so it comes last. While the bot runs they are looked at again and again: a
    /// secret that changed is taken up without a stop.
    /// </summary>
    /// <param name="configuration">Of the whole program.</param>
    /// <param name="section">Where the bot's settings stand in it, such as <c>KaleyraBot</c>; empty at the root.</param>
    /// <exception cref="StartException">A file cannot be read, or holds no secret: all of them, one a line.</exception>
    public static IConfigurationManager AddSecretFiles(this IConfigurationManager configuration, string section = "")
    {
        ArgumentNullException.ThrowIfNull(configuration);
        configuration.Add(new Source(configuration, section, IsStrict: true));
        return configuration;
    }

    /// <summary>As <see cref="AddSecretFiles"/>, for who looks at settings that may be wrong.</summary>
    /// <returns>What is wrong with the files, a sentence each. Those that can be read are.</returns>
    public static IReadOnlyList<string> TryAddSecretFiles(this IConfigurationManager configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var source = new Source(configuration, "", IsStrict: false);
        configuration.Add(source);
        return source.Built!.Problems;
    }

    /// <summary>The files that these settings name, each with the key that does.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Named(IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return [.. settings.AsEnumerable().Where(setting => !string.IsNullOrWhiteSpace(setting.Value) && Secret(setting.Key, "") is not null)
            .Select(setting => KeyValuePair.Create(setting.Key, setting.Value!.Trim()))];
    }

    /// <summary>The whole key of the secret; null where this key names no file of one.</summary>
    internal static string? Secret(string key, string prefix) => key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
        && Meant(key) is { } meant && KeyNode.IsSecret(meant[prefix.Length..]) ? meant : null;

    /// <summary>The key whose value stands in the file that this one names; null where it names none.</summary>
    internal static string? Meant(string key) =>
        Endings.FirstOrDefault(ending => key.Length > ending.Length && key.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } end
            ? key[..^end.Length] : null;

    private sealed record Source(IConfiguration Settings, string Section, bool IsStrict) : IConfigurationSource
    {
        public SecretFileProvider? Built { get; private set; }

        public IConfigurationProvider Build(IConfigurationBuilder builder) => Built = new SecretFileProvider(Settings, Section, IsStrict);
    }
}
