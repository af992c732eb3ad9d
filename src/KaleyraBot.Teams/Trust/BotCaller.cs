namespace KaleyraBot.Teams.Trust;

/// <summary>What a valid token says of its caller: the service it calls from, and the channels its key may sign for.</summary>
internal sealed record BotCaller(string? ServiceUrl, IReadOnlyList<string> Endorsements);
