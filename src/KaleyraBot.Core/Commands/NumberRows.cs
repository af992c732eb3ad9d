using System.Text.Json.Nodes;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Commands;

/// <summary>The configured numbers as rows of a card, account by account; what is left out is counted.</summary>
internal static class NumberRows
{
    /// <summary>Each takes lines of its own, also where its numbers are left out.</summary>
    private const int MostAccounts = 10;

    /// <summary>The accounts with their numbers, <paramref name="most"/> of them.</summary>
    public static JsonArray Of(NumberBook book, int most)
    {
        var accounts = new JsonArray();
        foreach (var account in book.Accounts.Take(MostAccounts))
        {
            accounts.Add(Of(account, most));
            most = Math.Max(0, most - account.Numbers.Count);
        }
        return accounts;
    }

    /// <summary>How many accounts are left out, in words; null where none is.</summary>
    public static Sentence? Rest(NumberBook book) => book.Accounts.Count <= MostAccounts ? null
        : Sentence.Of("answers.accountsRest", ("count", book.Accounts.Count - MostAccounts));

    private static JsonObject Of(Account account, int room) => new()
    {
        ["name"] = account.Name,
        ["any"] = account.Numbers.Count == 0,
        ["numbers"] = new JsonArray([.. account.Numbers.Take(room).Select(number => new JsonObject
        {
            ["id"] = number.Number,
            ["number"] = PhoneText.Grouped(number.Number),
            ["alias"] = number.Alias,
            ["aliased"] = number.Alias.Length > 0,
            ["last"] = new JsonArray(),
            ["buttons"] = new JsonArray(),
        })]),
        ["cut"] = account.Numbers.Count > room,
        ["rest"] = Sentence.Of("answers.numbersRest", ("count", Math.Max(0, account.Numbers.Count - room))).ToJson(),
    };
}
