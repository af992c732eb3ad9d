using KaleyraBot.Cards;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;
using KaleyraBot.Doors;
using KaleyraBot.Teams.Payloads;
using KaleyraBot.Teams.Views;

namespace KaleyraBot.Teams;

/// <summary>
/// From the dialog's reply to what Teams shows: in the HTTP answer where the event was an invoke, else as a card posted later.
/// </summary>
internal sealed class TeamsReply(CardBook book, TeamsCards cards)
{
    /// <summary>The body that answers an invoke.</summary>
    /// <param name="reply">What the dialog answered.</param>
    /// <param name="asked">What it answered to.</param>
    /// <param name="personal">Whether this is a chat with the bot alone.</param>
    public byte[] Body(ChatReply reply, TeamsInput.Ask asked, bool personal)
    {
        var language = asked.Event.Who.Language;
        var say = (Sentence text) => Say(text, asked.Way, language);
        return (reply, asked.Way) switch
        {
            (ChatReply.Whisper whisper, _) => say(whisper.Text),
            (ChatReply.CloseForm close, TeamsWay.Dialog or TeamsWay.SentDialog) => say(close.Result.Summary),
            _ when ReplyCards.Shown(reply) is { } card => Show(card, asked.Way, language, personal),
            _ => say(Sentence.Of("teams.done")),
        };
    }

    /// <summary>One sentence as the answer of an invoke, in the shape that its client takes.</summary>
    public byte[] Say(Sentence text, TeamsWay way, string language, NoticeTone tone = NoticeTone.Info) => way switch
    {
        TeamsWay.Dialog => InDialog(NoticeCard.Build(text, tone), language),
        TeamsWay.SentDialog => InvokeResponse.Close(book.Say(text, language)),
        _ => InvokeResponse.Message(book.Say(text, language)),
    };

    /// <summary>
    /// The card that answers a message: posted, or put in place of the one remembered under its key. A closed form posts nothing:
    /// the ledger shows what came of it, and a second card could only be older.
    /// </summary>
    public static Card? Posted(ChatReply reply, bool personal) => reply switch
    {
        ChatReply.CloseForm => null,
        ChatReply.OpenForm open when personal => open.Form,
        ChatReply.OpenForm or ChatReply.ShowWhole => ReplyCards.Posted(reply),
        _ => ReplyCards.Notice(reply) ?? (ReplyCards.Shown(reply) is { } card ? card.Still ?? card : null),
    };

    /// <summary>The card that still reaches the person when the invoke had to be answered before the dialog was done.</summary>
    public static Card? Late(ChatReply reply) => reply switch
    {
        ChatReply.CloseForm => null,
        ChatReply.ShowWhole show => show.Launcher,
        ChatReply.Whisper => ReplyCards.Notice(reply),
        _ => ReplyCards.Shown(reply) is { } card ? (card.Still ?? card) with { Key = null } : null,
    };

    private byte[] Show(Card card, TeamsWay way, string language, bool personal) => way == TeamsWay.CardAction
        ? cards.Swapped(card, shared: !personal, language)
        : InDialog(card, language);

    private byte[] InDialog(Card card, string language) => cards.Dialog(card, language);
}
