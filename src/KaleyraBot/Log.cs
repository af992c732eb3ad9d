namespace KaleyraBot;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "KaleyraBot is ready at {Address}.")]
    public static partial void Ready(ILogger log, string address);

    [LoggerMessage(2, LogLevel.Warning,
        "KaleyraBot is ready at {Address}, but nobody can reach it: no door is open. To open one, {Way}.")]
    public static partial void ReadyForNobody(ILogger log, string address, string way);
}
