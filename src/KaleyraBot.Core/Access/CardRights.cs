using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using static KaleyraBot.Core.Chat.ChatEvent;

namespace KaleyraBot.Core.Access;

/// <summary>
/// Decides which card a form may touch, and nothing else does. Ids of forms and keys of cards come back from clients, who may write others
/// in:
/// a form replaces the card that was posted for its sender in this very conversation, and no other one. Buttons of a request touch its own
/// cards only, which the request itself knows.
/// </summary>
public sealed class CardRights(ICards cards, AccessPolicy access)
{
    private static readonly HashSet<string> OfForms = [Verbs.Submit, Verbs.Preview, Verbs.Open, Verbs.Confirm, Verbs.Edit, Verbs.Discard];

    /// <summary>The event with the key of a card that is its sender's, or with none; null where its id can be no form's.</summary>
    public async Task<ChatEvent?> AdmitAsync(ChatEvent sent, CancellationToken cancellationToken) => sent switch
    {
        FormSubmitted form => await OwnAsync(form, form.Ticket, cancellationToken) is { } ticket ? form with { Ticket = ticket } : null,
        ButtonPressed pressed when OfForms.Contains(pressed.Verb) =>
            await OwnAsync(pressed, pressed.Ticket, cancellationToken) is { } ticket ? pressed with { Ticket = ticket } : null,
        // Of a command line as a button, the id is what somebody could have typed.
        ButtonPressed { Verb: Verbs.Line or Verbs.FormLine } pressed =>
            pressed with { Ticket = await WithOwnKeyAsync(pressed, pressed.Ticket, cancellationToken) },
        _ => sent,
    };

    private async Task<FormTicket?> OwnAsync(ChatEvent sent, FormTicket ticket, CancellationToken cancellationToken) =>
        RequestTicket.IsForm(ticket.Id) ? await WithOwnKeyAsync(sent, ticket, cancellationToken) : null;

    private async Task<FormTicket> WithOwnKeyAsync(ChatEvent sent, FormTicket ticket, CancellationToken cancellationToken) =>
        ticket.CardKey is not { } key ? ticket
        : await cards.FindAsync(key, cancellationToken) is { } card && access.AreSame(card.Owner, sent.Who.Id)
        && card.Place.IsIn(sent.Where) ? ticket
        : ticket with { CardKey = null };
}
