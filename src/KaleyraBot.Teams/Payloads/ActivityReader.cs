using System.Text.Json;
using KaleyraBot.Doors.Payloads;

namespace KaleyraBot.Teams.Payloads;

/// <summary>
/// From the JSON of an activity to what the bot reads of it. What is missing, null or of another type is simply not there.
/// </summary>
internal static class ActivityReader
{
    /// <summary>Null where it is no activity: no object, or its text is no text.</summary>
    public static Activity? Read(JsonElement json) =>
        json.ValueKind != JsonValueKind.Object || json.Property("text") is { ValueKind: not JsonValueKind.String } ? null : Of(json);

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
