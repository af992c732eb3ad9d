using System.Text.Json;
using KaleyraBot.Doors.Calls;
using KaleyraBot.Doors.Payloads;
using Microsoft.AspNetCore.Http;

namespace KaleyraBot.Teams.Payloads;

/// <summary>
/// Reads an activity off the wire, within limits: larger or deeper than anything Teams sends is refused unread. What is missing, null or of
/// another type is simply not there.
/// </summary>
internal static class ActivityBody
{
    /// <summary>256 KiB, what the channels themselves allow.</summary>
    public const int MostBytes = 256 * 1024;

    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 64 };

    /// <summary>The activity, or the status that says why not: 400 or 413.</summary>
    public static async Task<(Activity? Activity, int Status)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var (body, status) = await IncomingCall.BodyAsync(request, MostBytes, cancellationToken);
        return status != StatusCodes.Status200OK ? (null, status)
            : Parse(body) is { Type.Length: > 0 } activity ? (activity, status)
            : (null, StatusCodes.Status400BadRequest);
    }

    /// <summary>Null where it is no activity: no object, or its text is no text.</summary>
    public static Activity? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            var read = JsonElement.Parse(WholeText.Mend(json).Span, Reading);
            return read.ValueKind != JsonValueKind.Object || read.Property("text") is { ValueKind: not JsonValueKind.String }
                ? null : Of(read);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Activity Of(JsonElement json) => new()
    {
        Type = json.Text("type"),
        Id = json.Id("id"),
        ServiceUrl = json.Text("serviceUrl"),
        ChannelId = json.Text("channelId"),
        From = Account(json.Inner("from")),
        Recipient = Account(json.Inner("recipient")),
        Conversation = Conversation(json.Inner("conversation")),
        Text = json.Text("text"),
        Locale = json.Text("locale"),
        Name = json.Text("name"),
        Action = json.Text("action"),
        Value = json.Property("value"),
        Entities = [.. json.Objects("entities").Select(Mention)],
        MembersAdded = [.. json.Objects("membersAdded").Select(member => Account(member)!)],
        MembersRemoved = [.. json.Objects("membersRemoved").Select(member => Account(member)!)],
        ChannelData = OfTeams(json.Inner("channelData")),
    };

    private static ChannelAccount? Account(JsonElement? account) => account is { } somebody
        ? new(somebody.Id("id"), somebody.Text("name"), somebody.Id("aadObjectId"), somebody.Text("tenantId"), somebody.Flag("isTargeted"))
        : null;

    private static ConversationAccount? Conversation(JsonElement? conversation) => conversation is { } there
        ? new(there.Id("id"), there.Text("conversationType"), there.Text("tenantId"), there.Text("name"))
        : null;

    private static Entity Mention(JsonElement entity) => new(entity.Text("type"), Account(entity.Inner("mentioned")), entity.Text("text"));

    private static TeamsChannelData? OfTeams(JsonElement? channelData) => channelData is { } data
        ? new(NameIn(data, "tenant"), NameIn(data, "team"), NameIn(data, "channel"), data.Text("eventType"))
        : null;

    private static Named? NameIn(JsonElement data, string name) =>
        data.Inner(name) is { } named ? new(named.Id("id"), named.Text("name")) : null;
}
