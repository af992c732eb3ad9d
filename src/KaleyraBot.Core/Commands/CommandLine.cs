namespace KaleyraBot.Core.Commands;

/// <summary>The typed twin of a filled form.</summary>
public static class CommandLine
{
    /// <summary>The <c>wa update …</c> line that reads back as these values (by input id).</summary>
    public static string Write(IReadOnlyDictionary<string, string> values) => throw new NotSupportedException();
}
