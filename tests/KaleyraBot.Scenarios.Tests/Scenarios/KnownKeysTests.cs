using System.Text.RegularExpressions;
using KaleyraBot.Hosting.Settings;
using KaleyraBot.Slack.Settings;
using KaleyraBot.Teams.Settings;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.Configuration;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>The table of known keys, the page that people read, and what the rooms read say the same.</summary>
public sealed partial class KnownKeysTests
{
    /// <summary>Told by the host or by the program around the bot.</summary>
    private static readonly string[] NotSettable =
        [nameof(SlackOptions.ApprovalChannels), nameof(TeamsOptions.OwnToken), nameof(TeamsOptions.Greets)];

    [Fact]
    public void Keys_OfThePaper_AreKnown()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Documented().Select(key => KeyValuePair.Create(Filled(key), (string?)"x"))).Build();
        var wrong = Record.Exception(() => Assert.Empty(KeyCheck.RefuseUnknown(configuration)));
        Assert.True(wrong is null, "A table of .github/docs/settings.md has a key that src/KaleyraBot.Hosting/Settings/KnownKeys.cs "
            + $"does not name: {wrong?.Message}");
    }

    [Fact]
    public void Keys_ThatAreKnown_StandInThePaper()
    {
        var documented = Documented().Select(Shape).ToHashSet(StringComparer.Ordinal);
        var missing = KnownKeys.All.Select(key => Shape(FieldKey().Replace(key.Replace("[]", "", StringComparison.Ordinal), "$1<field>")))
            .Except(documented).ToList();
        Assert.True(missing.Count == 0, $"The tables of .github/docs/settings.md have no row for {string.Join(", ", missing)}. "
            + "Add it, and its default, if it has one, to src/KaleyraBot/Doctor/SettingDefaults.cs.");
    }

    [Fact]
    public void Keys_OfTheDoorsThatAreRead_AreKnown()
    {
        var read = typeof(TeamsOptions).GetProperties().Concat(typeof(SlackOptions).GetProperties()).Where(property =>
            property.CanWrite).Select(property => property.Name).Except(NotSettable);
        var known = KnownKeys.All.Select(key => key.Replace("[]", "", StringComparison.Ordinal).Split(':')[^1]).ToHashSet(StringComparer.Ordinal);
        var unknown = read.Where(name => !known.Overlaps([name, $"Microsoft{name}", $"MicrosoftApp{name}"])).ToList();
        Assert.True(unknown.Count == 0, $"src/KaleyraBot.Hosting/Settings/KnownKeys.cs does not name {string.Join(", ", unknown)}, "
            + "so setting it stops the start. What cannot be set stands in NotSettable of this test.");
    }

    [Fact]
    public void Keys_OfTheReadme_StandAmongAllSettings()
    {
        var few = Keys("README.md");
        Assert.InRange(few.Count, 12, 24);
        Assert.Empty(few.Except(Documented()));
    }

    private static List<string> Documented()
    {
        var keys = Keys(".github/docs/settings.md");
        Assert.True(keys.Count > 30, $"Only {keys.Count} keys were found in the settings' page.");
        return keys;
    }

    /// <summary>
    /// The first columns of the tables whose first head is Key; <c>:Name</c> goes in place of the last part of the key before it.
    /// </summary>
    private static List<string> Keys(string paper)
    {
        var (keys, isTable) = (new List<string>(), false);
        foreach (var line in File.ReadLines(Repo.File(paper)))
        {
            isTable = line.StartsWith("| Key |", StringComparison.Ordinal) || (isTable && line.StartsWith('|'));
            var first = keys.Count;
            foreach (var key in isTable ? Code().Matches(line.Split('|')[1]).Select(match => match.Groups[1].Value) : [])
            {
                keys.Add(key.StartsWith(':') ? keys[first][..keys[first].LastIndexOf(':')] + key : key);
            }
        }
        return keys;
    }

    private static string Filled(string key) => key.Replace("<field>", "website", StringComparison.Ordinal).Replace("<E.164>", "919876543210", StringComparison.Ordinal)
        .Replace("<name>", "main", StringComparison.Ordinal).Replace("<category>", "Restaurant", StringComparison.Ordinal);

    private static string Shape(string key) => Placeholder().Replace(key, "<>");

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Placeholder();

    [GeneratedRegex("^(Approvals:(?:Required|Deny):).*$")]
    private static partial Regex FieldKey();
}
