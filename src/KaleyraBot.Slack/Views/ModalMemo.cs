using System.Text;
using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Doors.Payloads;
using KaleyraBot.Slack.Conversations;

namespace KaleyraBot.Slack.Views;

/// <summary>
/// What a window carries and gives back: the conversation it was asked for in, which Slack forgets, and the ticket of its form.
/// It grants nothing; who sends it is judged again. Slack takes 3,000 characters: the ids in it are short, or they are none.
/// </summary>
internal sealed record ModalMemo(SlackAddress Place, FormTicket Ticket)
{
    /// <summary>Null where the window is none of ours, or was opened for somebody else.</summary>
    public static ModalMemo? Read(string text, string user) =>
        ForgivingJson.Parse(Encoding.UTF8.GetBytes(text)) is { } memo
            && SlackAddress.Parse(memo.Text("place")) is { } place
            && place.User == user
            ? new(place, ActionData.TicketOf(memo))
            : null;

    /// <summary>Empty where the place is none: it could not be read back, and its length has no end.</summary>
    public override string ToString() => Place.IsSound
        ? new JsonObject
        {
            ["place"] = Place.ToPlace().Value,
            [FormTicketJson.Id] = Ticket.Id,
            [FormTicketJson.CardKey] = Ticket.CardKey ?? "",
        }.ToJsonString()
        : "";
}
