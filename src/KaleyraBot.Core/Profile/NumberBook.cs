using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Profile;

/// <summary>The configured Kaleyra accounts, without their secrets. An account without a list of numbers takes any valid number.</summary>
public sealed record NumberBook(IReadOnlyList<Account> Accounts)
{
    private const int LongestTyped = 200;

    /// <summary>More to choose from are no help.</summary>
    private const int MostNamed = 5;

    /// <summary>
    /// Finds the number that was typed, in any shape it may be pasted in, or by its alias; and the account it belongs to.
    /// Configured numbers are taken as they are; others must be possible ones, and need an account without a list.
    /// </summary>
    public NumberVerdict Resolve(string typed)
    {
        if (typed.Length > LongestTyped)
        {
            return Bad(Sentence.Of("fields.numberUnknown"));
        }
        var name = Plain(typed);
        var digits = PhoneText.Digits(typed);
        if (name.Length == 0)
        {
            return Bad(Sentence.Of("fields.numberMissing"));
        }
        var listed = Listed.Where(entry => Plain(entry.Number.Alias) == name).ToList();
        if (listed.Count == 0 && digits is not null)
        {
            listed = ByDigits(digits.TrimStart('+'));
        }
        return listed switch
        {
            [var only] => Good(only.Account, only.Number.Number),
            [_, ..] =>
                Bad(Sentence.Of("fields.numberTwice",
                    ("accounts", string.Join(", ", listed.Select(entry => entry.Account.Name).Distinct())))),
            _ => Part(typed) ?? (digits is null ? Unknown(name, typed) : Unlisted(digits, typed)),
        };
    }

    /// <summary>What somebody types who knows a part only: nothing is taken for it here, but told.</summary>
    private NumberVerdict? Part(string typed) => NumberParts.Of(this, typed) switch
    {
        [] => null,
        [{ Alias.Length: > 0 } only] when PhoneText.Digits(typed) is null =>
            Bad(Sentence.Of("fields.numberNear", ("suggestion", only.Alias))),
        { Count: <= MostNamed } few => Bad(Sentence.Of("fields.numberPart", ("names", NumberParts.Names(few)))),
        _ => Bad(Sentence.Of("fields.numberParts")),
    };

    /// <summary>
    /// What people call it: the business by its alias first, then the number as people read one; the number alone where it has no alias.
    /// </summary>
    public string Called(string waNumber) =>
        Called(Listed.FirstOrDefault(entry => entry.Number.Number == waNumber).Number ?? new(waNumber, ""));

    /// <summary>A number in E.164 in groups, as people of its country read it.</summary>
    public static string Grouped(string waNumber) => PhoneText.Grouped(waNumber);

    internal static string Called(WaNumber number) => PersonName.Tidy(number.Alias) is { Length: > 0 } alias
        ? $"{alias} · {PhoneText.Grouped(number.Number)}" : PhoneText.Grouped(number.Number);

    private IEnumerable<(Account Account, WaNumber Number)> Listed =>
        Accounts.SelectMany(account => account.Numbers, (account, number) => (account, number));

    /// <summary>The listed number of exactly these digits, else the one of the same line.</summary>
    private List<(Account Account, WaNumber Number)> ByDigits(string digits)
    {
        var exact = Listed.Where(entry => entry.Number.Number.TrimStart('+') == digits).ToList();
        return exact.Count > 0 ? exact : [.. Listed.Where(entry => PhoneSpellings.AreSame(entry.Number.Number, "+" + digits))];
    }

    private NumberVerdict Unlisted(string digits, string typed)
    {
        if (!digits.StartsWith('+'))
        {
            return Bad(PhoneText.WithPlus(digits) is { } plus
                ? Sentence.Of("fields.numberPlus", ("suggestion", plus)) : Sentence.Of("fields.numberCountry"));
        }
        if (PhoneText.Shorter(typed) is { } shorter)
        {
            return Bad(Sentence.Of("fields.numberMeant", ("suggestion", shorter)));
        }
        if (PhoneText.ToE164(digits) is not { } number)
        {
            return Bad(Sentence.Of("fields.numberImpossible"));
        }
        // "+44 (0) 20 …" becomes a listed number only now.
        if (number != digits && ByDigits(number.TrimStart('+')).Count > 0)
        {
            return Resolve(number);
        }
        var open = Accounts.Where(account => account.Numbers.Count == 0).ToList();
        return open switch
        {
            [var only] => Good(only, number),
            [] => Bad(Sentence.Of("fields.numberUnlisted")),
            _ => Bad(Sentence.Of("fields.numberManyAccounts", ("accounts", string.Join(", ", open.Select(account => account.Name))))),
        };
    }

    private NumberVerdict Unknown(string name, string typed)
    {
        if (PhoneText.HasExtension(typed))
        {
            return Bad(Sentence.Of("fields.numberExtension"));
        }
        if (PhoneText.Within(typed) is { } within)
        {
            return Bad(Sentence.Of("fields.numberMeant", ("suggestion", within)));
        }
        var aliases = Listed.Select(entry => entry.Number.Alias).Where(alias => alias.Length > 0).DistinctBy(Plain).ToDictionary(Plain);
        return Nearest.To(name, aliases.Keys) is { } near
            ? Bad(Sentence.Of("fields.numberNear", ("suggestion", aliases[near])))
            : Bad(Sentence.Of("fields.numberUnknown"));
    }

    private static string Plain(string text) =>
        string.Join(' ', FieldText.Tidy(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    private static NumberVerdict Good(Account account, string number) => new(account.Name, number, null);

    private static NumberVerdict Bad(Sentence error) => new(null, null, error);
}

/// <summary>A Kaleyra account by its configured name, and the numbers it may change.</summary>
public sealed record Account(string Name, IReadOnlyList<WaNumber> Numbers);

/// <summary>A WhatsApp business number in E.164 (with the plus sign), and the alias people know it by.</summary>
public sealed record WaNumber(string Number, string Alias);

/// <summary>Either an account and a number in E.164, or <paramref name="Error"/>.</summary>
public sealed record NumberVerdict(string? Account, string? WaNumber, Sentence? Error);
