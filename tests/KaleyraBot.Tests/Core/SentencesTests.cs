using System.Text.RegularExpressions;
using KaleyraBot.Core.Commands;
using KaleyraBot.Core.Updates;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Core;

public sealed partial class SentencesTests
{
    [Theory]
    [InlineData("Updates")]
    [InlineData("Commands")]
    [InlineData("Forms")]
    public void EverySentence_OfTheRoom_HasAnEnglishText(string folder)
    {
        var keys = Directory.GetFiles(Repo.File("src", "KaleyraBot.Core", folder), "*.cs")
            .SelectMany(file => Key().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .ToList();

        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.True(English.Has(key), key));
    }

    [Fact]
    public void EveryField_InEnglish_HasALabelAndAHint()
    {
        foreach (var field in Fields.All)
        {
            Assert.NotEmpty(English.Of(field.Label));
            Assert.NotEmpty(English.Of(field.Hint));
        }
    }

    [Fact]
    public void Help_InEnglish_ShowsEveryCommandAndField()
    {
        var help = string.Join('\n', CommandHelp.Lines.Select(English.Of));

        Assert.Contains("wa update +919876543210 about=\"Open till 9\" clear=website", help);
        Assert.All(["update", "numbers", "show", "categories", "status", "retry", "cancel", "history", "help"], word => Assert.Contains($"wa {word}", help));
        Assert.Contains("about, address, business_description (description), business_category (category), website, "
            + "contact_email (email), display_image (image), incoming_url (webhook)", help);
        Assert.Contains("clear= can empty: address, business_description, website, contact_email", help);
    }

    [Fact]
    public void Help_Examples_AreUnderstood()
    {
        foreach (var line in CommandHelp.Lines.Select(English.Of).SelectMany(text => Example().Matches(text)).Select(match => match.Value.Trim()))
        {
            Assert.IsNotType<Command.Misunderstood>(CommandParser.Parse(line));
        }
    }

    [GeneratedRegex("\"((?:fields|commands)\\.[A-Za-z_]+)\"")]
    private static partial Regex Key();

    [GeneratedRegex(@"wa (update \S+ about=.+|show \S+|status \S+|retry \S+|cancel \S+|history \+\d+|numbers|categories|history(?= shows)|help|update(?= opens))")]
    private static partial Regex Example();
}
