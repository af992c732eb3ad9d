using Microsoft.Extensions.Logging;

namespace KaleyraBot.Core.Diagnostics;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "Effect {Effect} of kind {Kind} failed at try {Tries} and is tried again at {DueAt:O}.")]
    public static partial void EffectFailed(this ILogger logger, long effect, LogText kind, int tries, DateTimeOffset dueAt,
        Exception exception);

    [LoggerMessage(2, LogLevel.Warning, "Effect {Effect} waits until {DueAt:O}: {Why}")]
    public static partial void DeliveryLater(this ILogger logger, long effect, DateTimeOffset dueAt, LogText why);

    [LoggerMessage(3, LogLevel.Warning, "Effect {Effect} was given up: {Why}")]
    public static partial void DeliveryGone(this ILogger logger, long effect, LogText why);

    [LoggerMessage(6, LogLevel.Error,
        "Effect {Effect}: the approvals channel takes no messages ({Why}); the card goes to the conversation of the request.")]
    public static partial void ChannelGone(this ILogger logger, long effect, LogText why);

    [LoggerMessage(5, LogLevel.Error, "The ledger cannot be reached; it is tried again in {Pause}.")]
    public static partial void LedgerUnreachable(this ILogger logger, TimeSpan pause, Exception exception);
}
