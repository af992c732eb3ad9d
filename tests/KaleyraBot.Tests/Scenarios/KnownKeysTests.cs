using System.Text.RegularExpressions;
using KaleyraBot.Slack.Settings;
using KaleyraBot.Teams.Settings;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.Configuration;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>The table of known keys, the table that people read, and what the rooms read say the same.</summary>
public sealed partial class KnownKeysTests
{
    private static readonly string[] NotSettable = [nameof(SlackOptions.ApprovalChannels)];

    [Fact]
    public void Keys_OfTheReadme_AreKnown()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Documented().Select(key => KeyValuePair.Create(Filled(key), (string?)"x"))).Build();
        Assert.Empty(KeyCheck.RefuseUnknown(configuration));
    }

    [Fact]
    public void Keys_ThatAreKnown_StandInTheReadme()
    {
        var documented = Documented().Select(Shape).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(KnownKeys.All.Select(key => Shape(FieldKey().Replace(key.Replace("[]", "", StringComparison.Ordinal), "$1<field>"))).Except(documented));
    }

    [Fact]
    public void Keys_OfTheDoorsThatAreRead_AreKnown()
    {
        var read = typeof(TeamsOptions).GetProperties().Concat(typeof(SlackOptions).GetProperties()).Where(property => property.CanWrite).Select(property => property.Name).Except(NotSettable);
        var known = KnownKeys.All.Select(key => key.Replace("[]", "", StringComparison.Ordinal).Split(':')[^1]).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], read.Where(name => !known.Overlaps([name, $"Microsoft{name}", $"MicrosoftApp{name}"])));
    }

    /// <summary>The first column of the table of settings; <c>:Name</c> goes in place of the last part of the key before it.</summary>
    private static List<string> Documented()
    {
        var readme = File.ReadAllText(Repo.File("README.md"));
        var section = readme[readme.IndexOf("\n## Settings", StringComparison.Ordinal)..];
        section = section[..section.IndexOf("\n## ", 1, StringComparison.Ordinal)];
        var keys = new List<string>();
        foreach (var row in section.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)))
        {
            var first = keys.Count;
            foreach (var key in Code().Matches(row.Split('|')[1]).Select(match => match.Groups[1].Value))
            {
                keys.Add(key.StartsWith(':') ? keys[first][..keys[first].LastIndexOf(':')] + key : key);
            }
        }
        Assert.True(keys.Count > 30, $"Only {keys.Count} keys were found in README.");
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
