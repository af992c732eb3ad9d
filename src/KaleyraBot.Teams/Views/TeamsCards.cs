using System.Text.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Cards;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;
using KaleyraBot.Teams.Api;
using KaleyraBot.Teams.Conversations;

namespace KaleyraBot.Teams.Views;

/// <summary>Cards as Teams shows them, in the form that it has room for.</summary>
internal sealed class TeamsCards(CardBook book)
{
    private static readonly ConversationReference Anywhere = new("https://smba.trafficmanager.net/", null, "channel", null);

    private readonly CardBook _personal = book.Changed(card => TeamsCard.InMessage(card, shared: false));
    private readonly CardBook _shared = book.Changed(card => TeamsCard.InMessage(card, shared: true));
    private readonly CardBook _dialog = book.Changed(TeamsCard.InDialog);

    /// <summary>A message with the card.</summary>
    public byte[] Message(
        Card card, ConversationReference where, TeamsAddress address, string language,
        IReadOnlyList<(string Account, string Name)> mentioned) =>
        Fit(card, where, address, language, mentioned).Shown;

    /// <summary>The card in place of the one whose button was pressed.</summary>
    public byte[] Swapped(Card card, bool shared, string language)
    {
        var cards = shared ? _shared : _personal;
        return card.Window is null
            ? TeamsFit.Message(
                card, form => InvokeResponse.Card(answer => cards.Write(answer, form, language)),
                answer => answer["value"]!.AsObject(), Shortened(language)).Shown
            : InvokeResponse.Card(Raw(Window(card, cards, language).Shown));
    }

    /// <summary>The card in a dialog.</summary>
    public byte[] Dialog(Card card, string language) => InvokeResponse.Continue(
        book.Say(card.Window ?? Sentence.Of("teams.dialogTitle"), language), Raw(Window(card, _dialog, language).Shown));

    public bool ShowsWhole(Card card) =>
        card.Window is null ? Fit(card, Anywhere, new("x"), "en", []).Whole : Window(card, _dialog, "en").Whole;

    private FittedCard<byte[]> Window(Card card, CardBook cards, string language) =>
        TeamsFit.Window(card, form => CardJson.Bytes(window => cards.Write(window, form, language)), Shortened(language));

    private FittedCard<byte[]> Fit(
        Card card, ConversationReference where, TeamsAddress address, string language,
        IReadOnlyList<(string Account, string Name)> mentioned)
    {
        var cards = where.IsShared ? _shared : _personal;
        return TeamsFit.Message(
            card,
            form => Mentioning(
                mentioned, TeamsMessage.Of(
                    book.Say(form.Summary, language), message => cards.Write(message, form, language), where, address)),
            message => message["attachments"]![0]!["content"]!.AsObject(), Shortened(language));
    }

    private static byte[] Mentioning(IReadOnlyList<(string Account, string Name)> mentioned, byte[] json)
    {
        if (mentioned.Count == 0)
        {
            return json;
        }
        var message = JsonNode.Parse(json)!.AsObject();
        TeamsMentions.Add(message, mentioned);
        return ConnectorClient.Bytes(message);
    }

    private static Action<Utf8JsonWriter> Raw(byte[] json) => answer => answer.WriteRawValue(json, skipInputValidation: true);

    private Func<string> Shortened(string language) => () => book.Say(Sentence.Of("teams.shortened"), language);
}
