using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Commands;
using KaleyraBot.Core.Forms;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Text;
using KaleyraBot.Core.Updates;
using static KaleyraBot.Core.Chat.ChatEvent;

namespace KaleyraBot.Core;

/// <summary>The conversation, as a table of contents: what happened, and the step that answers it.</summary>
public sealed class UpdateDialog(
    AccessPolicy access, Admission admission, FormHandler form, RequestHandler requests, LookupHandler lookups, DecisionHandler decisions, UndoHandler undo, StandInHandler standIns,
    HoldHandler holding, AccessGuard guard, Membership membership, NumberBook book) : IDialog
{
    public async Task<ChatReply> HandleAsync(ChatEvent chatEvent, CancellationToken cancellationToken)
    {
        var (admitted, refusal) = await admission.AdmitAsync(chatEvent, cancellationToken);
        return admitted is null ? refusal! : await AnswerAsync(admitted, cancellationToken);
    }

    private async Task<ChatReply> AnswerAsync(ChatEvent chatEvent, CancellationToken cancellationToken) => chatEvent switch
    {
        CommandTyped typed => await AnswerAsync(typed, cancellationToken),
        // Approvers need not be requesters; the step itself looks at the role.
        ButtonPressed { Verb: Verbs.Approve or Verbs.ApproveSeen } pressed => await decisions.ApproveAsync(pressed, cancellationToken),
        ButtonPressed { Verb: Verbs.Decline or Verbs.DeclineSeen } pressed => await decisions.DeclineAsync(pressed, cancellationToken),
        ButtonPressed { Verb: Verbs.Cancel } pressed => await requests.CancelAsync(pressed, cancellationToken),
        ButtonPressed { Verb: Verbs.Everything } pressed => await guard.ReadAsync(pressed, () => lookups.EverythingAsync(pressed, cancellationToken), cancellationToken),
        ButtonPressed { Verb: Verbs.History } pressed => await guard.ReadAsync(pressed, () => lookups.OlderAsync(pressed, cancellationToken), cancellationToken),
        HomeOpened home => await lookups.HomeAsync(home.Who, await membership.ReadingRefusalAsync(home.Who, home.Where, cancellationToken), cancellationToken),
        _ when !access.MayRequest(chatEvent.Who) => await guard.RefuseAsync(chatEvent, cancellationToken),

        FormSubmitted { Verb: Verbs.Submit } sent => await form.SubmitAsync(sent, cancellationToken),
        FormSubmitted { Verb: Verbs.Preview } sent => await form.PreviewAsync(sent, cancellationToken),

        ButtonPressed { Verb: Verbs.Open } pressed => await form.OpenAsync(pressed, cancellationToken),
        ButtonPressed { Verb: Verbs.Confirm } pressed => await form.ConfirmAsync(pressed, cancellationToken),
        ButtonPressed { Verb: Verbs.Edit } pressed => await form.EditAsync(pressed, cancellationToken),
        ButtonPressed { Verb: Verbs.Discard } pressed => await form.DiscardAsync(pressed, cancellationToken),
        ButtonPressed { Verb: Verbs.Retry } pressed => await requests.RetryAsync(pressed, cancellationToken),
        ButtonPressed { Verb: Verbs.Undo } pressed => await undo.UndoAsync(pressed, cancellationToken),

        _ => new ChatReply.Whisper(Sentence.Of("answers.unknownButton")),
    };

    /// <summary>What begins a form sees to it by itself that a form is opened early; see <see cref="EarlyForm"/>.</summary>
    private async Task<ChatReply> AnswerAsync(CommandTyped typed, CancellationToken cancellationToken)
    {
        var command = CommandParser.Parse(typed.Text, typed.Mentions);
        var beginsForm = command is Command.Update update && access.MayRequest(typed.Who) && StrayWord.Of(update.Values, book) is null;
        return beginsForm || await typed.GoesOnAsync(null) ? await AnswerAsync(typed, command, cancellationToken) : new ChatReply.Nothing();
    }

    private async Task<ChatReply> AnswerAsync(CommandTyped typed, Command command, CancellationToken cancellationToken) => command switch
    {
        Command.Help => LookupHandler.Help(why: null),
        Command.Misunderstood misunderstood => LookupHandler.Help(misunderstood.Why),
        Command.Categories => LookupHandler.Categories(),
        Command.Approve approve => await decisions.ApproveAsync(typed, approve.Request, approve.Comment, cancellationToken),
        Command.Decline decline => await decisions.DeclineAsync(typed, decline.Request, decline.Comment, cancellationToken),
        Command.BreakGlass broken => await decisions.BreakGlassAsync(typed, broken.Request, broken.Comment, cancellationToken),
        Command.Cancel cancel => await requests.CancelAsync(typed, cancel.Request, cancellationToken),
        Command.Hold hold => await holding.HoldAsync(typed, hold.Number, hold.Why, cancellationToken),
        Command.Resume resume => await holding.ResumeAsync(typed, resume.Number, cancellationToken),
        Command.HandOver handed => await standIns.DelegateAsync(typed, handed.Person, handed.Until, cancellationToken),
        _ when !access.MayLook(typed.Who) => await guard.RefuseAsync(typed, cancellationToken),

        Command.Numbers => await lookups.NumbersAsync(await membership.ReadingRefusalAsync(typed.Who, typed.Where, cancellationToken) is null, cancellationToken),
        Command.Show or Command.History or Command.Status or Command.Explain or Command.Holds =>
            await guard.ReadAsync(typed, () => LookAsync(typed, command, cancellationToken), cancellationToken),
        _ when !access.MayRequest(typed.Who) => await guard.RefuseAsync(typed, cancellationToken),

        Command.Update update => StrayWord.Of(update.Values, book) is { } stray
            ? LookupHandler.Help(stray)
            : await form.StartAsync(typed, update.Values, cancellationToken),
        Command.Undo undone => await undo.UndoAsync(typed, undone.Request, cancellationToken),
        Command.Retry retry => await requests.RetryAsync(typed, retry.Request, cancellationToken),
        _ => throw new InvalidOperationException($"No step answers {command.GetType().Name}."),
    };

    /// <summary>For whoever may read.</summary>
    private async Task<ChatReply> LookAsync(CommandTyped typed, Command command, CancellationToken cancellationToken) => command switch
    {
        Command.Show show => await lookups.ShowAsync(typed, show.Number, cancellationToken),
        Command.History history => await lookups.HistoryAsync(typed, history.Number, cancellationToken),
        Command.Status status => await requests.StatusAsync(typed, status.Request, cancellationToken),
        Command.Explain asked => form.Why(typed, asked.Values),
        Command.Holds => await holding.ListAsync(cancellationToken),
        _ => throw new InvalidOperationException($"{command.GetType().Name} is not for looking."),
    };
}
