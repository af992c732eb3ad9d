using KaleyraBot.Core.Commands;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Core.Commands;

/// <summary>What a new row of <see cref="CommandWord.All"/> needs elsewhere, and nobody would miss before it is typed.</summary>
public sealed class CommandWordTests
{
    [Fact]
    public void Words_OfAllCommands_MeanOneEach()
    {
        var taken = CommandWord.All.SelectMany(command => command.Others.Prepend(command.Name), (command, word) => (word, command.Name))
            .GroupBy(one => one.word, one => one.Name, StringComparer.OrdinalIgnoreCase).Where(word => word.Count() > 1).ToList();
        Assert.True(taken.Count == 0, "In CommandWord.cs a word stands in two rows, and the first one wins: "
            + string.Join("; ", taken.Select(word => $"'{word.Key}' of {string.Join(" and ", word)}")));
    }

    [Fact]
    public void Words_OfAllCommands_AreInLowerCase() => Assert.All(
        CommandWord.All.SelectMany(command => command.Others.Prepend(command.Name)), word => Assert.Equal(word.ToLowerInvariant(), word));

    [Fact]
    public void Help_LineWithAButton_MayBePressed() => Assert.All(CommandHelp.Lines.Where(line => line.Pressed is not null), line =>
        Assert.True(LineButton.Of(line.Pressed!, cardKey: null) is not null,
            $"'{line.Pressed}' gets no button in the help: name its command in Command.MayBePressed if it only looks, or set Pressed "
            + "of its row in CommandHelp.cs: the word alone where something must follow it, null for no button."));

    [Fact]
    public void Commands_OfTheCode_StandInThePaper()
    {
        var rows = File.ReadLines(Repo.File(".github", "docs", "commands.md"))
            .Where(line => line.StartsWith("| `wa ", StringComparison.Ordinal)).ToList();
        Assert.All(CommandWord.All, command => Assert.True(
            rows.Exists(row => row.StartsWith($"| `wa {command.Name}`", StringComparison.Ordinal)
                || row.StartsWith($"| `wa {command.Name} ", StringComparison.Ordinal)),
            $"The table of .github/docs/commands.md has no row for 'wa {command.Name}'."));
    }
}
