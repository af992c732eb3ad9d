using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace KaleyraBot.Doors.Payloads;

/// <summary>
/// JSON from outside in which every text is whole. JSON can say half of a character, and bytes can be no UTF-8; .NET throws at both, but
/// only when that text is asked for. Here they become U+FFFD, which every field refuses with a sentence: who typed it is told, and nothing
/// is lost on the way.
/// </summary>
public static partial class WholeText
{
    /// <summary>What stands for a character that did not arrive whole.</summary>
    public const char Broken = '\uFFFD';

    /// <summary>The same JSON, broken or not, as sound UTF-8.</summary>
    public static ReadOnlyMemory<byte> Mend(ReadOnlyMemory<byte> json) => Utf8.IsValid(json.Span) && !MayHoldHalves(json.Span)
        ? json
        : Encoding.UTF8.GetBytes(
            Escape().Replace(Encoding.UTF8.GetString(json.Span), match => match.Groups["half"].Success ? @"\ufffd" : match.Value));

    /// <summary>Whether an escape begins as halves of characters do: surrogates are U+D800 to U+DFFF.</summary>
    private static bool MayHoldHalves(ReadOnlySpan<byte> json)
    {
        for (int at; (at = json.IndexOf("\\u"u8)) >= 0 && at + 4 <= json.Length; json = json[(at + 2)..])
        {
            if (json[at + 2] is (byte)'d' or (byte)'D' && json[at + 3] is not (>= (byte)'0' and <= (byte)'7'))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>One escape after another, so that an escaped backslash before a "u" is not read as the beginning of one.</summary>
    [GeneratedRegex(
        @"\\(u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<half>u[dD][89a-fA-F][0-9a-fA-F]{2})|.)",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
