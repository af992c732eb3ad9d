using System.Text.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Slack.Api;
using KaleyraBot.Slack.Payloads;

namespace KaleyraBot.Slack.Conversations;

/// <summary>
/// The last response URL of each person in each channel, kept in the ledger while it lives: half an hour and five uses. It is the only
/// way to speak where the bot is not a member.
/// </summary>
internal sealed class ResponseUrlStore(IReferences references, IOutbox outbox, ICards cards, ResponseUrlClient said, TimeProvider time)
{
    private const int Uses = 5;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    /// <summary>
    /// What a button brings along is also the only way to change its message in place, if that was said through a response URL.
    /// </summary>
    public async Task NoteAsync(SlackInput.Ask ask, CancellationToken cancellationToken)
    {
        if (ask.From is not { ResponseUrl: { } url, Address: { Channel.Length: > 0 } address })
        {
            return;
        }
        var kept = new Kept(url, time.GetUtcNow() + Life, Uses);
        await SaveAsync(address, kept, cancellationToken);
        if (ask is { From: { Way: SlackWay.Button, IsEphemeral: false }, Event: ChatEvent.ButtonPressed { Ticket.CardKey: { } key } }
            && await outbox.MessageAsync(key, cancellationToken) is { } shown
            && SlackAddress.Parse(shown.Message.Value) is { IsBorrowed: true } borrowed && borrowed.Channel == address.Channel
            // The key comes back from a client; a message that shows another card does not become this one's.
            && !await cards.IsRememberedAsync(address.ToMessage(), cancellationToken))
        {
            await SaveAsync(borrowed, kept, cancellationToken);
        }
    }

    /// <summary>Says it for all to see, beside or in place of what was said there before. False: there is no such way any more.</summary>
    public async Task<bool> SayAsync(SlackAddress address, JsonObject message, bool replace, CancellationToken cancellationToken)
    {
        if (await FindAsync(address, cancellationToken) is not { } kept)
        {
            return false;
        }
        await SaveAsync(address, kept with { Left = kept.Left - 1 }, cancellationToken);
        if (await said.SayAsync(kept.Url, message, toAll: true, replace, cancellationToken, address.Thread))
        {
            return true;
        }
        await references.RemoveAsync(KeyOf(address), cancellationToken);
        return false;
    }

    private async Task<Kept?> FindAsync(SlackAddress address, CancellationToken cancellationToken) =>
        await references.FindAsync(KeyOf(address), cancellationToken) is { } json
        && JsonSerializer.Deserialize<Kept>(json) is { Left: > 0 } kept && kept.Until > time.GetUtcNow()
            ? kept
            : null;

    private Task SaveAsync(SlackAddress address, Kept kept, CancellationToken cancellationToken) =>
        references.SaveAsync(KeyOf(address), JsonSerializer.Serialize(kept), cancellationToken);

    private static string KeyOf(SlackAddress address) => $"slack:response:{address.Team}/{address.Channel}/{address.User}";

    private sealed record Kept(Uri Url, DateTimeOffset Until, int Left);
}
