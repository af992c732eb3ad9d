using System.Text.Json;
using System.Text.Json.Serialization;

namespace KaleyraBot.Teams.Conversations;

/// <summary>
/// What must be remembered to speak in a conversation again: kept as text in the ledger, under the id of the conversation without its
/// thread.
/// </summary>
/// <param name="ServiceUrl">Where to call; may change with every event.</param>
/// <param name="BotId">The bot's own account there.</param>
/// <param name="Type"><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</param>
/// <param name="Tenant">The tenant it belongs to.</param>
/// <param name="Name">For operators; follows renames.</param>
/// <param name="Language">Of the one person in a personal chat.</param>
/// <param name="Dead">The bot was removed or blocked: nothing is sent until an event comes from there again.</param>
internal sealed record ConversationReference(
    string ServiceUrl, string? BotId, string Type, string? Tenant, string? Name = null, string? Language = null, bool Dead = false)
{
    [JsonIgnore]
    public bool IsShared => Type != "personal";

    public static string KeyOf(string conversation) => $"teams:conversation:{BaseOf(conversation)}";

    /// <summary>The conversation without the thread in it.</summary>
    public static string BaseOf(string conversation) => conversation.Split(';')[0];

    public string ToJson() => JsonSerializer.Serialize(this, ReferenceJson.Default.ConversationReference);

    public static ConversationReference? FromJson(string? json) =>
        json is null ? null : JsonSerializer.Deserialize(json, ReferenceJson.Default.ConversationReference);
}

/// <summary>How to reach a person privately.</summary>
/// <param name="Account">Their account with this bot (<c>29:…</c>).</param>
/// <param name="ServiceUrl">Where they were last seen.</param>
/// <param name="BotId">The bot's own account there.</param>
/// <param name="Conversation">The chat with the bot alone, once there is one.</param>
/// <param name="Name">For showing only; follows renames.</param>
internal sealed record PersonReference(string Account, string ServiceUrl, string? BotId, string? Conversation = null, string? Name = null)
{
    /// <summary>Under this key stands the identity behind an account.</summary>
    public static string AccountKeyOf(string account) => $"teams:account:{account}";

    public static string KeyOf(string personId) => $"teams:person:{personId.ToLowerInvariant()}";

    public string ToJson() => JsonSerializer.Serialize(this, ReferenceJson.Default.PersonReference);

    public static PersonReference? FromJson(string? json) =>
        json is null ? null : JsonSerializer.Deserialize(json, ReferenceJson.Default.PersonReference);
}

[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(PersonReference))]
internal sealed partial class ReferenceJson : JsonSerializerContext;
