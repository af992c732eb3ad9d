using System.Text.Json.Nodes;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Commands;

/// <summary>The numbers that may be changed, by account.</summary>
public static class NumbersCard
{
    /// <summary>More would make a card too large to send.</summary>
    private const int MostShown = 60;

    public static Card Build(NumberBook book, IReadOnlyList<Hold> holds)
    {
        var count = book.Accounts.Sum(account => account.Numbers.Count);
        var data = new JsonObject
        {
            ["none"] = book.Accounts.Count == 0,
            ["accounts"] = Accounts(book, MostShown),
            ["holds"] = HoldRows.Of([.. holds.Take(HoldsCard.MostShown)]),
        };
        return new("numbers", data, book.Accounts.Any(account => account.Numbers.Count == 0) ? Sentence.Of("answers.numbersAnySummary")
            : Sentence.Of("answers.numbersSummary", ("count", count)));
    }

    /// <summary>The accounts with their numbers, <paramref name="most"/> of them; what is left out is counted.</summary>
    internal static JsonArray Accounts(NumberBook book, int most)
    {
        var accounts = new JsonArray();
        foreach (var account in book.Accounts)
        {
            accounts.Add(Account(account, most));
            most = Math.Max(0, most - account.Numbers.Count);
        }
        return accounts;
    }

    private static JsonObject Account(Account account, int room) => new()
    {
        ["name"] = account.Name,
        ["any"] = account.Numbers.Count == 0,
        ["numbers"] = new JsonArray([.. account.Numbers.Take(room).Select(number => new JsonObject
        {
            ["number"] = number.Number,
            ["alias"] = number.Alias,
            ["aliased"] = number.Alias.Length > 0,
        })]),
        ["cut"] = account.Numbers.Count > room,
        ["rest"] = Sentence.Of("answers.numbersRest", ("count", Math.Max(0, account.Numbers.Count - room))).ToJson(),
    };
}
