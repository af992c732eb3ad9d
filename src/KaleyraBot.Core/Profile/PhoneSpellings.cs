using PhoneNumbers;

namespace KaleyraBot.Core.Profile;

/// <summary>
/// Countries where one line is written in two ways, because mobile numbers once had, or abroad still have, a digit of their own. Used to
/// find a number that the settings list, and what holds or restricts a number: another spelling leads around neither. Nothing is ever sent
/// in another spelling than the listed or the typed one.
/// </summary>
public static class PhoneSpellings
{
    /// <summary>Every way to write this line in E.164, the given one first.</summary>
    public static IReadOnlyList<string> Spellings(string e164)
    {
        var key = Key(e164);
        string[] all = key switch
        {
            ['+', '5', '2', .. { Length: 10 } rest] => [key, "+521" + rest],
            ['+', '5', '4', .. { Length: 10 } rest] => [key, $"+54{PhoneNumberUtil.GetCountryMobileToken(54)}{rest}"],
            ['+', '5', '5', var area, var code, '9', .. { Length: 8 } rest] when rest[0] >= '6' => [key, $"+55{area}{code}{rest}"],
            _ => [key],
        };
        return [e164, .. all.Where(spelling => spelling != e164)];
    }

    /// <summary>One of these spellings, the same for all of them.</summary>
    public static string Line(string e164) => Key(e164);

    /// <summary>Whether two numbers in E.164 reach the same line.</summary>
    public static bool AreSame(string one, string other) => one == other || Key(one) == Key(other);

    private static string Key(string e164) => e164 switch
    {
        // Mexico dropped the 1 of its mobiles in 2019; WhatsApp goes on writing it.
        ['+', '5', '2', '1', .. { Length: 10 } rest] => "+52" + rest,
        // Argentina: the library calls the 9 a mobile token, since numbers abroad have it and numbers at home do not.
        ['+', '5', '4', .. { Length: 11 } rest] when rest.StartsWith(PhoneNumberUtil.GetCountryMobileToken(54), StringComparison.Ordinal) =>
            "+54" + rest[1..],
        // Brazil put a 9 before every mobile between 2012 and 2016; older accounts of WhatsApp do not have it. Landlines begin with 2 to 5.
        ['+', '5', '5', var area, var code, >= '6' and <= '9', .. { Length: 7 }] => $"+55{area}{code}9{e164[5..]}",
        _ => e164,
    };
}
