using KaleyraBot.Core.Diagnostics;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.WebChat;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "A line typed in the web chat was not handled ({Delivery}).")]
    public static partial void LineFailed(this ILogger logger, Exception failure, LogText delivery);

    [LoggerMessage(2, LogLevel.Warning, "The web chat refused a {Method} request: {Why}")]
    public static partial void Refused(this ILogger logger, LogText method, LogText why);

    [LoggerMessage(4, LogLevel.Warning, "The web chat refused {More} more requests within the minute: {Why}")]
    public static partial void RefusedMore(this ILogger logger, int more, LogText why);

    [LoggerMessage(3, LogLevel.Warning, "The web chat's page was not built: install Node.js 20 or later (with npm) and build again.")]
    public static partial void PageMissing(this ILogger logger);
}
