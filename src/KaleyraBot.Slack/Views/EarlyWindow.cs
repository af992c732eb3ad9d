using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Doors.Payloads;
using KaleyraBot.Slack.Api;

namespace KaleyraBot.Slack.Views;

/// <summary>
/// The window of one command, where its form was opened before anything was read or stored: as it was opened, to be completed afterwards.
/// </summary>
internal sealed class EarlyWindow
{
    private (Card Card, JsonObject View, SlackResponse Opened)? _shown;

    /// <summary>Of the form in it, also where the work is done again.</summary>
    public FormTicket Ticket { get; } = new(Guid.CreateVersion7().ToString("N"), null);

    public bool IsOpen => _shown is not null;

    public void Open(Card card, JsonObject view, SlackResponse opened) => _shown = (card, view, opened);

    /// <summary>What is to be shown in its place, with its id and hash; null where it shows that already.</summary>
    public (string Id, string Hash, JsonObject View)? Completed(Card card, Func<Card, JsonObject> translate)
    {
        if (_shown is not (var shown, var view, var opened) || IsSame(shown, card))
        {
            return null;
        }
        var (complete, known) = (translate(card), opened.Body.Inner("view"));
        return JsonNode.DeepEquals(complete, view) ? null : (known.Text("id"), known.Text("hash"), complete);
    }

    /// <summary>Told without translating it.</summary>
    private static bool IsSame(Card one, Card other) =>
        one.Template == other.Template && one.Window is null && other.Window is null && JsonNode.DeepEquals(one.Data, other.Data);
}
