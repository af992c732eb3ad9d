using KaleyraBot.Core.Ledger;

namespace KaleyraBot.Core.Chat;

/// <summary>Turns away who has no role here: with a sentence that says whom to ask, and a line in the audit.</summary>
public sealed class Doorkeeper(Refusals refusals)
{
    public async Task<ChatReply> RefuseAsync(ChatEvent asked, CancellationToken cancellationToken)
    {
        var why = Sentence.Of("answers.notAllowed", ("id", asked.Who.Id));
        await refusals.NoteAsync(asked.Who, null, "enter", why, cancellationToken);
        return new ChatReply.Whisper(why);
    }
}
