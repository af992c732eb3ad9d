using System.Text.RegularExpressions;
using KaleyraBot.Core.Commands;
using KaleyraBot.Core.Profile;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Core;

public sealed partial class SentencesTests
{
    [Theory]
    [InlineData("Profile")]
    [InlineData("Access")]
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
    public void Help_Lines_ShowEveryCommandInItsOrder() =>
        Assert.Equal(CommandWord.All.Select(command => command.Name),
            CommandHelp.Lines.Select(line => line.Typed.Split(' ')[1]).Distinct());

    [Fact]
    public void Help_Lines_AreUnderstoodAndExplained() => Assert.All(CommandHelp.Lines, line =>
    {
        Assert.IsNotType<Command.Misunderstood>(CommandParser.Parse(line.Typed));
        Assert.NotEmpty(English.Of(line.What));
    });

    [GeneratedRegex("\"((?:fields|commands)\\.[A-Za-z_]+)\"")]
    private static partial Regex Key();
}
