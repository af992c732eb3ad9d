namespace KaleyraBot.Doctor;

/// <summary>Whose the bot token is, and whether it may do what the manifest of the app asks for.</summary>
internal sealed class SlackLoginCheck : ICheck
{
    private const string Scopes = "slack scopes";

    public string Name => "slack login";

    public async Task<IReadOnlyList<Finding>> LookAsync(Patient patient, CancellationToken cancellationToken)
    {
        if (!SlackCall.CanBeMade(patient))
        {
            return [];
        }
        var answer = await SlackCall.MakeAsync(patient, "auth.test", cancellationToken);
        if (answer.Error is { } error)
        {
            return [Finding.Red(Name, $"Slack does not take the token: {error}. {Way(error)}")];
        }
        return [Finding.Green(Name, $"Slack knows the bot in {answer.Text("team")} ({answer.Text("team_id")})."), await ScopesAsync(patient, answer.Scopes, cancellationToken)];
    }

    private static string Way(string error) => error switch
    {
        "invalid_auth" or "not_authed" => "Copy the Bot User OAuth Token from the app's page OAuth & Permissions into Slack:BotToken.",
        "token_revoked" or "account_inactive" or "token_expired" => "Install the app into the workspace again, and set the new Slack:BotToken.",
        _ when error.StartsWith("unreachable", StringComparison.Ordinal) => "Let the bot call this host, or correct Slack:ApiBaseUrl.",
        _ => "Look at the app in https://api.slack.com/apps.",
    };

    private static async Task<Finding> ScopesAsync(Patient patient, IReadOnlyList<string> granted, CancellationToken cancellationToken)
    {
        if (granted.Count == 0)
        {
            return Finding.Yellow(Scopes, "Slack did not say what the token may do. Compare the scopes of the app with manifest/slack yourself.");
        }
        var manifest = Path.Combine(patient.Folder, "manifest", "slack", "manifest.yaml");
        if (!File.Exists(manifest))
        {
            return Finding.Red(Scopes, $"{manifest} is missing. Publish the program anew.");
        }
        var (needed, optional) = Asked(await File.ReadAllLinesAsync(manifest, cancellationToken));
        string[] missing = [.. needed.Except(granted)];
        string[] more = [.. granted.Except(needed).Except(optional)];
        return missing.Length > 0 ? Finding.Red(Scopes, $"The token lacks {string.Join(", ", missing)}. Add the scopes on the app's page OAuth & Permissions, and install the app again.")
            : more.Length > 0 ? Finding.Yellow(Scopes, $"The token may do more than the bot needs: {string.Join(", ", more)}. Remove these scopes from the app, and install it again.")
            : Finding.Green(Scopes, $"The token may do what the manifest asks for: {string.Join(", ", needed)}.");
    }

    /// <summary>The list under <c>bot:</c>; what follows a comment that says "Optional" is.</summary>
    private static (IReadOnlyList<string> Needed, IReadOnlyList<string> Optional) Asked(string[] manifest)
    {
        var (needed, optional, isOptional) = (new List<string>(), new List<string>(), false);
        foreach (var line in manifest.SkipWhile(line => line.Trim() != "bot:").Skip(1).Select(line => line.Trim())
            .TakeWhile(line => line.StartsWith('-') || line.StartsWith('#')))
        {
            if (line.StartsWith('#'))
            {
                isOptional = line.Contains("Optional", StringComparison.OrdinalIgnoreCase);
                continue;
            }
            (isOptional ? optional : needed).Add(line.TrimStart('-').Trim());
            isOptional = false;
        }
        return (needed, optional);
    }
}
