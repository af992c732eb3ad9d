using KaleyraBot.Core.Chat;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Core;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "Effect {Effect} of kind {Kind} failed at try {Tries} and is tried again at {DueAt:O}.")]
    public static partial void EffectFailed(this ILogger logger, long effect, LogText kind, int tries, DateTimeOffset dueAt, Exception exception);

    [LoggerMessage(2, LogLevel.Warning, "Effect {Effect} waits until {DueAt:O}: {Why}")]
    public static partial void DeliveryLater(this ILogger logger, long effect, DateTimeOffset dueAt, LogText why);

    [LoggerMessage(3, LogLevel.Warning, "Effect {Effect} was given up: {Why}")]
    public static partial void DeliveryGone(this ILogger logger, long effect, LogText why);

    [LoggerMessage(4, LogLevel.Warning, "Effect {Effect} lost its lease; whoever holds it now goes on with it.")]
    public static partial void LeaseLost(this ILogger logger, long effect);

    [LoggerMessage(6, LogLevel.Error, "Effect {Effect}: the approvals channel takes no messages ({Why}); the card goes to the conversation of the request.")]
    public static partial void ChannelGone(this ILogger logger, long effect, LogText why);

    [LoggerMessage(5, LogLevel.Error, "The ledger cannot be reached; the worker tries again in {Pause}.")]
    public static partial void LedgerUnreachable(this ILogger logger, TimeSpan pause, Exception exception);
}
