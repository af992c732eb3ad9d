using KaleyraBot.Core.Text;
using Microsoft.Extensions.Configuration.EnvironmentVariables;

namespace KaleyraBot.Hosting.Settings;

/// <summary>
/// A misspelt key would be a wall that does not stand. So a key in a section of ours that nothing reads stops the start, and so does a
/// section whose name is nearly one of ours. The environment holds names of many programs: what stands there without <c>__</c> is told as a
/// warning, unless it looks like one of the walls. In a section of the bot's own there is nobody else's: there every key has to be known.
/// </summary>
public static class KeyCheck
{
    private const int Alike = 3;
    private const string Flat = "MicrosoftApp";
    private const string Approvals = "Approvals";
    private static readonly string[] Walls = ["Access", Approvals];

    /// <summary>A key that is not known. No tuple: what is generic over a struct cannot be compiled before the start.</summary>
    private sealed record Finding(bool Stops, string Sentence);

    /// <summary>Sentences for the log about what was passed over.</summary>
    /// <exception cref="StartException">Some keys are unknown: all of them, one a line.</exception>
    public static IReadOnlyList<string> RefuseUnknown(IConfiguration configuration)
    {
        var path = new KeyPath(configuration);
        var found = (configuration is IConfigurationSection own
            ? Under(own, KeyNode.Root)
            : configuration.GetChildren().SelectMany(top => Top(configuration, top))).ToList();
        var problems = found.Where(one => one.Stops).Select(one => path.Whole(one.Sentence)).ToList();
        return problems.Count == 0
            ? [.. found.Select(one => one.Sentence)]
            : throw new StartException(problems);
    }

    internal static void Announce(ILogger log, PassedOver keys)
    {
        foreach (var sentence in keys.Sentences)
        {
            Log.PassedOver(log, sentence);
        }
    }

    private static IEnumerable<Finding> Top(IConfiguration configuration, IConfigurationSection top)
    {
        if (KeyNode.Root.Next(top.Key) is { } known)
        {
            return !known.TakesValue && HasValue(top) ? Under(top, known).Prepend(Stray(configuration, top, known)) : Under(top, known);
        }
        if (top.Key.Contains('_', StringComparison.Ordinal) && Known(top.Key.Split('_', StringSplitOptions.RemoveEmptyEntries)))
        {
            return [new(IsWall(top.Key),
                $"{top.Key} is no setting of this bot; in the environment, a colon is written as two underscores: did you mean {top.Key.Replace("_", "__", StringComparison.Ordinal)}?")];
        }
        if (Wall(top.Key) is { } wall)
        {
            return [new(true, $"{top.Key} is no setting of this bot, but looks like one of {wall}: "
                + $"{Choice(wall, KeyNode.Root.Next(wall)!)}. In the environment, a colon is written as two underscores.")];
        }
        return Meant(top) is { } meant ? [new(true, $"{top.Key} is no setting of this bot: did you mean {meant}?")] : [];
    }

    /// <summary>The wall that this was meant for, whatever stands between its name and the next.</summary>
    private static string? Wall(string key)
    {
        var flat = key.Replace("_", "", StringComparison.Ordinal);
        return Walls.FirstOrDefault(wall => flat.Length > wall.Length && flat.StartsWith(wall, StringComparison.OrdinalIgnoreCase)
            && (wall == Approvals || IsNearly(flat[wall.Length..], KeyNode.Root.Next(wall)!.Names)));
    }

    /// <summary>ACCESS_TOKEN is a name of many programs. What begins with the other wall is hardly anybody else's.</summary>
    private static bool IsNearly(string rest, IReadOnlyCollection<string> names) =>
        Near(rest, names) is not null || names.Any(name => rest.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What stands at the top may be anybody's: only what is nearly a name of ours was meant for us.</summary>
    private static string? Meant(IConfigurationSection top)
    {
        var flat = !top.GetChildren().Any();
        var names = KeyNode.Root.Names.Where(name => KeyNode.Root.Next(name)!.TakesValue == flat).ToList();
        return flat && top.Key.StartsWith(Flat, StringComparison.OrdinalIgnoreCase) ? Near(top.Key, names) ?? string.Join(" or ", names)
            : Slip(top.Key, names) is { } near && Math.Abs(near.Length - top.Key.Length) < Alike ? near
            : null;
    }

    /// <summary>A value where only keys can stand. A variable of the environment may be another program's.</summary>
    private static Finding Stray(IConfiguration configuration, IConfigurationSection top, KeyNode known) =>
        new(IsWall(top.Key) || !IsOfEnvironment(configuration, top.Key),
            $"{top.Key} has a value, which nothing reads: its settings are keys of their own, {Choice(top.Key, known)}.");

    private static IEnumerable<Finding> Under(IConfigurationSection section, KeyNode node)
    {
        foreach (var child in node.IsForeign ? [] : section.GetChildren())
        {
            if (node.TakesList && int.TryParse(child.Key, out _) && !child.GetChildren().Any())
            {
                continue;
            }
            if (node.Next(child.Key) is not { } next)
            {
                yield return new(true, $"{child.Path} is no setting of this bot{Instead(section.Path, node, child.Key)}");
                continue;
            }
            if (!next.TakesValue && !next.IsForeign && HasValue(child))
            {
                yield return new(true, $"{child.Path} has a value, which nothing reads: its settings are keys of their own, {Choice(child.Path, next)}.");
            }
            foreach (var deeper in Under(child, next))
            {
                yield return deeper;
            }
        }
    }

    private static string Instead(string path, KeyNode node, string typed) =>
        Near(typed, node.Names) is { } near ? $": did you mean {path}:{near}?"
        : KnownKeys.All.FirstOrDefault(key => key.Replace("[]", "", StringComparison.Ordinal)
        .EndsWith($":{typed}", StringComparison.OrdinalIgnoreCase)) is { } elsewhere
            ? $": did you mean {elsewhere.Replace("[]", "", StringComparison.Ordinal)}?"
        : node.TakesList ? $"; {path} is a list: one value with commas, or numbered keys such as {path}:0."
        : node.TakesValue ? $"; {path} takes one value."
        : $"; {Choice(path, node)}.";

    private static string Choice(string path, KeyNode node) =>
        node.Names.ToList() is { Count: > 0 } names ? $"{path} knows {string.Join(", ", names)}"
        : node.Next("") is null ? $"{path} knows none in this build"
        : $"{path}:<name>, one for each";

    /// <summary>The fewest slips; else the one that begins alike.</summary>
    private static string? Near(string typed, IReadOnlyCollection<string> names) =>
        Slip(typed, names) ?? names.Where(name => Shared(name, typed) >= Alike).MaxBy(name => Shared(name, typed));

    private static string? Slip(string typed, IReadOnlyCollection<string> names) =>
        Nearest.To(typed.ToLowerInvariant(), names.Select(name => name.ToLowerInvariant())) is { } meant
            ? names.First(name => name.Equals(meant, StringComparison.OrdinalIgnoreCase)) : null;

    private static int Shared(string name, string typed) =>
        name.Zip(typed).TakeWhile(pair => char.ToLowerInvariant(pair.First) == char.ToLowerInvariant(pair.Second)).Count();

    private static bool Known(string[] parts) =>
        parts.Aggregate((KeyNode?)KeyNode.Root, (node, part) => node?.Next(part)) is { TakesValue: true };

    private static bool IsWall(string key) => Walls.Contains(key.Split('_')[0], StringComparer.OrdinalIgnoreCase);

    private static bool HasValue(IConfigurationSection section) => !string.IsNullOrWhiteSpace(section.Value);

    private static bool IsOfEnvironment(IConfiguration configuration, string key) =>
        configuration is IConfigurationRoot root && root.Providers.All(provider => provider is EnvironmentVariablesConfigurationProvider
            || (provider is ChainedConfigurationProvider chained && IsOfEnvironment(chained.Configuration, key))
            || !provider.TryGet(key, out var value) || string.IsNullOrWhiteSpace(value));
}
