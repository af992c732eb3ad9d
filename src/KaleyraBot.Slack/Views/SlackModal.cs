using System.Text.Json.Nodes;
using KaleyraBot.BlockKit;
using KaleyraBot.Cards;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Forms;
using KaleyraBot.Core.Text;
using KaleyraBot.Doors.Payloads;
using KaleyraBot.Slack.Conversations;

namespace KaleyraBot.Slack.Views;

/// <summary>A card as a window of Slack, which knows where it was asked for. Pure: opening one takes no look at anything.</summary>
internal sealed class SlackModal(CardBook book)
{
    public JsonObject Of(Card card, SlackAddress asked, string language = "en") => Fit(card, asked, language).Shown;

    /// <summary>The form of the card that there is room for.</summary>
    public FittedCard<JsonObject> Fit(Card card, SlackAddress asked, string language = "en") => CardFit.Of(card, form =>
    {
        var finished = book.Expand(form, language);
        var (title, close) = (book.Say(Title(form), language), book.Say(Sentence.Of("slack.close"), language));
        var modal = BlockKitCard.Modal(finished, sent =>
            new(
                title, close, new ModalMemo(asked, ActionData.TicketOf(sent?.Data ?? [])).ToString(),
                sent?.Verb ?? form.Template)
            { Required = [FormReader.Number] });
        return (modal.Json, modal.Whole);
    });

    /// <summary>A title has room for 24 characters; the card's own heading is often longer.</summary>
    private static Sentence Title(Card card) => card.Window ?? card.Template switch
    {
        "form" => Sentence.Of("slack.formTitle"),
        "preview" => Sentence.Of("slack.previewTitle"),
        _ => Sentence.Of("slack.windowTitle"),
    };
}
