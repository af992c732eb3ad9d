namespace KaleyraBot;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "KaleyraBot is ready at {Address}.")]
    public static partial void Ready(ILogger log, string address);
}
