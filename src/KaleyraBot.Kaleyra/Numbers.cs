using System.Text.RegularExpressions;
using KaleyraBot.Core.Profile;

namespace KaleyraBot.Kaleyra;

/// <summary>The numbers of the settings, as keys were written, in one spelling: E.164 with the plus sign.</summary>
internal static partial class Numbers
{
    /// <summary>Null where the key is no number in E.164.</summary>
    public static string? Read(string key) => E164().IsMatch(key) ? $"+{key.TrimStart('+')}" : null;

    /// <summary>A number without an alias is known by itself.</summary>
    public static WaNumber Named(string number, string? alias) => new(number, string.IsNullOrWhiteSpace(alias) ? number : alias.Trim());

    public static NumberBook Book(KaleyraOptions options) => new([.. options.Accounts.Select(account =>
        new Account(account.Key, [.. account.Value.Numbers.Select(entry => Named(Read(entry.Key)!, entry.Value))]))]);

    [GeneratedRegex(@"^\+?[1-9][0-9]{6,14}\z", RegexOptions.CultureInvariant)]
    private static partial Regex E164();
}
