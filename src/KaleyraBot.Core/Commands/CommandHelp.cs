using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Commands;

/// <summary>The help, line by line: every command with an example, then the fields and their short names.</summary>
public static class CommandHelp
{
    public static IReadOnlyList<Sentence> Lines =>
    [
        .. CommandWord.All.Select(command => Sentence.Of($"commands.help{char.ToUpperInvariant(command.Name[0])}{command.Name[1..]}")),
        Sentence.Of("commands.helpFields", ("fields", string.Join(", ", Fields.All.Select(Names)))),
        Sentence.Of("commands.helpClear", ("clearable", Fields.Names(Fields.Clearable))),
    ];

    // The first alias is the one worth learning, where it is shorter by much.
    private static string Names(Field field) => field.Name.Contains('_', StringComparison.Ordinal) ? $"{field.Name} ({field.Aliases[0]})" : field.Name;
}
