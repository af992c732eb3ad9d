using KaleyraBot.Core.Diagnostics;
using KaleyraBot.Slack.Payloads;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Slack;

/// <summary>
/// Everything the Slack door writes to the log: ids, codes and reasons, never what people typed, never a token or a response URL. Every
/// text in it is a <see cref="LogText"/>, so none can forge a line.
/// </summary>
internal static partial class Log
{
    [LoggerMessage(
        1, LogLevel.Information,
        "Slack is open at /slack/commands, /slack/interactions and /slack/events; the bot answers through {Host}.")]
    public static partial void DoorOpen(this ILogger log, LogText host);

    [LoggerMessage(2, LogLevel.Information, "Slack is closed, /slack/… answers 404: Slack:SigningSecret is not set.")]
    public static partial void DoorClosed(this ILogger log);

    [LoggerMessage(3, LogLevel.Information, "Slack knows the bot: its token belongs to {Teams}, its user is {BotUser}.")]
    public static partial void LoggedIn(this ILogger log, LogText teams, LogText botUser);

    [LoggerMessage(4, LogLevel.Warning, "A call to /slack/{Route} was refused with {Status}: {Why}.")]
    public static partial void Refused(this ILogger log, LogText route, int status, LogText why);

    [LoggerMessage(5, LogLevel.Warning, "{More} more calls to /slack/{Route} were refused within the minute with {Status}: {Why}.")]
    public static partial void RefusedMore(this ILogger log, int more, LogText route, int status, LogText why);

    [LoggerMessage(6, LogLevel.Information, "Slack {Way} {Delivery}, retry {Retry}.")]
    public static partial void EventTaken(this ILogger log, SlackWay way, LogText delivery, LogText retry);

    [LoggerMessage(7, LogLevel.Warning, "Slack {Delivery} was answered before it was done; it goes on in the background.")]
    public static partial void AnsweredEarly(this ILogger log, LogText delivery);

    [LoggerMessage(8, LogLevel.Error, "Slack {Delivery} failed.")]
    public static partial void EventFailed(this ILogger log, LogText delivery, Exception failure);

    [LoggerMessage(9, LogLevel.Information, "Slack {Delivery} was delivered before and is dropped.")]
    public static partial void DeliveredBefore(this ILogger log, LogText delivery);

    [LoggerMessage(10, LogLevel.Warning, "Slack did not open the form for {Delivery}: {Error}.")]
    public static partial void FormNotOpened(this ILogger log, LogText delivery, LogText error);

    [LoggerMessage(11, LogLevel.Error,
        "Slack refused {Method}: {Error}. Check Slack:BotToken and the scopes of the app (needed: {Needed}).")]
    public static partial void SettingsRefused(this ILogger log, LogText method, LogText error, LogText needed);

    [LoggerMessage(12, LogLevel.Error, "Slack does not take what {Method} was sent: {Error} {Messages}")]
    public static partial void CallRefused(this ILogger log, LogText method, LogText error, LogText messages);

    [LoggerMessage(13, LogLevel.Warning, "Slack did not do {Method}: {Error}.")]
    public static partial void CallFailed(this ILogger log, LogText method, LogText error);

    [LoggerMessage(14, LogLevel.Warning, "A response URL did not take a message ({Status}).")]
    public static partial void ResponseRefused(this ILogger log, int status);

    [LoggerMessage(15, LogLevel.Warning, "The bot cannot post in the Slack channel {Channel} ({Error}); it answers in another way.")]
    public static partial void ChannelClosed(this ILogger log, LogText channel, LogText error);
}
