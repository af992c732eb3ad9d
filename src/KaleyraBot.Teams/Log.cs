using KaleyraBot.Core.Diagnostics;
using KaleyraBot.Teams.Conversations;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Teams;

/// <summary>
/// Everything the Teams door writes to the log: ids, statuses and reasons, never what people typed, never a token. Every text in it is a
/// <see cref="LogText"/>, so none can forge a line.
/// </summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Teams is open at /api/messages for the bot {AppId} ({AppType}).")]
    public static partial void DoorOpen(this ILogger log, LogText appId, LogText appType);

    [LoggerMessage(
        2, LogLevel.Information,
        "Teams is closed to the world; /api/messages takes a local emulator (no MicrosoftAppId, Development, listening on loopback only).")]
    public static partial void DoorForEmulators(this ILogger log);

    [LoggerMessage(3, LogLevel.Information, "Teams is closed, /api/messages answers 404: MicrosoftAppId is not set.")]
    public static partial void DoorClosed(this ILogger log);

    [LoggerMessage(4, LogLevel.Warning, "A call to /api/messages was refused with {Status}: {Why}.")]
    public static partial void Refused(this ILogger log, int status, LogText why);

    [LoggerMessage(5, LogLevel.Warning, "{More} more calls to /api/messages were refused within the minute with {Status}: {Why}.")]
    public static partial void RefusedMore(this ILogger log, int more, int status, LogText why);

    [LoggerMessage(
        6, LogLevel.Warning,
        "The signing keys of Teams cannot be fetched from Teams:OpenIdMetadata; calls they are needed for are refused.")]
    public static partial void KeysUnreachable(this ILogger log, Exception unreachable);

    [LoggerMessage(7, LogLevel.Information, "Teams event {Type} {Name} {Id}.")]
    public static partial void EventTaken(this ILogger log, LogText type, LogText name, LogText id);

    [LoggerMessage(8, LogLevel.Warning, "Teams event {Id} was answered before it was done; it goes on in the background.")]
    public static partial void AnsweredEarly(this ILogger log, LogText id);

    [LoggerMessage(9, LogLevel.Error, "Teams event {Id} failed.")]
    public static partial void EventFailed(this ILogger log, LogText id, Exception failure);

    [LoggerMessage(10, LogLevel.Information, "Teams event {Id} was delivered before and is dropped.")]
    public static partial void DeliveredBefore(this ILogger log, LogText id);

    [LoggerMessage(11, LogLevel.Information, "Presence in Teams conversation {Conversation}: {Presence}.")]
    public static partial void PresenceChanged(this ILogger log, Presence presence, LogText conversation);

    [LoggerMessage(
        12, LogLevel.Warning,
        "Teams conversation {Conversation} takes no messages any more ({Status} {Code}); nothing is sent until an event comes from there.")]
    public static partial void ConversationDead(this ILogger log, LogText conversation, int status, LogText code);

    [LoggerMessage(13, LogLevel.Warning, "The Bot Connector answered {Method} with {Status} {Code} (trace {Trace}).")]
    public static partial void ConnectorRefused(this ILogger log, LogText method, int status, LogText code, LogText trace);

    [LoggerMessage(14, LogLevel.Warning, "The Bot Connector cannot be reached ({Failure}).")]
    public static partial void ConnectorUnreachable(this ILogger log, LogText failure);

    [LoggerMessage(15, LogLevel.Error, "No token for the Bot Connector: {Why} ({Failure})")]
    public static partial void NoToken(this ILogger log, LogText why, LogText failure);

    [LoggerMessage(
        16, LogLevel.Warning,
        "A call to a host outside Teams:ServiceUrlHosts was stopped before it left: what was to be said in Teams there is not said.")]
    public static partial void HostForbidden(this ILogger log);

    [LoggerMessage(17, LogLevel.Warning, "A card of template {Template} takes {Bytes} bytes; keep it below 20 KB.")]
    public static partial void CardLarge(this ILogger log, LogText template, int bytes);
}
