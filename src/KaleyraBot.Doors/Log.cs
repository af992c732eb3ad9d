using KaleyraBot.Core.Diagnostics;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Doors;

/// <summary>What all doors write to the log alike: ids and reasons, never what a delivery says.</summary>
internal static partial class Log
{
    [LoggerMessage(7, LogLevel.Error, "Delivery {Delivery} could not be stored in time; it was not acknowledged.")]
    public static partial void NotKept(this ILogger logger, LogText delivery, Exception exception);

    [LoggerMessage(8, LogLevel.Error, "Delivery {Delivery} was handled, but could not be ended; it is taken up once more.")]
    public static partial void StaysKept(this ILogger logger, LogText delivery, Exception exception);

    [LoggerMessage(9, LogLevel.Warning, "Delivery {Delivery} of {Door} was acknowledged at {At:O} and not handled; it is taken up now.")]
    public static partial void Resumed(this ILogger logger, LogText door, LogText delivery, DateTimeOffset at);

    [LoggerMessage(10, LogLevel.Error, "Delivery {Delivery} of {Door} was acknowledged and cannot be read any more; it is given up.")]
    public static partial void Unreadable(this ILogger logger, LogText door, LogText delivery);
}
