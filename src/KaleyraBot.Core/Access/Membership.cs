using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Inbox;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Access;

/// <summary>
/// Guests neither ask nor decide nor read. Whoever the settings let in only with everybody else of their organisation has to be known as no
/// guest, and unknown means no; whom they name one by one they vouch for, while a surface does not answer.
/// </summary>
public sealed class Membership(IEnumerable<IRoster> rosters, AccessPolicy access, TimeProvider? time = null)
{
    /// <summary>A form has three seconds in all. Who asks again a moment later finds the answer that came meanwhile.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1.5);

    /// <summary>What was acknowledged is not turned away for a slow surface; but what waits behind it must not wait for ever.</summary>
    private static readonly TimeSpan LongestKept = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, IRoster> _rosters = rosters.ToDictionary(roster => roster.Surface);

    /// <summary>Why this person may not decide, or null.</summary>
    public async Task<Sentence?> RefusalAsync(Person who, Place where, CancellationToken cancellationToken) =>
        await StandingAsync(who, where, cancellationToken) switch
        {
            Standing.Guest => Sentence.Of("approvals.guest"),
            Standing.Unknown when !Vouched(who, access.Approvers, access.Admins) => Sentence.Of("approvals.standingUnknown"),
            _ => null,
        };

    /// <summary>Why this person may not ask for a change, or null.</summary>
    public async Task<Sentence?> AskingRefusalAsync(Person who, Place where, CancellationToken cancellationToken) =>
        await StandingAsync(who, where, cancellationToken) switch
        {
            Standing.Guest => Sentence.Of("approvals.guestAsks"),
            Standing.Unknown when !Vouched(who, access.Requesters, access.Approvers, access.Admins) =>
                Sentence.Of("approvals.standingUnknown"),
            _ => null,
        };

    /// <summary>Why this person may not see values and requests, or null. Somebody named may, whatever else they are.</summary>
    public async Task<Sentence?> ReadingRefusalAsync(Person who, Place where, CancellationToken cancellationToken) =>
        !access.MayLook(who) ? Sentence.Of("answers.notAllowed")
        : Vouched(who, access.Requesters, access.Approvers, access.Admins, access.Auditors) ? null
        : await StandingAsync(who, where, cancellationToken) switch
        {
            Standing.Guest => Sentence.Of("approvals.guestReads"),
            Standing.Unknown => Sentence.Of("approvals.standingUnknown"),
            _ => null,
        };

    private bool Vouched(Person who, params IReadOnlyList<string>[] lists) => lists.Any(list => access.Names(list, who.Id));

    /// <summary>A surface without a roster has no guests.</summary>
    private async Task<Standing> StandingAsync(Person who, Place where, CancellationToken cancellationToken)
    {
        if (!_rosters.TryGetValue(who.Surface, out var roster))
        {
            return Standing.Member;
        }
        var standing = roster.StandingAsync(who, where, CancellationToken.None);
        return await InTimeAsync(standing, Longest, cancellationToken)
            ?? (Handling.Current is { IsKept: true } ? await InTimeAsync(standing, LongestKept, cancellationToken) : null)
            ?? Standing.Unknown;
    }

    private async Task<Standing?> InTimeAsync(Task<Standing> standing, TimeSpan longest, CancellationToken cancellationToken)
    {
        try
        {
            return await standing.WaitAsync(longest, time ?? TimeProvider.System, cancellationToken);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }
}
