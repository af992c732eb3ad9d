using System.Globalization;
using System.Text;
using PhoneNumbers;

namespace KaleyraBot.Core.Updates;

/// <summary>Phone numbers as people paste them: spaces, dashes, brackets, a leading 00, direction marks that contact cards leave behind.</summary>
internal static class PhoneText
{
    /// <summary>The digits, with a leading plus where one (or <c>00</c>) was typed; null where the text holds anything that no number has.</summary>
    public static string? Digits(string typed)
    {
        var text = typed.Trim();
        text = text.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;
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
    public static string? ToE164(string digits)
    {
        var phones = PhoneNumberUtil.GetInstance();
        try
        {
            var number = phones.Parse(digits, null);
            var e164 = phones.Format(number, PhoneNumberFormat.E164);
            return phones.IsPossibleNumber(number) && e164.Length is >= 8 and <= 16 ? e164 : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    private static bool IsBetween(char character) =>
        char.IsWhiteSpace(character) || character is '-' or '.' or '/' or '(' or ')' or '[' or ']'
        || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format
        || character == '\u2212';
}
