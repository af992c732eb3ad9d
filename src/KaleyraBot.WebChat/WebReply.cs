using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.WebChat.Conversations;

namespace KaleyraBot.WebChat;

/// <summary>From the dialog's answer to what the page shows: stored as an effect after a typed line, inside the answer after a click.</summary>
internal static class WebReply
{
    /// <summary>
    /// What a typed line leads to. A form is for the person who asked for it; everything else is for the conversation.
    /// A whisper leads to nothing: it is said in the answer.
    /// </summary>
    public static IReadOnlyList<Effect> Effects(ChatReply reply, WebPlace place, Person who) => reply switch
    {
        ChatReply.OpenForm open => [new Effect.PostCard(place.ToPlace(), open.Form with { Owner = who.Id })],
        ChatReply.ShowWhole show => [new Effect.PostCard(place.ToPlace(), show.Launcher)],
        _ when CardOf(reply) is { } card => [new Effect.PostCard(place.ToPlace(), card)],
        _ => [],
    };

    /// <summary>The card that takes the place of the one that was clicked, in the view of who clicked it; null where the reply has none.</summary>
    public static Card? CardOf(ChatReply reply) => reply switch
    {
        ChatReply.OpenForm open => open.Form,
        ChatReply.KeepForm keep => keep.Form,
        ChatReply.CloseForm close => close.Result,
        ChatReply.ShowCard show => show.Card,
        ChatReply.ShowWhole show => show.Whole,
        _ => null,
    };
}
