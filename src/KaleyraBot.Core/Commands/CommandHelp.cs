using KaleyraBot.Core.Chat;

namespace KaleyraBot.Core.Commands;

/// <summary>The help, line by line: every command with an example, then the fields and their short names.</summary>
public static class CommandHelp
{
    public static IReadOnlyList<Sentence> Lines => throw new NotSupportedException();
}
