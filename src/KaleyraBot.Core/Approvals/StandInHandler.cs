using KaleyraBot.Core.Access;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Approvals;

/// <summary>An approver who is away lets somebody else decide. Only for themselves, for a time, and never onwards.</summary>
public sealed class StandInHandler(IDelegations delegations, Refusals refusals, Membership membership, AccessPolicy access,
    Introductions names, TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(92);

    public async Task<ChatReply> DelegateAsync(ChatEvent.CommandTyped asked, string person, string until,
        CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var to = IdentityOf(person, asked);
        var end = UntilDay.Read(until, now);
        var refusal = !access.MayApprove(asked.Who.Id) ? Sentence.Of("approvals.delegateNotApprover")
            : to is null ? Sentence.Of("approvals.delegateWho")
            : access.AreSame(to, asked.Who.Id) ? Sentence.Of("approvals.delegateSelf")
            : end is null ? Sentence.Of("approvals.delegateWhen")
            : end - now > Longest ? Sentence.Of("approvals.delegateLong", ("days", (int)Longest.TotalDays))
            : await membership.RefusalAsync(asked.Who, asked.Where, cancellationToken);
        if (refusal is not null)
        {
            await refusals.NoteAsync(asked.Who, null, "delegate", refusal, cancellationToken);
            return new ChatReply.Whisper(refusal);
        }
        var ended = end <= now;
        foreach (var delegation in await BetweenAsync(asked.Who.Id, to!, end!.Value, now, cancellationToken))
        {
            await delegations.SaveAsync(delegation, delegation.ToEntry(asked.Who.Id, now), cancellationToken);
        }
        var who = await names.NameAsync(to!, asked.Mentions, cancellationToken);
        return new ChatReply.ShowCard(NoticeCard.Build(
            ended ? Sentence.Of("approvals.delegateEnded", ("name", asked.Who.Called), ("who", who))
                : Sentence.Of("approvals.delegated", ("name", asked.Who.Called), ("who", who), ("time", LastMinute(end.Value))),
            NoticeTone.Info));
    }

    /// <summary>A day ends at midnight, which reads as the day after.</summary>
    private static Sentence LastMinute(DateTimeOffset end) => Moment.Until(end.AddMinutes(-1));

    /// <summary>The delegation between these two; where it stands under other identities of theirs, it is those that change.</summary>
    private async Task<IReadOnlyList<Delegation>> BetweenAsync(string from, string to, DateTimeOffset until, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var earlier = await delegations.ToAsync(access.KnownAs(to), now, cancellationToken);
        return [.. earlier.Where(delegation => access.AreSame(delegation.From, from))
            .Select(delegation => delegation with { Until = until })
            .DefaultIfEmpty(new(from, to, until))];
    }

    /// <summary>
    /// An identity string as it is, also that of a mention; where there are no mentions, <c>@ben</c> is somebody where the asker is, beside
    /// <c>web:ana</c> that is <c>web:ben</c>. A mere name is nobody: elsewhere it may be anybody's.
    /// </summary>
    private static string? IdentityOf(string typed, ChatEvent.CommandTyped asked)
    {
        var name = typed.TrimStart('@');
        var isIdentity = name.Contains(':', StringComparison.Ordinal);
        return name.Length is 0 or > 200 || (!isIdentity && (name == typed || asked.Mentions is not null))
            || !name.All(letter => char.IsLetterOrDigit(letter) || ":/._+-".Contains(letter, StringComparison.Ordinal)) ? null
            : isIdentity ? name
            : asked.Who.Id[..(asked.Who.Id.LastIndexOfAny([':', '/']) + 1)] + name;
    }
}
