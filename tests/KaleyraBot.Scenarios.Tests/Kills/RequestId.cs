using System.Text.RegularExpressions;

namespace KaleyraBot.Tests.Kills;

/// <summary>The ids of requests as people read them.</summary>
internal static partial class RequestId
{
    /// <summary>The first one in a text, or null.</summary>
    public static string? In(string text) => Form().Match(text) is { Success: true, Value: var id } ? id : null;

    [GeneratedRegex(@"\bWA-[0-9]+\b")]
    private static partial Regex Form();
}
