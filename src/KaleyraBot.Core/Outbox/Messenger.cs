using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Diagnostics;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Updates;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Core.Outbox;

/// <summary>Runs the effects that speak: a card is posted once and replaced from then on, by its key.</summary>
public sealed class Messenger(
    ILedger ledger, IOutbox outbox, IEnumerable<IChat> chats, RequestCards cards, AccessPolicy access, TimeProvider time,
    ILogger<Messenger> logger)
{
    private static readonly RetryPolicy Patience = new(MaxAttempts: 20, Delay: TimeSpan.FromSeconds(2));
    private readonly Dictionary<string, IChat> _chats = chats.ToDictionary(chat => chat.Surface);

    public Task ShowRequestAsync(Job job, Effect.ShowRequest show, CancellationToken cancellationToken) =>
        ShowRequestAsync(job, show.Request, show.Place, RequestView.Own, show.Again, cancellationToken);

    public Task ShowApprovalAsync(Job job, Effect.ShowApproval show, CancellationToken cancellationToken) =>
        ShowRequestAsync(job, show.Request, show.Place, RequestView.Approvers, again: false, cancellationToken);

    /// <summary>Said once; from then on the message says how the request stands.</summary>
    public async Task ShowNoteAsync(Job job, Effect.ShowNote show, CancellationToken cancellationToken)
    {
        var request = await ledger.FindAsync(show.Request, cancellationToken);
        var key = request is null ? "" : RequestNotes.KeyOf(request, show.Note);
        var shown = await outbox.MessageAsync(key, cancellationToken);
        var isGlass = show.Note == RequestNotes.Glass;
        if (request is null || shown?.Version >= request.Version || (shown is null && !isGlass && !RequestNotes.IsDue(request, show.Note)))
        {
            // Nobody has to be reminded of what is over.
            await outbox.CompleteAsync(job, step: null, message: null, cancellationToken);
            return;
        }
        var card = isGlass ? BreakGlass.Card(request, access)
            : RequestNotes.IsDue(request, show.Note) ? ReminderCard.Build(request, access)
            : RequestNotice.Build(request);
        await ShowAsync(job, show.Place, card with { Key = key }, shown, request.Version, cancellationToken, fallback: request.Place);
    }

    public async Task ShowCardAsync(Job job, Effect.PostCard show, CancellationToken cancellationToken)
    {
        var shown = show.Card.Key is { } key ? await outbox.MessageAsync(key, cancellationToken) : null;
        if (shown is { Version: > 0 })
        {
            // The message has become a request's card since; keys come back from clients, so nothing may be drawn over it.
            await outbox.CompleteAsync(job, step: null, message: null, cancellationToken);
            return;
        }
        await ShowAsync(job, show.Place, show.Card, shown, version: 0, cancellationToken);
    }

    public async Task TellRequesterAsync(Job job, Effect.TellRequester tell, CancellationToken cancellationToken)
    {
        var request = await ledger.FindAsync(tell.Request, cancellationToken);
        ChatDelivery delivery = request is null
            ? new ChatDelivery.Gone("the request is not in the ledger")
            : await ChatOf(tell.Person.Surface).TellAsync(tell.Person, RequestNotice.Build(request), cancellationToken);
        await SettleAsync(job, delivery, remember: null, cancellationToken);
    }

    private async Task ShowRequestAsync(Job job, int number, Place place, RequestView view, bool again, CancellationToken cancellationToken)
    {
        var request = await ledger.FindAsync(number, cancellationToken);
        var key = view == RequestView.Approvers ? request?.ApprovalKey : request?.CardKey;
        var shown = key is null ? null : await outbox.MessageAsync(key, cancellationToken);
        // What another request changed on this card is shown where the card stands, and nowhere anew.
        if (request is null || (again ? shown is null : shown?.Version >= request.Version))
        {
            await outbox.CompleteAsync(job, step: null, message: null, cancellationToken);
            return;
        }
        var card = await cards.CurrentAsync(request, view, await AskedAtAsync(request, view, cancellationToken), cancellationToken);
        await ShowAsync(job, place, card, shown, request.Version, cancellationToken, fallback: request.Place, onlyThere: again);
        if (view == RequestView.Approvers && shown is null && await outbox.MessageAsync(request.ApprovalKey, cancellationToken) is not null)
        {
            // Only now the requester's card can lead to the approvers', which a platform may have put off.
            await ledger.AcceptAsync($"asked:{request.FormId}", [new Effect.ShowRequest(number, request.Place) { Again = true }],
                cancellationToken);
        }
    }

    private async Task<Uri?> AskedAtAsync(UpdateRequest request, RequestView view, CancellationToken cancellationToken) =>
        view == RequestView.Own && request is { State: RequestState.AwaitingApproval, Approval.Elsewhere: not null }
            && await outbox.MessageAsync(request.ApprovalKey, cancellationToken) is { } asked
            ? ChatOf(asked.Message.Surface).LinkTo(asked.Message) : null;

    private async Task ShowAsync(
        Job job, Place place, Card card, RememberedMessage? shown, int version, CancellationToken cancellationToken, Place? fallback = null,
        bool onlyThere = false)
    {
        var delivery = shown is null
            ? null
            : await ChatOf(shown.Message.Surface).ReplaceAsync(shown.Message, card, cancellationToken);
        if (delivery is null || (delivery is ChatDelivery.Gone && !onlyThere))
        {
            // Never shown, or the message was deleted: the outcome must still be seen.
            delivery = await ChatOf(place.Surface).PostAsync(place, card, cancellationToken);
        }
        if (delivery is ChatDelivery.Gone gone && fallback is not null && fallback != place)
        {
            // An approvals channel that takes no messages must not leave a request without anybody who could decide.
            logger.ChannelGone(job.Id, gone.Why);
            delivery = await ChatOf(fallback.Surface).PostAsync(fallback, card, cancellationToken);
        }
        await SettleAsync(job, delivery, message => card.Key is { } key ? new(key, message, version) : null, cancellationToken);
    }

    private async Task SettleAsync(
        Job job, ChatDelivery delivery, Func<MessageRef, RememberedMessage?>? remember, CancellationToken cancellationToken)
    {
        Telemetry.Said(
            SurfaceOf(job.Effect), delivery switch { ChatDelivery.Sent => "sent", ChatDelivery.Later => "later", _ => "gone" });
        if (delivery is ChatDelivery.Later later && job.Tries < Patience.MaxAttempts)
        {
            var dueAt = time.GetUtcNow() + Patience.DelayAfter(job.Tries, later.After);
            logger.DeliveryLater(job.Id, dueAt, later.Why);
            await outbox.PostponeAsync(job, dueAt, step: null, cancellationToken);
            return;
        }
        if (delivery is not ChatDelivery.Sent)
        {
            logger.DeliveryGone(job.Id, delivery is ChatDelivery.Gone gone ? gone.Why : "no try was left");
        }
        var message = delivery is ChatDelivery.Sent sent ? remember?.Invoke(sent.Message) : null;
        await outbox.CompleteAsync(job, step: null, message, cancellationToken);
    }

    private static string SurfaceOf(Effect effect) => effect switch
    {
        Effect.View view => view.Place.Surface,
        Effect.PostCard post => post.Place.Surface,
        Effect.TellRequester tell => tell.Person.Surface,
        _ => "none",
    };

    private IChat ChatOf(string surface) => _chats.GetValueOrDefault(surface) ?? ClosedChat.Instance;
}
