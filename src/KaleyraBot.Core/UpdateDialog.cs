using KaleyraBot.Core.Access;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Commands;
using KaleyraBot.Core.Inbox;
using KaleyraBot.Core.Text;
using static KaleyraBot.Core.Chat.ChatEvent;

namespace KaleyraBot.Core;

/// <summary>The conversation, as a table of contents: what happened, and the handler that answers it. A command knows its own.</summary>
public sealed class UpdateDialog(AccessPolicy access, Admission admission, AccessGuard guard, CommandHandlers by, EventConcern concern)
    : IDialog
{
    public async Task<ChatReply> HandleAsync(ChatEvent chatEvent, CancellationToken cancellationToken)
    {
        Handling.Current?.Concerns(token => concern.FindAsync(chatEvent, token));
        var (admitted, refusal) = await admission.AdmitAsync(chatEvent, cancellationToken);
        return admitted is null ? refusal! : await AnswerAsync(admitted, cancellationToken);
    }

    private async Task<ChatReply> AnswerAsync(ChatEvent chatEvent, CancellationToken cancellationToken) => chatEvent switch
    {
        CommandTyped typed => await AnswerAsync(typed, cancellationToken),
        // Approvers need not be requesters; the step itself looks at the role.
        ButtonPressed { Verb: Verbs.Approve or Verbs.ApproveSeen } pressed => await by.Decisions.ApproveAsync(pressed, cancellationToken),
        ButtonPressed { Verb: Verbs.Decline or Verbs.DeclineSeen } pressed => await by.Decisions.DeclineAsync(pressed, cancellationToken),
        ButtonPressed { Verb: Verbs.Cancel } pressed => await by.Requests.CancelAsync(pressed, cancellationToken),
        ButtonPressed { Verb: Verbs.Everything } pressed =>
            await guard.ReadAsync(pressed, () => by.Lookups.EverythingAsync(pressed, cancellationToken), cancellationToken),
        ButtonPressed { Verb: Verbs.History } pressed =>
            await guard.ReadAsync(pressed, () => by.Lookups.OlderAsync(pressed, cancellationToken), cancellationToken),
        ButtonPressed { Verb: Verbs.Line or Verbs.FormLine } pressed => LineButton.Typed(pressed) is { } line
            ? await AnswerAsync(line, cancellationToken) : new ChatReply.Whisper(Sentence.Of("answers.unknownButton")),
        HomeOpened home => await by.Lookups.HomeAsync(home, cancellationToken),
        _ when !access.MayRequest(chatEvent.Who) => await guard.RefuseAsync(chatEvent, cancellationToken),

        FormSubmitted { Verb: Verbs.Submit } sent => await by.Form.SubmitAsync(sent, cancellationToken),
        FormSubmitted { Verb: Verbs.Preview } sent => await by.Form.PreviewAsync(sent, cancellationToken),

        ButtonPressed { Verb: Verbs.Open } pressed => await by.Form.OpenAsync(pressed, cancellationToken),
        ButtonPressed { Verb: Verbs.Again } pressed =>
            await guard.ReadAsync(pressed, () => by.Form.AgainAsync(pressed, cancellationToken), cancellationToken),
        ButtonPressed { Verb: Verbs.Confirm } pressed => await by.Form.ConfirmAsync(pressed, cancellationToken),
        ButtonPressed { Verb: Verbs.Edit } pressed => await by.Form.EditAsync(pressed, cancellationToken),
        ButtonPressed { Verb: Verbs.Discard } pressed => await by.Form.DiscardAsync(pressed, cancellationToken),
        ButtonPressed { Verb: Verbs.Retry } pressed => await by.Requests.RetryAsync(pressed, cancellationToken),
        ButtonPressed { Verb: Verbs.Undo } pressed => await by.Undo.UndoAsync(pressed, cancellationToken),

        _ => new ChatReply.Whisper(Sentence.Of("answers.unknownButton")),
    };

    /// <summary>What begins a form sees to it by itself that a form is opened early; see <see cref="EarlyForm"/>.</summary>
    private async Task<ChatReply> AnswerAsync(CommandTyped typed, CancellationToken cancellationToken)
    {
        var command = CommandParser.Parse(typed.Text, typed.Mentions);
        var beginsForm = command is Command.Update update && access.MayRequest(typed.Who)
            && UpdateName.Of(update.Values, by.Book).Hint is null;
        return beginsForm || await typed.GoesOnAsync(null) ? await AnswerAsync(typed, command, cancellationToken) : new ChatReply.Nothing();
    }

    private Task<ChatReply> AnswerAsync(CommandTyped typed, Command command, CancellationToken cancellationToken) => command.Right switch
    {
        CommandRight.Request when !access.MayRequest(typed.Who) => guard.RefuseAsync(typed, cancellationToken),
        CommandRight.Look or CommandRight.Read when !access.MayLook(typed.Who) => guard.RefuseAsync(typed, cancellationToken),
        CommandRight.Read => guard.ReadAsync(typed, () => command.AnswerAsync(by, typed, cancellationToken), cancellationToken),
        _ => command.AnswerAsync(by, typed, cancellationToken),
    };
}
