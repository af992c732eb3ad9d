using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Cards;
using KaleyraBot.Core.Chat;

namespace KaleyraBot.WebChat.Views;

/// <summary>
/// The page has room for everything, but shows what Teams would: a message has its limit there, so that both behave the same.
/// </summary>
internal sealed class WebFit(CardBook cards)
{
    /// <summary>As in Teams, in UTF-8.</summary>
    private const int MostBytes = 27 * 1024;

    public FittedCard<JsonObject> Of(Card card, string language) => CardFit.Of(card, form =>
    {
        var shown = cards.Expand(form, language);
        return (shown, card.Window is not null || Encoding.UTF8.GetByteCount(shown.ToJsonString(AsSent)) <= MostBytes);
    });

    private static readonly JsonSerializerOptions AsSent = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
