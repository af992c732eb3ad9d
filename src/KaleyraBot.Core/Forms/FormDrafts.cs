using KaleyraBot.Core.Access;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Text;
using static KaleyraBot.Core.Chat.ChatEvent;
using static KaleyraBot.Core.Chat.ChatReply;

namespace KaleyraBot.Core.Forms;

/// <summary>What stands in forms that were not sent yet, and whose it is.</summary>
public sealed class FormDrafts(ILedger ledger, AccessPolicy access, TimeProvider time)
{
    internal static readonly Dictionary<string, string> Empty = [];

    /// <summary>It stays whose it was: the same human may come back by another identity, and would otherwise save nothing.</summary>
    public async Task SaveAsync(string id, Person who, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        var first = (await ledger.FindDraftAsync(id, cancellationToken))?.Owner;
        var owner = first is not null && access.AreSame(first.Id, who.Id) ? first : who;
        await ledger.SaveDraftAsync(new Draft(id, owner, values, time.GetUtcNow()), cancellationToken);
    }

    /// <summary>What this person saved there; nothing of others.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ValuesAsync(string id, Person who, CancellationToken cancellationToken) =>
        await ledger.FindDraftAsync(id, cancellationToken) is { } draft && access.AreSame(draft.Owner.Id, who.Id) ? draft.Values : Empty;

    /// <summary>What is sent has no word of the fields that its form was opened with: the draft does.</summary>
    public async Task<FormSubmitted> CarryAsync(FormSubmitted sent, CancellationToken cancellationToken) =>
        (await ValuesAsync(sent.Ticket.Id, sent.Who, cancellationToken)).GetValueOrDefault(FormFields.Chosen) is { } chosen
            ? sent with { Values = new Dictionary<string, string>(sent.Values) { [FormFields.Chosen] = chosen } } : sent;

    /// <summary>Ids come back from clients: nobody sends or overwrites what somebody else is preparing.</summary>
    public async Task<ChatReply?> OthersAsync(FormSubmitted sent, CancellationToken cancellationToken) =>
        await ledger.FindDraftAsync(sent.Ticket.Id, cancellationToken) is { } draft && !access.AreSame(draft.Owner.Id, sent.Who.Id)
            ? new Whisper(Sentence.Of("answers.notYourDraft", ("name", draft.Owner.Called)))
            : null;

    /// <summary>The step, with what whoever pressed is preparing; or why there is nothing to go on with.</summary>
    public async Task<ChatReply> WithAsync(ButtonPressed pressed, Func<Draft, Task<ChatReply>> step, CancellationToken cancellationToken)
    {
        var draft = await ledger.FindDraftAsync(pressed.Ticket.Id, cancellationToken);
        return draft switch
        {
            null => new Whisper(Sentence.Of("answers.draftGone")),
            _ when !access.AreSame(draft.Owner.Id, pressed.Who.Id) =>
                new Whisper(Sentence.Of("answers.notYourDraft", ("name", draft.Owner.Called))),
            { Values.Count: 0 } => new Whisper(Sentence.Of("answers.discardedBefore")),
            _ => await step(draft),
        };
    }
}
