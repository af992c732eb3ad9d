namespace KaleyraBot.Core.Commands;

/// <summary>Reads a line that was typed to the bot. Never throws, whatever was typed.</summary>
public static class CommandParser
{
    /// <param name="text">The line without the mention.</param>
    public static Command Parse(string text) => throw new NotSupportedException();
}
