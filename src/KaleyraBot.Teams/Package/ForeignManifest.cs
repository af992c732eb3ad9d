using System.Text.Json.Nodes;

namespace KaleyraBot.Teams.Package;

/// <summary>The manifest of an app whose bot is to answer our commands, too.</summary>
internal static class ForeignManifest
{
    /// <summary>Puts into it what is missing of ours. Nothing is taken away or changed.</summary>
    /// <exception cref="RefusedPackageException">It is not clear to which bot it belongs.</exception>
    public static Additions Extend(JsonObject manifest, OurParts ours, string appId, string package)
    {
        var limits = ManifestLimits.Of(manifest.Text("manifestVersion")) ?? throw new RefusedPackageException(
            $"{ForeignPackage.ManifestName} in {package} names no manifestVersion of Teams, for example 1.16: "
                + "what may be added is not known.");
        var additions = new Additions();
        var bot = Bot(manifest, appId, package);
        var botId = bot.Text("botId") is { Length: > 0 } id
            ? id
            : throw new RefusedPackageException($"The bot in {package} has no botId: correct its {ForeignPackage.ManifestName} first.");
        CommandLists.Extend(bot, ours, limits, additions);
        ExtensionCommands.Extend(manifest, botId, ours, limits, additions);
        AddPermissions(manifest, ours, additions);
        if (bot.IsTrue("isNotificationOnly"))
        {
            additions.Note("Its bot is isNotificationOnly: nobody can write to it before that is false.");
        }
        if (appId.Length > 0 && !IsSame(appId, botId))
        {
            additions.Note($"MicrosoftAppId in the settings is not this bot's id ({botId}): one of them may be wrong.");
        }
        return additions;
    }

    private static JsonObject Bot(JsonObject manifest, string appId, string package) => manifest.Objects("bots") switch
    {
        [] => throw new RefusedPackageException($"The app in {package} has no bot: our commands need one that answers them."),
        [var only] => only,
        var several => several.FirstOrDefault(bot => IsSame(appId, bot.Text("botId"))) ?? throw new RefusedPackageException(
            $"The app in {package} has {several.Count} bots: set MicrosoftAppId to the botId of the one that answers our commands."),
    };

    private static void AddPermissions(JsonObject manifest, OurParts ours, Additions additions)
    {
        var missing = ours.Permissions.Except(manifest.Texts("permissions")).ToList();
        manifest.Append("permissions", [.. missing.Select(permission => JsonValue.Create(permission))]);
        if (missing.Count > 0)
        {
            additions.Add($"permission {string.Join(" and ", missing)}");
        }
    }

    private static bool IsSame(string appId, string? botId) => appId.Equals(botId, StringComparison.OrdinalIgnoreCase);
}
