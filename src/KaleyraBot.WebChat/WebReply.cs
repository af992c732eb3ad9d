using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Doors;
using KaleyraBot.WebChat.Conversations;

namespace KaleyraBot.WebChat;

/// <summary>
/// From the dialog's answer to what the page shows: stored as an effect after a typed line, inside the answer after a click.
/// </summary>
internal static class WebReply
{
    /// <summary>
    /// What a typed line leads to. A form is for the person who asked for it; everything else is for the conversation.
    /// A whisper leads to nothing, it is said in the answer; unless it has a card, which then is that person's.
    /// </summary>
    public static IReadOnlyList<Effect> Effects(ChatReply reply, WebPlace place, Person who) => reply switch
    {
        ChatReply.OpenForm open => [new Effect.PostCard(place.ToPlace(), open.Form with { Owner = who.Id })],
        ChatReply.Whisper { Card: { } card } => [new Effect.PostCard(place.ToPlace(), card with { Owner = who.Id })],
        _ when ReplyCards.Posted(reply) is { } card => [new Effect.PostCard(place.ToPlace(), card)],
        _ => [],
    };
}
