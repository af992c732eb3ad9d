using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Updates;
using static KaleyraBot.Core.Chat.ChatEvent;
using static KaleyraBot.Core.Chat.ChatReply;

namespace KaleyraBot.Core.Forms;

/// <summary>The life of a form: started, opened, previewed, edited, sent or thrown away.</summary>
public sealed class FormSteps(ILedger ledger, FormJudge judge, Submission submission, Membership membership, TimeProvider time)
{
    /// <summary><c>wa update …</c>: nothing to change yet opens the form, a change on the line shows its preview, a wrong one the form with what is wrong.</summary>
    public async Task<ChatReply> StartAsync(CommandTyped typed, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        if (StrayWord.Of(values, judge.Book) is { } stray)
        {
            return Commands.Lookups.Help(stray);
        }
        var ticket = typed.Ticket ?? new FormTicket(NewId(), NewId());
        if (values.Count > 0)
        {
            await SaveAsync(ticket.Id, typed.Who, values, cancellationToken);
        }
        var reading = ReadIfAny(values, typed.Who);
        return reading is { IsValid: true }
            ? new ShowCard(PreviewCard.Build(ticket, reading, typed.Who, await KnownAsync(values, cancellationToken)))
            : await OpenAsync(ticket, typed.Who, values, reading, cancellationToken);
    }

    /// <summary>The same without asking the ledger anything; null where the line is answered otherwise.</summary>
    public OpenForm? OpenAtOnce(Person who, FormTicket ticket, IReadOnlyDictionary<string, string> values) =>
        StrayWord.Of(values, judge.Book) is not null || (ReadIfAny(values, who) is var reading && reading is { IsValid: true }) ? null : Open(ticket, who, values, reading, NothingKnown);

    /// <summary>Open form on a launcher: a form of its own for each press, filled with what stood on the line.</summary>
    public async Task<ChatReply> OpenAsync(ButtonPressed pressed, CancellationToken cancellationToken)
    {
        var draft = await ledger.FindDraftAsync(pressed.Ticket.Id, cancellationToken);
        var values = draft?.Values ?? Empty;
        return await OpenAsync(pressed.Ticket with { Id = NewId() }, pressed.Who, values, ReadIfAny(values, pressed.Who), cancellationToken);
    }

    /// <summary><c>wa why …</c>: what the policy says; nothing is kept.</summary>
    public ChatReply Why(CommandTyped typed, IReadOnlyDictionary<string, string> values) =>
        new ShowCard(judge.Why(values.Count > 0 ? judge.Read(values, typed.Who) : null));

    /// <summary>Preview in the form.</summary>
    public async Task<ChatReply> PreviewAsync(FormSubmitted sent, CancellationToken cancellationToken)
    {
        var refusal = await submission.AlreadySentAsync(sent.Ticket.Id, sent.Who, cancellationToken) ?? await OthersDraftAsync(sent, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }
        var reading = judge.Read(sent.Values, sent.Who);
        var known = await KnownAsync(sent.Values, cancellationToken);
        if (!reading.IsValid)
        {
            return Keep(sent, reading, known);
        }
        await SaveAsync(sent.Ticket.Id, sent.Who, sent.Values, cancellationToken);
        return new ShowCard(PreviewCard.Build(sent.Ticket, reading, sent.Who, known));
    }

    /// <summary>Update in the form.</summary>
    public async Task<ChatReply> SubmitAsync(FormSubmitted sent, CancellationToken cancellationToken)
    {
        var reading = await JudgeAsync(sent, sent.Values, cancellationToken);
        return await OthersDraftAsync(sent, cancellationToken) is { } refusal ? refusal
            : reading.IsValid ? await SendAsync(sent, sent.Ticket, reading, cancellationToken)
            : Keep(sent, reading, await KnownAsync(sent.Values, cancellationToken));
    }

    /// <summary>Update on the preview: sends the draft. Checked again, because the settings may have changed since.</summary>
    public async Task<ChatReply> ConfirmAsync(ButtonPressed pressed, CancellationToken cancellationToken) =>
        await submission.AlreadySentAsync(pressed.Ticket.Id, pressed.Who, cancellationToken)
        ?? await WithDraftAsync(pressed, async draft =>
        {
            var reading = await JudgeAsync(pressed, draft.Values, cancellationToken);
            return reading.IsValid
                ? await SendAsync(pressed, pressed.Ticket, reading, cancellationToken)
                : await OpenAsync(pressed.Ticket, pressed.Who, draft.Values, reading, cancellationToken);
        }, cancellationToken);

    /// <summary>Edit in form on the preview.</summary>
    public async Task<ChatReply> EditAsync(ButtonPressed pressed, CancellationToken cancellationToken) =>
        await submission.AlreadySentAsync(pressed.Ticket.Id, pressed.Who, cancellationToken)
        ?? await WithDraftAsync(
            pressed,
            draft => OpenAsync(pressed.Ticket, pressed.Who, draft.Values, judge.Read(draft.Values, draft.Owner), cancellationToken),
            cancellationToken);

    /// <summary>Cancel on the preview: the draft is emptied, and who saw the preview sees that nothing was sent.</summary>
    public async Task<ChatReply> DiscardAsync(ButtonPressed pressed, CancellationToken cancellationToken) =>
        await submission.AlreadySentAsync(pressed.Ticket.Id, pressed.Who, cancellationToken)
        ?? await WithDraftAsync(pressed, async draft =>
        {
            await SaveAsync(draft.Id, draft.Owner, Empty, cancellationToken);
            var card = NoticeCard.Build(Sentence.Of("answers.discarded"), NoticeTone.Info) with { Key = pressed.Ticket.CardKey };
            if (card.Key is not null)
            {
                await ledger.AcceptAsync($"discard:{draft.Id}", [new Effect.ShowCard(pressed.Where, card)], cancellationToken);
            }
            return new CloseForm(card);
        }, cancellationToken);

    private static readonly Dictionary<string, string> Empty = [];

    private static readonly Dictionary<string, KnownValue> NothingKnown = [];

    /// <summary>The form chooses it by itself when there is no other.</summary>
    private string? OnlyNumber => judge.Book.Accounts is [{ Numbers: [var only] }] ? only.Number : null;

    private static string NewId() => Guid.CreateVersion7().ToString("N");

    private Task SaveAsync(string id, Person owner, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken) =>
        ledger.SaveDraftAsync(new Draft(id, owner, values, time.GetUtcNow()), cancellationToken);

    /// <summary>A line that names a number (and a reason) only is no change yet, so it has no mistakes either.</summary>
    private FormReading? ReadIfAny(IReadOnlyDictionary<string, string> values, Person who) =>
        values.Keys.Any(id => id is not (FormReader.Number or FormReader.Reason)) ? judge.Read(values, who) : null;

    /// <summary>Whoever tries to send what the policy forbids is told so, and the audit too.</summary>
    private async Task<FormReading> JudgeAsync(ChatEvent sent, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        var reading = judge.Read(values, sent.Who);
        if (reading.Verdict is { IsDenied: true } verdict)
        {
            await ledger.NoteAsync(null, AuditDetail.Refused(sent.Who, "ask", verdict.Denied.Values.First(), time.GetUtcNow()), cancellationToken);
        }
        return reading;
    }

    private async Task<ChatReply> SendAsync(ChatEvent sent, FormTicket ticket, FormReading reading, CancellationToken cancellationToken)
    {
        if (await membership.AskingRefusalAsync(sent.Who, sent.Where, cancellationToken) is not { } refusal)
        {
            return await submission.SendAsync(sent, ticket, reading, cancellationToken);
        }
        await ledger.NoteAsync(null, AuditDetail.Refused(sent.Who, "ask", refusal, time.GetUtcNow()), cancellationToken);
        return new Whisper(refusal);
    }

    private async Task<ChatReply> OpenAsync(
        FormTicket ticket, Person who, IReadOnlyDictionary<string, string> values, FormReading? reading, CancellationToken cancellationToken) =>
        Open(ticket, who, values, reading, await KnownAsync(values, cancellationToken));

    private OpenForm Open(
        FormTicket ticket, Person who, IReadOnlyDictionary<string, string> values, FormReading? reading, IReadOnlyDictionary<string, KnownValue> known) =>
        new(FormCard.Build(ticket, values, reading, judge.Book, known), LauncherCard.Build(ticket, who));

    private KeepForm Keep(FormSubmitted sent, FormReading reading, IReadOnlyDictionary<string, KnownValue> known) =>
        new(FormCard.Build(sent.Ticket, sent.Values, reading, judge.Book, known), reading.Errors);

    /// <summary>Ids come back from clients: nobody sends or overwrites what somebody else is preparing.</summary>
    private async Task<ChatReply?> OthersDraftAsync(FormSubmitted sent, CancellationToken cancellationToken) =>
        await ledger.FindDraftAsync(sent.Ticket.Id, cancellationToken) is { } draft && draft.Owner.Id != sent.Who.Id
            ? new Whisper(Sentence.Of("answers.notYourDraft", ("name", draft.Owner.Name)))
            : null;

    private async Task<ChatReply> WithDraftAsync(ButtonPressed pressed, Func<Draft, Task<ChatReply>> step, CancellationToken cancellationToken)
    {
        var draft = await ledger.FindDraftAsync(pressed.Ticket.Id, cancellationToken);
        return draft switch
        {
            null => new Whisper(Sentence.Of("answers.draftGone")),
            _ when draft.Owner.Id != pressed.Who.Id => new Whisper(Sentence.Of("answers.notYourDraft", ("name", draft.Owner.Name))),
            { Values.Count: 0 } => new Whisper(Sentence.Of("answers.discardedBefore")),
            _ => await step(draft),
        };
    }

    private async Task<IReadOnlyDictionary<string, KnownValue>> KnownAsync(IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        var number = values.GetValueOrDefault(FormReader.Number, "") is { Length: > 0 } typed ? judge.Book.Resolve(typed).WaNumber : OnlyNumber;
        return number is null ? NothingKnown : await ledger.KnownAsync(number, cancellationToken);
    }
}
