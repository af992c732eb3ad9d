using System.Globalization;
using System.Text.RegularExpressions;

namespace KaleyraBot.Core.Requests;

/// <summary>How people name a request: <c>WA-12</c> is the one with the number 12.</summary>
public static partial class RequestId
{
    private const string Prefix = "WA-";

    public static string Of(int number) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number}");

    /// <summary>The number of an id that the bot wrote; null for anything else.</summary>
    public static int? Written(string id) =>
        id.StartsWith(Prefix, StringComparison.Ordinal) ? Number(id.AsSpan(Prefix.Length)) : null;

    /// <summary>
    /// The number of an id that somebody typed: <c>WA-12</c>, <c>wa12</c>, <c>#12</c> or <c>12</c>; null for anything else.
    /// </summary>
    public static int? Typed(string text) => Id().Match(text) is { Success: true } match ? Number(match.Groups[1].ValueSpan) : null;

    private static int? Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    [GeneratedRegex(@"^(?:wa\s*[-_\u2010-\u2015\u2212]?\s*|#)?([0-9]{1,10})\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
