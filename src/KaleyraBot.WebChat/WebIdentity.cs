using System.Globalization;
using KaleyraBot.Core.Chat;

namespace KaleyraBot.WebChat;

/// <summary>
/// Who sits before the page. The local page has no passwords: a person is the name they chose, and the door is open on this machine
/// only, so a name proves as much as being able to start the bot does.
/// </summary>
internal static class WebIdentity
{
    public const string Surface = "web";
    private const int Longest = 32;

    /// <summary>
    /// Lower-case letters, digits, dots, dashes and underscores, at most 32; spaces become dashes. Null when nothing usable is left or
    /// anything else is in it.
    /// </summary>
    public static Person? Read(string? name, string? acceptLanguage)
    {
        var id = (name ?? "").Trim().ToLowerInvariant().Replace(' ', '-');
        return id.Length is 0 or > Longest || !id.All(IsNameLetter)
            ? null
            : new Person($"{Surface}:{id}", char.ToUpperInvariant(id[0]) + id[1..], Language(acceptLanguage));
    }

    /// <summary>Display name of a person id such as <c>web:ana</c>.</summary>
    public static string NameOf(string personId) =>
        Read(personId[(personId.IndexOf(':', StringComparison.Ordinal) + 1)..], null)?.Name ?? personId;

    private static bool IsNameLetter(char letter) =>
        char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '_' or '.';

    /// <summary>The first tag of an Accept-Language header; the browser puts the reader's own language first.</summary>
    public static string Language(string? header)
    {
        var first = (header ?? "").Split(',', ';')[0].Trim();
        return first.Length is > 1 and < 36 && first.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
            ? first.ToLower(CultureInfo.InvariantCulture)
            : "en";
    }
}
