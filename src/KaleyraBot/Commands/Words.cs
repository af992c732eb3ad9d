namespace KaleyraBot.Commands;

/// <summary>
/// A command line, parted: settings stand anywhere in it, before a command or after it, as they do for every ASP.NET Core program.
/// </summary>
/// <param name="Command">The words of the command and its options; none: the bot itself is meant.</param>
/// <param name="Settings"><c>--Key:Sub=value</c>, <c>--urls …</c> and the like, for the configuration to read.</param>
internal sealed record Words(string[] Command, string[] Settings)
{
    public const string Run = "run";

    /// <summary>What the host reads besides the sections: a name alone, without a colon.</summary>
    private static readonly string[] OfTheHost =
    [
        "environment", "urls", "http_ports", "https_ports", "https_port", "contentRoot", "webRoot", "applicationName", "AllowedHosts",
        "detailedErrors", "captureStartupErrors", "hostingStartupAssemblies", "hostingStartupExcludeAssemblies", "preventHostingStartup",
        "preferHostingUrls", "suppressStatusMessages", "shutdownTimeoutSeconds", "startupAssembly", "forwardedHeaders_Enabled",
        "MicrosoftAppType", "MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId",
    ];

    /// <summary>The bot, and nothing that a parser has to look at: most starts load none.</summary>
    public bool MeanTheBot => Command is [] or [Run];

    /// <summary>For "did you mean".</summary>
    public static IEnumerable<string> SettingNames => OfTheHost.Select(name => $"--{name}");

    public static Words Of(IReadOnlyList<string> args)
    {
        var (command, settings) = (new List<string>(), new List<string>());
        for (var at = 0; at < args.Count; at++)
        {
            if (!IsSetting(args[at]))
            {
                command.Add(args[at]);
                continue;
            }
            settings.Add(args[at]);
            // The value is the next word where none stands behind an equals sign: configuration reads it so, too.
            if (!args[at].Contains('=', StringComparison.Ordinal) && at + 1 < args.Count)
            {
                settings.Add(args[++at]);
            }
        }
        return new([.. command], [.. settings]);
    }

    private static bool IsSetting(string word)
    {
        var name = word.Split('=')[0];
        var dashes = name.StartsWith("--", StringComparison.Ordinal) ? 2 : name.StartsWith('/') ? 1 : 0;
        return dashes == 0
            ? word.Length > name.Length && name.Contains(':', StringComparison.Ordinal) && !name.StartsWith('[')
            : IsName(name[dashes..]);
    }

    private static bool IsName(string name) =>
        (name.IndexOf(':', StringComparison.Ordinal) > 0 && !name.Contains('/', StringComparison.Ordinal))
            || OfTheHost.Contains(name, StringComparer.OrdinalIgnoreCase);
}
