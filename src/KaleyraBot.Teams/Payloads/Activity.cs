using System.Text.Json;

namespace KaleyraBot.Teams.Payloads;

/// <summary>
/// One event of the Activity protocol, in its own words. Only what the bot reads is typed; nothing else in it is looked at, and nothing
/// unknown is an error.
/// </summary>
internal sealed record Activity
{
    public string? Type { get; init; }
    public string? Id { get; init; }
    public string? ServiceUrl { get; init; }
    public string? ChannelId { get; init; }
    public ChannelAccount? From { get; init; }
    public ChannelAccount? Recipient { get; init; }
    public ConversationAccount? Conversation { get; init; }
    public string? Text { get; init; }
    public string? Locale { get; init; }
    /// <summary>The name of an invoke.</summary>
    public string? Name { get; init; }
    /// <summary>The action of an installationUpdate.</summary>
    public string? Action { get; init; }
    public JsonElement? Value { get; init; }
    public IReadOnlyList<Entity> Entities { get; init; } = [];
    public IReadOnlyList<ChannelAccount> MembersAdded { get; init; } = [];
    public IReadOnlyList<ChannelAccount> MembersRemoved { get; init; } = [];
    public TeamsChannelData? ChannelData { get; init; }

    public bool IsPersonal => Conversation?.ConversationType is null or "personal";

    /// <summary>Sent from a message extension: the bot itself may not be in that conversation.</summary>
    public bool IsCompose => Name?.StartsWith("composeExtension/", StringComparison.Ordinal) == true;
}

/// <summary>Somebody: the bot (<c>28:…</c>) or a person, whose <paramref name="Id"/> only this bot knows them by.</summary>
internal sealed record ChannelAccount(string? Id, string? Name, string? AadObjectId, string? TenantId, bool? IsTargeted);

/// <summary>
/// <paramref name="ConversationType"/> is <c>personal</c>, <c>groupChat</c> or <c>channel</c>; the id of a channel thread ends in
/// <c>;messageid=…</c>.
/// </summary>
internal sealed record ConversationAccount(string? Id, string? ConversationType, string? TenantId, string? Name);

/// <summary>A mention of somebody in the text, or something the bot does not read.</summary>
internal sealed record Entity(string? Type, ChannelAccount? Mentioned, string? Text);

/// <summary>What only Teams says.</summary>
internal sealed record TeamsChannelData(Named? Tenant, Named? Team, Named? Channel, string? EventType);

internal sealed record Named(string? Id, string? Name);
