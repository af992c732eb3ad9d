using Microsoft.Extensions.Logging;

namespace KaleyraBot.Cluster;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "Another process owns this key by now; what this one wanted to store for it was refused.")]
    public static partial void Succeeded(ILogger log);

    [LoggerMessage(2, LogLevel.Warning, "The owner of a key does not answer; it is tried again in {Pause}.")]
    public static partial void OwnerAway(ILogger log, TimeSpan pause, Exception exception);

    [LoggerMessage(3, LogLevel.Critical,
        "The others went on without this process, which was away for too long or cannot be reached at its Cluster:Address. It ends in order and with an error, to be started again. {Why}")]
    public static partial void PutOut(ILogger log, string why, Exception? exception);

    [LoggerMessage(4, LogLevel.Information, "This process is in the cluster at {Address}.")]
    public static partial void In(ILogger log, string address);

    [LoggerMessage(5, LogLevel.Warning,
        "The files of section Cluster:Tls do not work any more; this process goes on with what they held before. {Why}")]
    public static partial void OldCertificate(ILogger log, string why);

    [LoggerMessage(6, LogLevel.Warning,
        "A connection of the cluster was refused: the certificate with the thumbprint {Thumbprint} is not valid today, or not from the authority of Cluster:Tls:Authority.")]
    public static partial void Stranger(ILogger log, string thumbprint);

    [LoggerMessage(7, LogLevel.Critical,
        "The others do not take this process in: they cannot reach it at its Cluster:Address and Cluster:Port, or its Cluster:Tls is not like theirs (all with certificates of one authority, or all without). It ends with an error. {Why}")]
    public static partial void NotTakenIn(ILogger log, string why, Exception? exception);
}
