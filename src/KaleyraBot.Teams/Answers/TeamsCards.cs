using System.Text.Json.Nodes;
using KaleyraBot.Cards;
using KaleyraBot.Core.Chat;
using KaleyraBot.Teams.Conversations;

namespace KaleyraBot.Teams.Answers;

/// <summary>Cards as Teams shows them, in the form that it has room for.</summary>
internal sealed class TeamsCards(CardBook book)
{
    private static readonly ConversationReference Anywhere = new("https://smba.trafficmanager.net/", null, "channel", null);

    /// <summary>A message with the card.</summary>
    public WrittenJson Message(Card card, ConversationReference where, TeamsAddress address, string language, IReadOnlyList<(string Account, string Name)> mentioned) =>
        Fit(card, where, address, language, mentioned).Shown;

    /// <summary>The card in place of the one whose button was pressed.</summary>
    public JsonObject Swapped(Card card, bool shared, string language) => card.Window is null
        ? TeamsFit.Message(card, form => InvokeResponse.Card(TeamsCard.InMessage(book.Expand(form, language), shared)), answer => answer["value"]!.AsObject(), Shortened(language)).Shown.Node
        : InvokeResponse.Card(TeamsFit.Window(card, form => TeamsCard.InMessage(book.Expand(form, language), shared), Shortened(language)).Shown.Node);

    /// <summary>The card in a dialog.</summary>
    public JsonObject Dialog(Card card, string language) => InvokeResponse.Continue(
        book.Say(card.Window ?? Sentence.Of("teams.dialogTitle"), language), Window(card, language).Shown.Node);

    public bool ShowsWhole(Card card) => card.Window is null ? Fit(card, Anywhere, new("x"), "en", []).Whole : Window(card, "en").Whole;

    private FittedCard<WrittenJson> Window(Card card, string language) =>
        TeamsFit.Window(card, form => TeamsCard.InDialog(book.Expand(form, language)), Shortened(language));

    private FittedCard<WrittenJson> Fit(Card card, ConversationReference where, TeamsAddress address, string language, IReadOnlyList<(string Account, string Name)> mentioned) =>
        TeamsFit.Message(
            card,
            form =>
            {
                var message = TeamsMessage.Of(form, where, address, book, language);
                TeamsMentions.Add(message, mentioned);
                return message;
            },
            message => message["attachments"]![0]!["content"]!.AsObject(), Shortened(language));

    private string Shortened(string language) => book.Say(Sentence.Of("teams.shortened"), language);
}
