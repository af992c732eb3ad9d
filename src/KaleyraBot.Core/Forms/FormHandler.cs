using KaleyraBot.Core.Access;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using static KaleyraBot.Core.Chat.ChatEvent;
using static KaleyraBot.Core.Chat.ChatReply;

namespace KaleyraBot.Core.Forms;

/// <summary>The life of a form: started, opened, previewed, edited, sent or thrown away.</summary>
public sealed class FormHandler(
    ILedger ledger, FormDrafts drafts, FormJudge judge, FormView view, Submission submission, RequestVisibility sight,
    Membership membership, Refusals refusals)
{
    /// <summary>
    /// <c>wa update …</c>: nothing to change yet opens the form, a change on the line shows its preview, a wrong one the form with
    /// what is wrong.
    /// </summary>
    public async Task<ChatReply> StartAsync(CommandTyped typed, IReadOnlyDictionary<string, string> line,
        CancellationToken cancellationToken)
    {
        var values = FormInputs.Keep(line);
        var reading = ReadIfAny(values, typed.Who);
        var isWhole = reading is { IsValid: true } && !values.ContainsKey(FormFields.Chosen);
        var early = isWhole ? null : typed.Early;
        var ticket = early?.Ticket ?? new FormTicket(NewId(), typed.Button?.CardKey ?? NewId());
        if (!await typed.GoesOnAsync(early is null ? null : view.Open(ticket, typed.Who, values, reading)))
        {
            return new Nothing();
        }
        // A form that stands open already is refused when it is sent, with everything typed still in it.
        if (early is null && await RefusalAsync(typed, cancellationToken) is { } refusal)
        {
            return refusal;
        }
        if (values.Count > 0)
        {
            await drafts.SaveAsync(ticket.Id, typed.Who, values, cancellationToken);
        }
        return isWhole
            ? new ShowCard(PreviewCard.Build(ticket, reading!, typed.Who, await view.KnownAsync(typed, values, cancellationToken)))
            : await view.OpenAsync(typed, ticket, values, reading, cancellationToken);
    }

    /// <summary>
    /// Open form on a launcher: a form of its own for each press, filled with what stood on the line for whoever typed it.
    /// </summary>
    public async Task<ChatReply> OpenAsync(ButtonPressed pressed, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(pressed, cancellationToken) is { } refusal)
        {
            return refusal;
        }
        var values = await drafts.ValuesAsync(pressed.Ticket.Id, pressed.Who, cancellationToken);
        return await OpenAsync(pressed, pressed.Ticket with { Id = NewId() }, values, ReadIfAny(values, pressed.Who), cancellationToken);
    }

    /// <summary>
    /// Ask again or Change again on a request that ended: a form of whoever pressed, with what was asked for still in it; of what was done,
    /// the number and the fields.
    /// </summary>
    public async Task<ChatReply> AgainAsync(ButtonPressed pressed, CancellationToken cancellationToken)
    {
        var (request, unseen) = await sight.FindAsync(pressed, RequestTicket.NumberOf(pressed.Ticket), cancellationToken);
        if (request is null || !RequestTicket.Fits(pressed.Ticket, request))
        {
            return new Whisper(unseen ?? Sentence.Of("answers.unknownButton"));
        }
        if (await RefusalAsync(pressed, cancellationToken) is { } refusal)
        {
            return refusal;
        }
        return await OpenAsync(pressed, new FormTicket(NewId(), NewId()), AskedBefore.Of(request), reading: null, cancellationToken);
    }

    /// <summary>A form of chosen fields stays one when it is sent.</summary>
    private async Task<ChatReply> OpenAsync(ButtonPressed pressed, FormTicket ticket, IReadOnlyDictionary<string, string> values,
        FormReading? reading, CancellationToken cancellationToken)
    {
        if (values.ContainsKey(FormFields.Chosen))
        {
            await drafts.SaveAsync(ticket.Id, pressed.Who, values, cancellationToken);
        }
        return await view.OpenAsync(pressed, ticket, values, reading, cancellationToken);
    }

    /// <summary><c>wa why …</c>: what the policy says; nothing is kept.</summary>
    public ChatReply Why(CommandTyped typed, IReadOnlyDictionary<string, string> values, IReadOnlyList<string> fields) =>
        new ShowCard(judge.Why(values, fields, typed.Who));

    /// <summary>Preview in the form.</summary>
    public async Task<ChatReply> PreviewAsync(FormSubmitted sent, CancellationToken cancellationToken)
    {
        sent = await drafts.CarryAsync(sent, cancellationToken);
        var refusal = await submission.AlreadySentAsync(sent.Ticket.Id, sent.Who, cancellationToken)
            ?? await drafts.OthersAsync(sent, cancellationToken)
            ?? await RefusalAsync(sent, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }
        var reading = judge.Read(sent.Values, sent.Who);
        if (!reading.IsValid)
        {
            return view.Keep(sent, reading, await view.HintsAsync(sent, sent.Values, cancellationToken));
        }
        await drafts.SaveAsync(sent.Ticket.Id, sent.Who, sent.Values, cancellationToken);
        return new ShowCard(PreviewCard.Build(sent.Ticket, reading, sent.Who, await view.KnownAsync(sent, sent.Values, cancellationToken)));
    }

    /// <summary>Update in the form.</summary>
    public async Task<ChatReply> SubmitAsync(FormSubmitted sent, CancellationToken cancellationToken)
    {
        sent = await drafts.CarryAsync(sent, cancellationToken);
        var reading = await JudgeAsync(sent, sent.Values, cancellationToken);
        return await drafts.OthersAsync(sent, cancellationToken) is { } refusal ? refusal
            : reading.IsValid ? await SendAsync(sent, sent.Ticket, reading, why => view.Keep(sent, reading, why), cancellationToken)
            : view.Keep(sent, reading, await view.HintsAsync(sent, sent.Values, cancellationToken));
    }

    /// <summary>Update on the preview: sends the draft. Checked again, because the settings may have changed since.</summary>
    public async Task<ChatReply> ConfirmAsync(ButtonPressed pressed, CancellationToken cancellationToken) =>
        await submission.AlreadySentAsync(pressed.Ticket.Id, pressed.Who, cancellationToken)
        ?? await drafts.WithAsync(pressed, async draft =>
        {
            var reading = await JudgeAsync(pressed, draft.Values, cancellationToken);
            return reading.IsValid
                ? await SendAsync(pressed, pressed.Ticket, reading, why => new Whisper(why), cancellationToken)
                : await view.OpenAsync(pressed, pressed.Ticket, draft.Values, reading, cancellationToken);
        }, cancellationToken);

    /// <summary>Edit in form on the preview.</summary>
    public async Task<ChatReply> EditAsync(ButtonPressed pressed, CancellationToken cancellationToken) =>
        await submission.AlreadySentAsync(pressed.Ticket.Id, pressed.Who, cancellationToken)
        ?? await drafts.WithAsync(
            pressed,
            draft => view.OpenAsync(pressed, pressed.Ticket, draft.Values, judge.Read(draft.Values, draft.Owner), cancellationToken),
            cancellationToken);

    /// <summary>Cancel on the preview: the draft is emptied, and who saw the preview sees that nothing was sent.</summary>
    public async Task<ChatReply> DiscardAsync(ButtonPressed pressed, CancellationToken cancellationToken) =>
        await submission.AlreadySentAsync(pressed.Ticket.Id, pressed.Who, cancellationToken)
        ?? await drafts.WithAsync(pressed, async draft =>
        {
            await drafts.SaveAsync(draft.Id, draft.Owner, FormDrafts.Empty, cancellationToken);
            var card = NoticeCard.Build(Sentence.Of("answers.discarded"), NoticeTone.Info) with { Key = pressed.Ticket.CardKey };
            if (card.Key is not null)
            {
                await ledger.AcceptAsync($"discard:{draft.Id}", [new Effect.PostCard(pressed.Where, card)], cancellationToken);
            }
            return new CloseForm(card);
        }, cancellationToken);

    private static string NewId() => Guid.CreateVersion7().ToString("N");

    /// <summary>A line that names a number (and a reason) only is no change yet, so it has no mistakes either.</summary>
    private FormReading? ReadIfAny(IReadOnlyDictionary<string, string> values, Person who) =>
        values.Keys.Any(id => id is not (FormReader.Number or FormReader.Reason or FormFields.Chosen)) ? judge.Read(values, who) : null;

    /// <summary>Whoever tries to send what the policy forbids is told so, and the audit too.</summary>
    private async Task<FormReading> JudgeAsync(ChatEvent sent, IReadOnlyDictionary<string, string> values,
        CancellationToken cancellationToken)
    {
        var reading = judge.Read(values, sent.Who);
        if (reading.Verdict is { IsDenied: true } verdict)
        {
            await refusals.NoteAsync(sent.Who, null, "ask", verdict.Denied.Values.First(), cancellationToken);
        }
        return reading;
    }

    /// <param name="sent">What was sent.</param>
    /// <param name="ticket">The form's.</param>
    /// <param name="reading">What it says.</param>
    /// <param name="later">How to say that it is too much for now.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    private async Task<ChatReply> SendAsync(
        ChatEvent sent, FormTicket ticket, FormReading reading, Func<Sentence, ChatReply> later, CancellationToken cancellationToken) =>
        await RefusalAsync(sent, cancellationToken) ?? await submission.SendAsync(sent, ticket, reading, later, cancellationToken);

    /// <summary>Guests do not ask, nor whoever may be one.</summary>
    private async Task<ChatReply?> RefusalAsync(ChatEvent asked, CancellationToken cancellationToken)
    {
        if (await membership.AskingRefusalAsync(asked.Who, asked.Where, cancellationToken) is not { } refusal)
        {
            return null;
        }
        await refusals.NoteAsync(asked.Who, null, "ask", refusal, cancellationToken);
        return new Whisper(refusal);
    }
}
