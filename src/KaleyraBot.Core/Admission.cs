using KaleyraBot.Core.Access;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Commands;
using KaleyraBot.Core.Forms;
using KaleyraBot.Core.Text;
using static KaleyraBot.Core.Chat.ChatEvent;

namespace KaleyraBot.Core;

/// <summary>
/// What every event passes before a step sees it: the pace of who sent it, the inputs that are kept of it, and the card that it may touch.
/// </summary>
public sealed class Admission(Rates rates, CardRights cards, FormView form, KnownNames names)
{
    public async Task<(ChatEvent? Admitted, ChatReply? Refusal)> AdmitAsync(ChatEvent sent, CancellationToken cancellationToken)
    {
        names.Learn(sent.Who.Id, sent.Who.Name);
        var kept = sent is FormSubmitted filled ? filled with { Values = FormInputs.Keep(filled.Values) } : sent;
        if ((IsDecision(kept) ? rates.Decide(kept.Who) : rates.Call(kept.Who)) is { } tooFast)
        {
            return (null, Later(kept, tooFast));
        }
        return await cards.AdmitAsync(kept, cancellationToken) is { } admitted
            ? (admitted, null)
            : (null, new ChatReply.Whisper(Sentence.Of("answers.draftGone")));
    }

    /// <summary>Nothing typed is lost: a form stays open. Who types line after line hears it only so often.</summary>
    private ChatReply Later(ChatEvent sent, Sentence why) => sent switch
    {
        FormSubmitted filled => form.Later(filled with { Ticket = filled.Ticket with { CardKey = null } }, why),
        CommandTyped when !rates.IsTold(sent.Who) => new ChatReply.Nothing(),
        _ => new ChatReply.Whisper(why),
    };

    private static bool IsDecision(ChatEvent sent) => sent switch
    {
        ButtonPressed { Verb: Verbs.Approve or Verbs.Decline or Verbs.ApproveSeen or Verbs.DeclineSeen } => true,
        CommandTyped typed => CommandParser.Parse(typed.Text) is Command.Approve or Command.Decline or Command.BreakGlass,
        _ => false,
    };
}
