using PhoneNumbers;

namespace KaleyraBot.Core.Updates;

/// <summary>
/// Countries where one line is written in two ways, because mobile numbers once had, or abroad still have, a digit of their own. Only ever
/// used to find a number that the settings list: what is sent is the listed one.
/// </summary>
internal static class PhoneLine
{
    /// <summary>Whether two numbers in E.164 reach the same line.</summary>
    public static bool AreSame(string one, string other) => one == other || Key(one) == Key(other);

    private static string Key(string e164) => e164 switch
    {
        // Mexico dropped the 1 of its mobiles in 2019; WhatsApp goes on writing it.
        ['+', '5', '2', '1', .. { Length: 10 } rest] => "+52" + rest,
        // Argentina: the library calls the 9 a mobile token, since numbers abroad have it and numbers at home do not.
        ['+', '5', '4', .. { Length: 11 } rest] when rest.StartsWith(PhoneNumberUtil.GetCountryMobileToken(54), StringComparison.Ordinal) => "+54" + rest[1..],
        // Brazil put a 9 before every mobile between 2012 and 2016; older accounts of WhatsApp do not have it. Landlines begin with 2 to 5.
        ['+', '5', '5', var area, var code, >= '6' and <= '9', .. { Length: 7 }] => $"+55{area}{code}9{e164[5..]}",
        _ => e164,
    };
}
