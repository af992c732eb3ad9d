using System.Text.Json.Nodes;

namespace KaleyraBot.Teams.Package;

/// <summary>Puts the command that opens our form into the message extension of another app, or makes one for it.</summary>
internal static class ExtensionCommands
{
    private const string Extensions = "composeExtensions";

    public static void Extend(JsonObject manifest, string botId, OurParts ours, ManifestLimits limits, Additions additions)
    {
        var extensions = manifest.Objects(Extensions);
        var extension = extensions.FirstOrDefault(one => botId.Equals(one.Text("botId"), StringComparison.OrdinalIgnoreCase));
        if (extension?.Objects("commands").Any(command => command.Text("id") == OurParts.ExtensionCommand) == true)
        {
            return;
        }
        if (!limits.TakesActions)
        {
            LeftOut("a manifest of this version takes none that opens a form (1.4 and later do)", additions);
        }
        else if (extension is null && extensions.Count > 0)
        {
            LeftOut("Teams takes one message extension of an app, and this app's is not its bot's", additions);
        }
        else if ((extension?.List("commands")?.Count ?? 0) >= ManifestLimits.ExtensionCommands)
        {
            LeftOut($"the message extension is full ({ManifestLimits.ExtensionCommands} commands)", additions);
        }
        else
        {
            if (extension is null)
            {
                extension = new JsonObject { ["botId"] = botId };
                manifest.Append(Extensions, [extension]);
            }
            extension.Append("commands", [ours.Extension(limits)]);
            additions.Add($"{OurParts.ExtensionCommand} in the message extension");
        }
    }

    private static void LeftOut(string why, Additions additions) =>
        additions.Note($"{OurParts.ExtensionCommand} of the message extension was left out: {why}. People type wa update instead.");
}
