using System.Text.Json.Nodes;

namespace KaleyraBot.Teams.Package;

/// <summary>What our own manifest offers, as another app's manifest takes it.</summary>
internal sealed class OurParts(JsonObject manifest)
{
    /// <summary>The id by which the plug-in knows our command among those of another bot's message extension.</summary>
    public const string ExtensionCommand = "wa.update";

    // Where there is no room for all. What is not named here comes last.
    private static readonly string[] MostUseful =
        ["wa update", "wa help", "wa status", "wa numbers", "wa show", "wa history", "wa cancel", "wa retry", "wa categories"];

    private readonly IReadOnlyList<JsonObject> _lists = manifest.Objects("bots")[0].Objects("commandLists");

    public static OurParts Read(byte[] manifest, string file) => new(ManifestJson.Parse(manifest, file));

    public IReadOnlyList<string> Permissions => manifest.Texts("permissions");

    /// <summary>Our scopes that share one list.</summary>
    public IEnumerable<IReadOnlyList<string>> ScopesByList => _lists.Select(list => list.Texts("scopes"));

    /// <summary>The commands for any of these scopes, the most useful first.</summary>
    public IReadOnlyList<JsonObject> Commands(IReadOnlyCollection<string> scopes) =>
    [
        .. _lists.Where(list => list.Texts("scopes").Intersect(scopes, StringComparer.OrdinalIgnoreCase).Any())
            .SelectMany(list => list.Objects("commands")).DistinctBy(command => command.Text("title"))
            .OrderBy(command => Array.IndexOf(MostUseful, command.Text("title")) is var place and >= 0 ? place : int.MaxValue)
            .Select(command => new JsonObject { ["title"] = command.Text("title"), ["description"] = command.Text("description") }),
    ];

    /// <summary>How people call the commands of a new list for these scopes.</summary>
    public IReadOnlyList<string> Triggers(IReadOnlyCollection<string> scopes) =>
        _lists.First(list => list.Texts("scopes").Intersect(scopes, StringComparer.OrdinalIgnoreCase).Any()).Texts("triggers");

    /// <summary>The command of the message extension that opens the form.</summary>
    public JsonObject Extension(ManifestLimits limits)
    {
        var command = manifest.Objects("composeExtensions")[0].Objects("commands")[0].DeepClone().AsObject();
        command["id"] = ExtensionCommand;
        if (!limits.TakesContexts)
        {
            command.Remove("context");
        }
        if (!limits.TakesTriggers)
        {
            command.Remove("triggers");
        }
        return command;
    }
}
