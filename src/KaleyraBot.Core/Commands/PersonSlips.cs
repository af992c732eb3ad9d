using System.Text.RegularExpressions;

namespace KaleyraBot.Core.Commands;

/// <summary>Slips in <c>wa delegate @ben until friday</c>: the word between, misspelt, another one, or missing.</summary>
internal static partial class PersonSlips
{
    public static string? Mend(string rest) =>
        Between().Match(rest) is { Success: true } match ? $"{match.Groups["who"].Value} until {match.Groups["day"].Value}" : null;

    [GeneratedRegex(
        @"^(?<who>(?:to\s+)?@?\S+)\s+(?:(?:untill|unitl|untl|util|til|'til|unti|to|for|by|through|thru|on|bis)\s+)?(?<day>[\w-]+)[.!]?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
