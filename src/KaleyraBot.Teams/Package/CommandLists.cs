using System.Text.Json.Nodes;

namespace KaleyraBot.Teams.Package;

/// <summary>Puts our commands into the menus of another bot: into its own list of a scope, or into a new one.</summary>
internal static class CommandLists
{
    private const string Mention = "mention";
    private const string Slash = "slash";

    public static void Extend(JsonObject bot, OurParts ours, ManifestLimits limits, Additions additions)
    {
        var scopes = bot.Texts("scopes").Distinct(StringComparer.OrdinalIgnoreCase).Where(limits.Takes).ToList();
        var lists = bot.Objects("commandLists");
        var byList = ours.ScopesByList
            .Select(group => scopes.Where(scope => group.Contains(scope, StringComparer.OrdinalIgnoreCase)).ToList()).ToList();
        foreach (var list in byList.SelectMany(group => group).Select(scope => ListOf(lists, scope)).OfType<JsonObject>().Distinct())
        {
            Fill(list, ours, limits, additions);
        }
        foreach (var group in byList)
        {
            if (group.Where(scope => ListOf(lists, scope) is null).ToList() is { Count: > 0 } missing)
            {
                AddList(bot, missing, ours, limits, additions);
            }
        }
        if (byList.TrueForAll(group => group.Count == 0))
        {
            additions.Note("Its bot has no scope in which our commands can be shown: they can be typed where people can write to it.");
        }
    }

    /// <summary>Where people look for the commands of a scope: what they get on a mention, before what they get on a slash.</summary>
    private static JsonObject? ListOf(IReadOnlyList<JsonObject> lists, string scope) => lists
        .Where(list => list.Texts("scopes").Contains(scope, StringComparer.OrdinalIgnoreCase))
        .OrderByDescending(list => list["triggers"] is null || list.Texts("triggers").Contains(Mention))
        .FirstOrDefault();

    private static void AddList(
        JsonObject bot, IReadOnlyList<string> scopes, OurParts ours, ManifestLimits limits, Additions additions)
    {
        if ((bot.List("commandLists")?.Count ?? 0) >= limits.Lists)
        {
            additions.Note(
                $"Teams takes {limits.Lists} lists of commands, so there is none for {Words(scopes)}: "
                    + "commands can be typed there all the same.");
            return;
        }
        var list = new JsonObject { ["scopes"] = new JsonArray([.. scopes.Select(scope => JsonValue.Create(scope))]) };
        // A bot that does not ask for private messages would answer one in front of everybody.
        var takesPrivate = bot.IsTrue("supportsTargetedMessages");
        var triggers = ours.Triggers(scopes).Where(trigger => trigger != Slash || takesPrivate);
        if (limits.TakesTriggers)
        {
            list["triggers"] = new JsonArray([.. triggers.Select(trigger => JsonValue.Create(trigger))]);
        }
        list["commands"] = new JsonArray();
        bot.Append("commandLists", [list]);
        Fill(list, ours, limits, additions);
    }

    private static void Fill(JsonObject list, OurParts ours, ManifestLimits limits, Additions additions)
    {
        var there = list.Objects("commands").Select(command => command.Text("title")?.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var wanted = ours.Commands(list.Texts("scopes")).Where(command => !there.Contains(command.Text("title"))).ToList();
        var room = Math.Clamp(limits.Commands - (list.List("commands")?.Count ?? 0), 0, wanted.Count);
        var scopes = Words(list.Texts("scopes"));
        list.Append("commands", wanted[..room]);
        if (room > 0)
        {
            additions.Add($"{room} {(room == 1 ? "command" : "commands")} for {scopes}");
        }
        if (room < wanted.Count)
        {
            additions.Note($"The list for {scopes} is full ({limits.Commands} commands); left out: "
                + $"{string.Join(", ", wanted[room..].Select(command => command.Text("title")))}. They can be typed all the same.");
        }
    }

    private static string Words(IReadOnlyList<string> scopes) => string.Join(" and ", scopes);
}
