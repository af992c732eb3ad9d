using System.Text.RegularExpressions;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Commands;

/// <summary>Slips in what follows the commands for a request: <c>W-12</c>, <c>wa_12</c>, <c>request 12</c>, <c>WA-l2 please</c>.</summary>
internal static partial class RequestSlips
{
    /// <summary>The id as the bot writes it, then what follows; null where no id can be told.</summary>
    public static string? Mend(string rest)
    {
        var (id, after) = Split(rest);
        if (id is null)
        {
            return null;
        }
        var tidy = after.Length == 0 ? id : $"{id} {after}";
        // Mended before, so it is what follows that is too much; another number may be another request.
        return tidy != rest ? tidy : after.Any(char.IsAsciiDigit) ? null : id;
    }

    /// <summary>The same with an id that was understood.</summary>
    public static string Tidy(string rest) => Split(rest) is ({ } id, var after) ? after.Length == 0 ? id : $"{id} {after}" : rest;

    /// <summary>The id in a word, or null.</summary>
    public static string? Id(string word) => Split(word) is ({ } id, "") ? id : null;

    private static (string? Id, string After) Split(string rest)
    {
        if (Shape().Match(rest) is not { Success: true } match)
        {
            return (null, "");
        }
        var digits = match.Groups["id"].Value.Replace('O', '0').Replace('o', '0').Replace('l', '1').Replace('I', '1');
        return RequestId.Typed(digits) is { } id ? (RequestId.Of(id), LineText.Trim(rest[match.Length..])) : (null, "");
    }

    [GeneratedRegex(
        @"^[^\w]*(?:(?:request|req|number|nr|no|id|[a-z]{1,3})[^\w]{0,3}_?)?"
        + @"(?<id>[0-9OolI]{0,9}[0-9][0-9OolI]{0,9})(?!\w)[^\w\s""'“”‘’]*(?=\s|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
