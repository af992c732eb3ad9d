using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Access;

/// <summary>Turns away who has no role here, or may not read: with a sentence that says whom to ask, and a line in the audit.</summary>
public sealed class AccessGuard(Membership membership, Refusals refusals)
{
    public Task<ChatReply> RefuseAsync(ChatEvent asked, CancellationToken cancellationToken) =>
        RefuseAsync(asked, Sentence.Of("answers.notAllowed"), cancellationToken);

    /// <summary>The answer, for whoever may see values and requests at all.</summary>
    public async Task<ChatReply> ReadAsync(ChatEvent asked, Func<Task<ChatReply>> answer, CancellationToken cancellationToken) =>
        await membership.ReadingRefusalAsync(asked.Who, asked.Where, cancellationToken) is { } why
            ? await RefuseAsync(asked, why, cancellationToken)
            : await answer();

    private async Task<ChatReply> RefuseAsync(ChatEvent asked, Sentence why, CancellationToken cancellationToken)
    {
        await refusals.NoteAsync(asked.Who, null, "enter", why, cancellationToken);
        return new ChatReply.Whisper(why);
    }
}
