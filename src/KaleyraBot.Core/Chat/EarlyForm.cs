namespace KaleyraBot.Core.Chat;

/// <summary>
/// Lets a door open a form before anything is read or stored, for a surface that takes one within moments only. It is called once, as soon
/// as it is known what the line is answered with: with the form, or with null where that is something else. False: the line goes no
/// further.
/// </summary>
/// <param name="Ticket">Of the form, the same where the line is handled again.</param>
/// <param name="GoesOnAsync">The call.</param>
public sealed record EarlyForm(FormTicket Ticket, Func<ChatReply.OpenForm?, Task<bool>> GoesOnAsync);
