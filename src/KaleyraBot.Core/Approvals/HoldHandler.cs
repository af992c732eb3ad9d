using System.Text.Json;
using KaleyraBot.Core.Access;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Approvals;

/// <summary>An admin stops everything for a number, or for all, and lets it go on. Every refusal is said and audited.</summary>
public sealed class HoldHandler(IHolds holds, Membership membership, AccessPolicy access, NumberBook book, Refusals refusals,
    TimeProvider time)
{
    public async Task<ChatReply> ListAsync(CancellationToken cancellationToken) =>
        new ChatReply.ShowCard(HoldsCard.Build(await holds.ListAsync(cancellationToken)));

    public async Task<ChatReply> HoldAsync(ChatEvent asked, string typed, string why, CancellationToken cancellationToken)
    {
        var (number, problem) = Read(typed);
        var (text, trouble) = Remark.Read(why);
        if (await RefusalAsync(asked, "hold", problem ?? trouble, cancellationToken) is { } refusal)
        {
            return refusal;
        }
        // Lines of a reason could pass for lines of the card.
        var hold = new Hold(number, asked.Who, time.GetUtcNow(), string
            .Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
        var reach = await holds.PutAsync(hold, Entry(hold, AuditActions.Held), RequestSteps.Shows, cancellationToken);
        return reach is not null ? Say(reach.UnderWay.Count == 0 ? "holds.done"
            : "holds.doneUnderWay", number, NoticeTone.Warning, reach, asked.Who)
            : new ChatReply.Whisper(Sentence.Of("holds.already", ("what", HoldRows.What(number)), ("typed", number ?? Hold.All)));
    }

    public async Task<ChatReply> ResumeAsync(ChatEvent asked, string typed, CancellationToken cancellationToken)
    {
        var (number, problem) = Read(typed);
        if (await RefusalAsync(asked, "resume", problem, cancellationToken) is { } refusal)
        {
            return refusal;
        }
        var reach = await holds.LiftAsync(number, Entry(new(number, asked.Who, time.GetUtcNow(), ""), AuditActions.Resumed),
            RequestSteps.Shows, cancellationToken);
        var left = number is null ? null : await holds.FindAsync(number, cancellationToken);
        return reach is null ? new ChatReply.Whisper(Sentence.Of("holds.notHeld", ("what", HoldRows.What(number))))
            // One hold may lie behind another.
            : Say(left is null ? "holds.lifted" : "holds.liftedBehindAll", number, NoticeTone.Info, reach, asked.Who);
    }

    /// <summary>A number that is in no settings any more may still be held, and must be let go.</summary>
    private (string? Number, Sentence? Problem) Read(string typed) =>
        typed.Equals(Hold.All, StringComparison.OrdinalIgnoreCase) ? (null, null)
        : book.Resolve(typed) is { WaNumber: { } number } ? (number, null)
        : PhoneText.Digits(typed) is ['+', ..] digits && PhoneText.ToE164(digits) is { } unlisted ? (unlisted, null)
        : (null, book.Resolve(typed).Error);

    private async Task<ChatReply?> RefusalAsync(ChatEvent asked, string action, Sentence? problem, CancellationToken cancellationToken)
    {
        var why = !access.IsAdmin(asked.Who.Id) ? Sentence.Of("approvals.notAdmin")
            : await membership.RefusalAsync(asked.Who, asked.Where, cancellationToken);
        if (why is not null)
        {
            await refusals.NoteAsync(asked.Who, null, action, why, cancellationToken);
        }
        return (why ?? problem) is { } said ? new ChatReply.Whisper(said) : null;
    }

    private static AuditEntry Entry(Hold hold, string action) =>
        new(hold.At, hold.By.Id, action, JsonSerializer.Serialize(new { number = hold.WaNumber ?? Hold.All }))
        {
            WaNumber = hold.WaNumber,
            Name = hold.By.Name.Length == 0 ? null : hold.By.Name,
            Reason = hold.Why.Length == 0 ? null : hold.Why,
        };

    private static ChatReply.ShowCard Say(string key, string? number, NoticeTone tone, HoldReach reach, Person who) => new(NoticeCard.Build(
        Sentence.Of(
            key, ("what", HoldRows.What(number)), ("typed", number ?? Hold.All), ("name", who.Name), ("waiting", reach.Waiting.Count),
            ("running", string.Join(", ", reach.UnderWay.Select(request => RequestId.Of(request))))),
        tone));
}
