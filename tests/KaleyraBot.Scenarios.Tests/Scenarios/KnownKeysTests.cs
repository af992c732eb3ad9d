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
        Assert.Empty(KeyCheck.RefuseUnknown(configuration));
    }

    [Fact]
    public void Keys_ThatAreKnown_StandInThePaper()
    {
        var documented = Documented().Select(Shape).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(KnownKeys.All.Select(key => Shape(FieldKey().Replace(key.Replace("[]", "", StringComparison.Ordinal), "$1<field>"))).Except(documented));
    }

    [Fact]
    public void Keys_OfTheDoorsThatAreRead_AreKnown()
    {
        var read = typeof(TeamsOptions).GetProperties().Concat(typeof(SlackOptions).GetProperties()).Where(property =>
            property.CanWrite).Select(property => property.Name).Except(NotSettable);
        var known = KnownKeys.All.Select(key => key.Replace("[]", "", StringComparison.Ordinal).Split(':')[^1]).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], read.Where(name => !known.Overlaps([name, $"Microsoft{name}", $"MicrosoftApp{name}"])));
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
