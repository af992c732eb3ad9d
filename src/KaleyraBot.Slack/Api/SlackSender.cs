using System.Text.Json.Nodes;
using KaleyraBot.Doors.Payloads;
using KaleyraBot.Slack.Conversations;
using Microsoft.Extensions.Caching.Memory;

namespace KaleyraBot.Slack.Api;

/// <summary>Posts and changes messages in conversations the bot is a member of, its own chats with people among them.</summary>
internal sealed class SlackSender(SlackApi api, ChannelPace pace) : IDisposable
{
    private const int MostChats = 10_000;

    private readonly MemoryCache _chats = new(new MemoryCacheOptions { SizeLimit = MostChats, CompactionPercentage = 0.25 });

    /// <summary>How many chats with people are remembered.</summary>
    public int Held => _chats.Count;

    public void Dispose() => _chats.Dispose();

    /// <summary>Posts; nothing in it is looked up, expanded or notified beyond the message itself.</summary>
    public Task<SlackResponse> PostAsync(SlackAddress address, JsonObject message, CancellationToken cancellationToken) =>
        pace.InTurnAsync(address.Channel, () => api.CallAsync(
            SlackApi.Post, cancellationToken,
            ("channel", address.Channel), ("thread_ts", address.Thread), ("text", message.Text("text")), ("blocks", Blocks(message)),
            ("parse", "none"), ("unfurl_links", "false"), ("unfurl_media", "false")), cancellationToken);

    /// <summary>
    /// Replaces the whole message. By default Slack would read names in a changed message as mentions, so parsing is switched off.
    /// </summary>
    public Task<SlackResponse> UpdateAsync(SlackAddress address, JsonObject message, CancellationToken cancellationToken) =>
        pace.InTurnAsync(address.Channel, () => api.CallAsync(
            "chat.update", cancellationToken,
            ("channel", address.Channel), ("ts", address.Ts), ("text", message.Text("text")), ("blocks", Blocks(message)),
            ("parse", "none")), cancellationToken);

    /// <summary>Shows it to one member alone; it is not stored and cannot be changed.</summary>
    public Task<SlackResponse> PostEphemeralAsync(SlackAddress address, JsonObject message, CancellationToken cancellationToken) =>
        api.CallAsync(
            "chat.postEphemeral", cancellationToken,
            ("channel", address.Channel), ("user", address.User), ("thread_ts", address.Thread), ("text", message.Text("text")),
            ("blocks", Blocks(message)),
            ("parse", "none"));

    /// <summary>
    /// The chat of this person with the bot, or the failure. It has to be opened first: a message sent to a user id ends up in another
    /// chat.
    /// </summary>
    public async Task<(SlackAddress? Chat, SlackResponse? Failure)> DirectAsync(SlackAddress person, CancellationToken cancellationToken)
    {
        if (_chats.TryGetValue(person.User, out string? known) && known is not null)
        {
            return (person with { Channel = known, Ts = "", Thread = "" }, null);
        }
        var answer = await api.CallAsync("conversations.open", cancellationToken, ("users", person.User));
        var chat = answer.Body.Inner("channel").Text("id");
        if (!answer.IsOk || chat.Length == 0)
        {
            return (null, answer.IsOk ? SlackResponse.Failed("channel_not_found") : answer);
        }
        _chats.Set(person.User, chat, new MemoryCacheEntryOptions { Size = 1 });
        return (person with { Channel = chat, Ts = "", Thread = "" }, null);
    }

    private static string Blocks(JsonObject message) => SlackApi.Json(message["blocks"]!);
}
