using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Commands;

/// <summary>A person's own page: their open requests, what changed lately, the numbers, and the way to the form.</summary>
public static class HomeCard
{
    /// <summary>Requests shown of each kind.</summary>
    public const int MostRequests = 5;

    /// <summary>The numbers card shows more; this page must stay small enough for all surfaces.</summary>
    private const int MostNumbers = 12;

    /// <param name="who">Whose page it is.</param>
    /// <param name="book">The numbers that may be changed.</param>
    /// <param name="open">Their requests that have not ended, newest first; one more than is shown where there are more.</param>
    /// <param name="recent">The newest requests of everybody, newest first.</param>
    public static Card Build(Person who, NumberBook book, IReadOnlyList<UpdateRequest> open, IReadOnlyList<UpdateRequest> recent)
    {
        ArgumentNullException.ThrowIfNull(who);
        var data = new JsonObject
        {
            ["allowed"] = true,
            ["closed"] = "",
            // Nobody can prepare a draft under an id that is new each time.
            ["ticket"] = new FormTicket(Guid.CreateVersion7().ToString("N"), null).ToJson(),
            ["open"] = Rows(open),
            ["openNone"] = open.Count == 0,
            ["openMore"] = open.Count > MostRequests,
            ["recent"] = Rows(recent),
            ["recentNone"] = recent.Count == 0,
            ["none"] = book.Accounts.Count == 0,
            ["accounts"] = NumberRows.Of(book, MostNumbers),
            ["rest"] = NumberRows.Rest(book) is { } rest ? new JsonArray(new JsonObject { ["text"] = rest.ToJson() }) : [],
        };
        var count = Math.Min(open.Count, MostRequests);
        return new("home", data, book.Accounts.Any(account => account.Numbers.Count == 0)
            ? Sentence.Of("home.summaryAny", ("open", count))
            : Sentence.Of("home.summary", ("open", count), ("numbers", book.Accounts.Sum(account => account.Numbers.Count))));
    }

    /// <summary>The page of somebody who may not ask for changes, or not read: why, and who can help.</summary>
    public static Card Closed(Person who, Sentence? refusal = null)
    {
        var why = refusal ?? Sentence.Of("home.closed", ("name", who.Name));
        return new("home", new JsonObject { ["allowed"] = false, ["closed"] = why.ToJson() }, why);
    }

    private static JsonArray Rows(IReadOnlyList<UpdateRequest> requests) =>
        [.. requests.Take(MostRequests).Select(request => HistoryCard.Row(request, []))];
}
