using Polly.Timeout;

namespace KaleyraBot.Kaleyra;

/// <summary>Why there was no answer at all. The messages of these exceptions are not used: some hold addresses.</summary>
internal static class Fault
{
    /// <summary>The key of the sentence for people.</summary>
    public static string Words(Exception? cause) => cause switch
    {
        TimeoutRejectedException or OperationCanceledException => "answers.unknownTimeout",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError } => "answers.unknownUnreachable",
        _ => "answers.unknownConnection",
    };

    /// <summary>A word for the log.</summary>
    public static string Kind(Exception? cause) => cause is HttpRequestException http
        ? http.HttpRequestError.ToString()
        : cause?.GetType().Name ?? "none";
}
