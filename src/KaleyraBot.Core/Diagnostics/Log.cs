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

    [LoggerMessage(7, LogLevel.Critical,
        "Another process works on this database, so this one has stopped sending; what people ask is stored and the other one does it. Stop one of the two, or set Cluster:Enabled on both.")]
    public static partial void OwnedByAnother(this ILogger logger);

    [LoggerMessage(9, LogLevel.Information,
        "WA-{Request} {Action}: {State}, attempt {Attempt}, by {Actor}, delivery {Delivery}, trace {Trace}.")]
    public static partial void StepTaken(this ILogger logger, int request, LogText action, Enum state, int attempt, LogText actor,
        LogText delivery, LogText trace);

    [LoggerMessage(8, LogLevel.Error,
        "This process was away while it called Kaleyra for WA-{Request}, and another one took over: it may have been sent late.")]
    public static partial void SentLate(this ILogger logger, int request);
}
