using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Commands;
using KaleyraBot.Core.Forms;
using KaleyraBot.Core.Inbox;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using static KaleyraBot.Core.Chat.ChatEvent;

namespace KaleyraBot.Core;

/// <summary>
/// What an event may change, see <see cref="Concern"/>: of the number in the form, or of the request or draft that a button or a line
/// names. What is not known to change one number alone may change anything.
/// </summary>
public sealed class EventConcern(ILedger ledger, NumberBook book)
{
    public Task<string?> FindAsync(ChatEvent sent, CancellationToken cancellationToken) => sent switch
    {
        HomeOpened => None,
        FormSubmitted { Verb: Verbs.Preview } => None,
        FormSubmitted { Verb: Verbs.Submit } form => Task.FromResult(Typed(form.Values)),
        ButtonPressed pressed => OfButtonAsync(pressed, cancellationToken),
        CommandTyped typed => OfCommandAsync(CommandParser.Parse(typed.Text, typed.Mentions), cancellationToken),
        _ => Anything,
    };

    private static Task<string?> None => Task.FromResult<string?>(Concern.Nothing);

    private static Task<string?> Anything => Task.FromResult<string?>(null);

    private Task<string?> OfButtonAsync(ButtonPressed pressed, CancellationToken cancellationToken) => pressed.Verb switch
    {
        Verbs.Everything or Verbs.History or Verbs.Line or Verbs.FormLine => None,
        Verbs.Open or Verbs.Again or Verbs.Edit or Verbs.Discard => None,
        Verbs.Confirm => OfDraftAsync(pressed.Ticket.Id, cancellationToken),
        _ => OfRequestAsync(RequestTicket.NumberOf(pressed.Ticket), cancellationToken),
    };

    private Task<string?> OfCommandAsync(Command command, CancellationToken cancellationToken) => command switch
    {
        { MayBePressed: true } => None,
        Command.Approve decided => OfRequestAsync(decided.Request, cancellationToken),
        Command.Decline decided => OfRequestAsync(decided.Request, cancellationToken),
        Command.BreakGlass decided => OfRequestAsync(decided.Request, cancellationToken),
        Command.Cancel cancelled => OfRequestAsync(cancelled.Request, cancellationToken),
        Command.Retry again => OfRequestAsync(again.Request, cancellationToken),
        Command.Undo undone => OfRequestAsync(undone.Request, cancellationToken),
        _ => Anything,
    };

    private async Task<string?> OfRequestAsync(int number, CancellationToken cancellationToken) =>
        Concern.Of((await ledger.FindAsync(number, cancellationToken))?.WaNumber);

    private async Task<string?> OfDraftAsync(string id, CancellationToken cancellationToken) =>
        await ledger.FindDraftAsync(id, cancellationToken) is { } draft ? Typed(draft.Values) : null;

    private string? Typed(IReadOnlyDictionary<string, string> values) =>
        Concern.Of(book.Resolve(values.GetValueOrDefault(FormReader.Number) ?? "").WaNumber);
}
