using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Chat;

/// <summary>Turns away who has no role here: with a sentence that says whom to ask, and a line in the audit.</summary>
public sealed class Doorkeeper(ILedger ledger, TimeProvider time)
{
    public async Task<ChatReply> RefuseAsync(ChatEvent asked, CancellationToken cancellationToken)
    {
        var why = Sentence.Of("answers.notAllowed", ("id", asked.Who.Id));
        await ledger.NoteAsync(null, AuditDetail.Refused(asked.Who, "enter", why, time.GetUtcNow()), cancellationToken);
        return new ChatReply.Whisper(why);
    }
}
