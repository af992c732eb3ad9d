using System.Text.Json.Nodes;
using KaleyraBot.Cards;
using KaleyraBot.Cards.BlockKit;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Forms;
using KaleyraBot.Slack.Conversations;

namespace KaleyraBot.Slack.Views;

/// <summary>A card as a window of Slack, which knows where it was asked for. Pure: opening one takes no look at anything.</summary>
internal sealed class SlackModal(CardBook book)
{
    public JsonObject Of(Card card, SlackAddress asked, string language = "en")
    {
        var finished = book.Expand(card, language);
        var sent = BlockKitAction.Of(finished);
        var memo = new ModalMemo(asked, ModalMemo.TicketOf(sent?.Data ?? []));
        var (title, close) = (book.Say(Title(card), language), book.Say(Sentence.Of("slack.close"), language));
        return BlockKitCard.ToModal(finished, new(title, close, memo.ToString(), sent?.Verb ?? card.Template) { Required = [FormReader.Number] });
    }

    /// <summary>A title has room for 24 characters; the card's own heading is often longer.</summary>
    private static Sentence Title(Card card) => card.Template switch
    {
        "form" => Sentence.Of("slack.formTitle"),
        "preview" => Sentence.Of("slack.previewTitle"),
        _ => Sentence.Of("slack.windowTitle"),
    };
}
