using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KaleyraBot.Core.Text;
using PhoneNumbers;

namespace KaleyraBot.Core.Profile;

/// <summary>
/// Phone numbers as people paste them: spaces, dashes, brackets, a leading 00, direction marks that contact cards leave behind, the
/// apostrophe and the <c>.0</c> of a spreadsheet. A text whose digits may be more than one number is none.
/// </summary>
internal static partial class PhoneText
{
    private const int MostGroups = 10_000;

    /// <summary>Every card names a number, and few numbers are named.</summary>
    private static readonly ConcurrentDictionary<string, string> Groups = new(StringComparer.Ordinal);

    private static PhoneNumberUtil Phones => PhoneNumberUtil.GetInstance();

    /// <summary>
    /// The digits, with a leading plus where one (or <c>00</c>) was typed; null where the text holds anything that no number has.
    /// </summary>
    public static string? Digits(string typed)
    {
        var text = Unwrap(typed);
        if (Tail().IsMatch(text))
        {
            return null;
        }
        var digits = new StringBuilder();
        foreach (var character in text)
        {
            if (CharUnicodeInfo.GetDecimalDigitValue(character) is >= 0 and var digit)
            {
                digits.Append((char)('0' + digit));
            }
            else if (character is '+' or '\uFF0B' && digits.Length == 0)
            {
                digits.Append('+');
            }
            else if (!IsBetween(character))
            {
                return null;
            }
        }
        var found = digits.ToString();
        return found is "" or "+" ? null : found.StartsWith("00", StringComparison.Ordinal) ? "+" + found[2..] : found;
    }

    /// <summary>E.164 of digits with a plus, or null where no such number can exist.</summary>
    public static string? ToE164(string digits) =>
        Parse(digits) is { } number && Phones.Format(number, PhoneNumberFormat.E164) is { Length: >= 8 and <= 16 } e164
            && Phones.IsPossibleNumber(number)
            ? e164 : null;

    /// <summary>In groups, as people of its country read it: <c>+1 415 555 0132</c>. What is no number stays as it is.</summary>
    public static string Grouped(string e164)
    {
        if (Groups.Count >= MostGroups)
        {
            Groups.Clear();
        }
        return Groups.GetOrAdd(e164, InGroups);
    }

    private static string InGroups(string e164) =>
        Parse(e164) is { } number ? Phones.Format(number, PhoneNumberFormat.INTERNATIONAL).Replace('-', ' ') : e164;

    /// <summary>The number that digits without a plus would be with it, where such a number exists.</summary>
    public static string? WithPlus(string digits) =>
        Parse("+" + digits) is { } number && Phones.IsValidNumber(number) ? ToE164("+" + digits) : null;

    /// <summary>
    /// The one number that stands somewhere in a text, or null where there is none or more than one. For "did you mean" only.
    /// </summary>
    public static string? Within(string text) =>
        text.Split('/').SelectMany(part => Phones.FindNumbers(part, null))
            .Select(match => Phones.Format(match.Number, PhoneNumberFormat.E164)).Distinct().Take(2).ToList() is [var only] ? only : null;

    /// <summary>
    /// The number without its last group, where the whole cannot be one that is in use and the rest can: <c>+91-98450-12345-46</c> is two
    /// numbers, and
    /// <c>….00</c> comes of a spreadsheet. For "did you mean" only.
    /// </summary>
    public static string? Shorter(string typed)
    {
        var text = Unwrap(typed);
        var last = LastGroup().Match(text);
        return last.Success && !IsInUse(Digits(text)) && Digits(text[..last.Index]) is { } rest && IsInUse(rest) ? ToE164(rest) : null;
    }

    /// <summary>
    /// Whether the text names an extension, such as <c>;ext=12</c>, <c>x12</c> or <c>ext. 12</c>. No WhatsApp number has one.
    /// </summary>
    public static bool HasExtension(string text) => Parse(Unwrap(text)) is { HasExtension: true };

    private static bool IsInUse(string? digits) => digits is not null && Parse(digits) is { } number && Phones.IsValidNumber(number);

    private static PhoneNumber? Parse(string text)
    {
        try
        {
            return Phones.Parse(text, null);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>Without what stood around it in a list, a link or a spreadsheet cell.</summary>
    private static string Unwrap(string typed)
    {
        var text = FieldText.Tidy(typed);
        text = Scheme().Replace(text.TrimStart('\'', '’', '‘', '=').Trim('"', '“', '”'), "");
        return Zeros().Replace(text.TrimEnd(',', ';', '.', ' '), "");
    }

    private static bool IsBetween(char character) =>
        character is not ('\n' or '\t')
        && (char.IsWhiteSpace(character) || character is '-' or '.' or '/' or '(' or ')' or '[' or ']'
            || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format
            || character == '\u2212');

    [GeneratedRegex(@"^(?:(?:tel|whatsapp|sms|callto)\s*:\s*(?://)?|(?:https?://)?wa\.me/)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    // 919845012345.0: what a spreadsheet makes of a number.
    [GeneratedRegex(@"(?<=^\+?\d{8,})[.,]0+$", RegexOptions.CultureInvariant)]
    private static partial Regex Zeros();

    [GeneratedRegex(@"[^\d+]+\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex LastGroup();

    /// <summary>
    /// What ends in a number's relatives: <c>1234567/8</c> (or the next line), <c>1234567 (8)</c>, <c>…2345.5</c>. A slash stands between
    /// an area code and a number of at least four digits, or it parts two numbers.
    /// </summary>
    [GeneratedRegex(@"/.*/|(?:\d\D*){9,}/|/\D*(?:\d\D*){0,3}$|[(\[]\s*\d*\s*[)\]]\s*$|\.\d$|^\+?\d{8,}\.\d+$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Tail();
}
