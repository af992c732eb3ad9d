using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Access;

/// <summary>
/// Who gets to see which request, and where. A request that somebody may not see here and one that does not exist are answered alike, so
/// that nobody can count.
/// </summary>
public sealed class RequestVisibility(ILedger ledger, Membership membership, AccessPolicy access)
{
    /// <summary>To be looked at.</summary>
    public async Task<(UpdateRequest? Request, bool Aside, Sentence? Refusal)> SeeAsync(ChatEvent asked, int number,
        CancellationToken cancellationToken)
    {
        if (await membership.ReadingRefusalAsync(asked.Who, asked.Where, cancellationToken) is { } stranger)
        {
            return (null, false, stranger);
        }
        var request = await ledger.FindAsync(number, cancellationToken);
        var reading = ReadingPlace.Of(request?.IsAt(asked.Where) == true, asked.Audience);
        return reading == Reading.NotHere ? (null, false, Sentence.Of("answers.notHere", ("id", RequestId.Of(number))))
            : request is null ? (null, false, RequestVisibility.NoSuch(number))
            : (request, reading == Reading.Aside, null);
    }

    /// <summary>To do something with: one's own is in sight wherever one is.</summary>
    public async Task<(UpdateRequest? Request, Sentence? Refusal)> FindAsync(ChatEvent asked, int number,
        CancellationToken cancellationToken)
    {
        var request = await ledger.FindAsync(number, cancellationToken);
        if (request is not null && access.AreSame(request.Requester.Id, asked.Who.Id))
        {
            return (request, null);
        }
        var (seen, _, refusal) = await SeeAsync(asked, number, cancellationToken);
        return (seen, refusal);
    }

    /// <summary>The last known values of a number, for whoever may read them; nothing is known to anybody else.</summary>
    public async Task<IReadOnlyDictionary<string, KnownValue>> KnownAsync(
        ChatEvent asked, string waNumber, CancellationToken cancellationToken)
    {
        var known = await ledger.KnownAsync(waNumber, cancellationToken);
        return known.Count > 0 && await membership.ReadingRefusalAsync(asked.Who, asked.Where, cancellationToken) is not null
            ? new Dictionary<string, KnownValue>()
            : known;
    }

    /// <summary>
    /// The same for a form, which is filled in without them as well: what others would see is of this conversation, or not shown.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, KnownValue>> HintsAsync(
        ChatEvent asked, string waNumber, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(asked, waNumber, cancellationToken);
        return await ReadingOfAsync(known.Values, asked, cancellationToken) == Reading.NotHere ? new Dictionary<string, KnownValue>()
            : known;
    }

    /// <summary>How the values may be shown: each belongs to the conversation where it was set.</summary>
    public async Task<Reading> ReadingOfAsync(IEnumerable<KnownValue> known, ChatEvent asked, CancellationToken cancellationToken)
    {
        var here = true;
        foreach (var number in known.Select(value => value.Request).Distinct())
        {
            here = here && (await ledger.FindAsync(number, cancellationToken))?.IsAt(asked.Where) == true;
        }
        return ReadingPlace.Of(here, asked.Audience);
    }

    /// <summary>The requests of a page that may be listed here, newest first.</summary>
    public async Task<IReadOnlyList<UpdateRequest>> ListAsync(ChatEvent asked, string? waNumber, int? before, int take,
        CancellationToken cancellationToken)
    {
        if (asked.Audience != Audience.Everybody)
        {
            return await ledger.ListAsync(waNumber, before, take, cancellationToken);
        }
        var listed = new List<UpdateRequest>();
        for (var look = 0; look < MostLooks && listed.Count < take; look++)
        {
            var page = await ledger.ListAsync(waNumber, before, LookedAtOnce, cancellationToken);
            listed.AddRange(page.Where(request => request.IsAt(asked.Where)));
            if (page.Count < LookedAtOnce)
            {
                break;
            }
            before = page[^1].Number;
        }
        return [.. listed.Take(take)];
    }

    /// <summary>Somebody who looks for requests of a quiet conversation in a busy ledger finds those among the latest.</summary>
    private const int MostLooks = 10;

    private const int LookedAtOnce = 100;

    internal static Sentence NoSuch(int number) => Sentence.Of("answers.noSuchRequest", ("id", RequestId.Of(number)));
}
