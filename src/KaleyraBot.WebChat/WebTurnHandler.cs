using System.Text.Json.Nodes;
using KaleyraBot.Cards;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Doors;
using KaleyraBot.Doors.Turns;
using KaleyraBot.WebChat.Conversations;
using KaleyraBot.WebChat.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.WebChat;

/// <summary>
/// One event of the page: to the dialog, and its reply back to the page. The page waits as long as it takes, so nothing is answered early.
/// </summary>
internal sealed class WebTurnHandler(
    IDialog dialog, ILedger ledger, TurnScheduler turns, Transcript transcript, MessageJson json, CardBook cards,
    ILogger<WebTurnHandler> log)
{
    private const int LongestId = 128;

    public async Task<IResult> HandleAsync(WebEvent sent, string? acceptLanguage, CancellationToken cancellationToken)
    {
        if (sent.Delivery == Guid.Empty
            || WebIdentity.Read(sent.Who, acceptLanguage) is not { } who
            || WebPlace.Read(sent.Place) is not { } place
            || WebInbound.ToChatEvent(sent, who, place.ToPlace()) is not { } chatEvent)
        {
            return TypedResults.BadRequest();
        }
        var delivery = $"web:{sent.Delivery}";
        return chatEvent is ChatEvent.CommandTyped typed
            ? await TypedAsync(typed, delivery, place, cancellationToken)
            : await turns.HandleAsync<IResult>(
                delivery, TypedResults.NoContent(),
                () => ClickedAsync(chatEvent, sent.Message, place, cancellationToken), cancellationToken);
    }

    private async Task<IResult> TypedAsync(
        ChatEvent.CommandTyped typed, string delivery, WebPlace place, CancellationToken cancellationToken)
    {
        transcript.Said(delivery, place.Room, typed.Who, typed.Text);
        try
        {
            return await turns.HandleAsync<IResult>(
                delivery, TypedResults.Accepted((string?)null),
                () => AnsweredAsync(typed, delivery, place, cancellationToken), cancellationToken);
        }
        catch (Exception failure)
        {
            log.LineFailed(failure, delivery);
            transcript.Failed(delivery, place.Room);
            throw;
        }
    }

    private async Task<IResult> AnsweredAsync(
        ChatEvent.CommandTyped typed, string delivery, WebPlace place, CancellationToken cancellationToken)
    {
        var reply = await dialog.HandleAsync(typed, cancellationToken);
        var fresh = await ledger.AcceptAsync(delivery, WebReply.Effects(reply, place, typed.Who), cancellationToken);
        return fresh && reply is ChatReply.Whisper { Card: null } whisper
            ? Answer("message", json.Write(transcript.Note(typed.Who, place.Room, cards.Say(whisper.Text, typed.Who.Language)), typed.Who))
            : TypedResults.Accepted((string?)null);
    }

    private async Task<IResult> ClickedAsync(ChatEvent clicked, string? message, WebPlace place, CancellationToken cancellationToken)
    {
        var before = message is null ? 0 : transcript.BaseOf(message);
        var reply = await dialog.HandleAsync(clicked, cancellationToken);
        if (reply is ChatReply.Whisper whisper)
        {
            return Answer("toast", cards.Say(whisper.Text, clicked.Who.Language));
        }
        if (ReplyCards.Shown(reply) is not { } card)
        {
            return TypedResults.NoContent();
        }
        // A click on a card of before a restart: the page still knows the message, the transcript learns it again. The card of a request
        // stays what it is: the form that follows from it is a message of its own.
        var shown = clicked is not ChatEvent.ButtonPressed { Verb: Verbs.Again } && message is { Length: <= LongestId }
            && message.StartsWith("web:", StringComparison.Ordinal)
            ? transcript.Show(message, clicked.Who.Id, card, before)
            : transcript.Post(place, card with { Owner = clicked.Who.Id });
        return Answer("message", json.Write(shown, clicked.Who));
    }

    private static Ok<JsonObject> Answer(string name, JsonNode value) => TypedResults.Ok(new JsonObject { [name] = value });
}
