using KaleyraBot.Core.Chat;

namespace KaleyraBot.Core.Updates;

/// <summary>The configured Kaleyra accounts, without their secrets. An account without a list of numbers takes any valid number.</summary>
public sealed record NumberBook(IReadOnlyList<Account> Accounts)
{
    /// <summary>Finds the number that was typed, in any shape it may be pasted in, or by its alias; and the account it belongs to.</summary>
    public NumberVerdict Resolve(string typed) => throw new NotSupportedException(typed);
}

/// <summary>A Kaleyra account by its configured name, and the numbers it may change.</summary>
public sealed record Account(string Name, IReadOnlyList<WaNumber> Numbers);

/// <summary>A WhatsApp business number in E.164 (with the plus sign), and the alias people know it by.</summary>
public sealed record WaNumber(string Number, string Alias);

/// <summary>Either an account and a number in E.164, or <paramref name="Error"/>.</summary>
public sealed record NumberVerdict(string? Account, string? WaNumber, Sentence? Error);
