using System.Text;
using System.Text.Json.Nodes;
using KaleyraBot.Doors.Payloads;
using KaleyraBot.Slack.Conversations;

namespace KaleyraBot.Slack.Payloads;

/// <summary>A call of Slack's as it is kept to be handled later: which of the three addresses it came to, and what it said.</summary>
/// <param name="Route">The address.</param>
/// <param name="Payload">Genuine: its signature was judged before.</param>
/// <param name="Team">The workspace of a person who was let in; null where nobody was.</param>
internal sealed record KeptCall(SlackRoute Route, JsonObject Payload, string? Team = null)
{
    /// <summary>The same, of somebody who was let in.</summary>
    public KeptCall Of(SlackInput.Ask ask) => this with { Team = SlackAddress.Parse(ask.Event.Who.Id)?.Team };

    /// <summary>As a text within the text, so that it nests no deeper than when it came.</summary>
    public string ToJson() => new JsonObject
    {
        ["route"] = SlackEndpoint.Name(Route),
        ["team"] = Team,
        ["payload"] = Payload.ToJsonString(),
    }.ToJsonString();

    /// <summary>Null where it is none any more.</summary>
    public static KeptCall? Read(string body)
    {
        var kept = Parse(body);
        return Enum.TryParse<SlackRoute>(kept.Text("route"), ignoreCase: true, out var route) && Parse(kept.Text("payload")) is { } payload
            ? new(route, payload, kept.Text("team") is { Length: > 0 } team ? team : null)
            : null;
    }

    private static JsonObject? Parse(string json) => ForgivingJson.Parse(Encoding.UTF8.GetBytes(json));
}
