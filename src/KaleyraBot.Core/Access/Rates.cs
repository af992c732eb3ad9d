using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Inbox;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Access;

/// <summary>Tells who goes too fast to wait, with the time. One human is one, by whichever of their identities.</summary>
public sealed class Rates(Limits limits, AccessPolicy access, TimeProvider time)
{
    /// <summary>
    /// To how many lines a minute somebody who types too fast is told so; to the others there is no answer, or the answers would be the
    /// flood.
    /// </summary>
    private const int MostTold = 10;

    private readonly Pace _calls = new(limits.CallsPerMinute, TimeSpan.FromMinutes(1), time);
    private readonly Pace _decisions = new(limits.DecisionsPerMinute, TimeSpan.FromMinutes(1), time);
    private readonly Pace _requests = new(limits.RequestsPerHour, TimeSpan.FromHours(1), time);
    private readonly Pace _approvals = new(limits.ApprovalsPerHour, TimeSpan.FromHours(1), time);
    private readonly Pace _told = new(MostTold, TimeSpan.FromMinutes(1), time);

    /// <summary>Null, or what to say to somebody who calls too often.</summary>
    public Sentence? Call(Person who) => Say(_calls, who, "limits.calls");

    /// <summary>The same for decisions, which have a pace of their own: no flood may keep anybody from deciding.</summary>
    public Sentence? Decide(Person who) => Say(_decisions, who, "limits.calls");

    /// <summary>The same for a request, which may need approvals.</summary>
    public Sentence? Ask(Person who, bool needsApproval) =>
        Say(_requests, who, "limits.requests") ?? (needsApproval ? Say(_approvals, who, "limits.approvals") : null);

    /// <summary>Whether somebody who typed too fast is still answered.</summary>
    public bool IsTold(Person who) => _told.Take(Principal(who)) is null;

    private Sentence? Say(Pace pace, Person who, string key) =>
        Handling.Current?.Counts(pace) != false && pace.Take(Principal(who)) is { } next ? Sentence.Of(key, ("time", Moment.Soon(next)))
            : null;

    private string Principal(Person who) => access.PrincipalOf(who.Id);
}
