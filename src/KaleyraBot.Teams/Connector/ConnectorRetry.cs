using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;

namespace KaleyraBot.Teams.Connector;

/// <summary>
/// The quick retries of a call: only the statuses that Teams documents as passing, and only while the wait is short.
/// What needs longer goes back to the ledger's queue, which survives a restart.
/// </summary>
internal static class ConnectorRetry
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);

    private static readonly HttpRetryStrategyOptions Options = new()
    {
        MaxRetryAttempts = 2,
        Delay = TimeSpan.FromMilliseconds(500),
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldRetryAfterHeader = true,
        ShouldHandle = answer => ValueTask.FromResult(IsQuick(answer)),
    };

    public static bool Passes(HttpStatusCode status) => (int)status is 412 or 429 or 502 or 503 or 504;

    public static void Configure(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, TimeProvider time)
    {
        pipeline.TimeProvider = time;
        pipeline.AddRetry(Options);
    }

    /// <summary>How long Teams asks to wait, from either form of the header.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage answer, DateTimeOffset now) => answer.Headers.RetryAfter switch
    {
        { Delta: { } seconds } => seconds,
        { Date: { } date } => date > now ? date - now : TimeSpan.Zero,
        _ => null,
    };

    private static bool IsQuick(RetryPredicateArguments<HttpResponseMessage> answer) =>
        answer.Outcome.Result is { } response && Passes(response.StatusCode)
        && (response.Headers.RetryAfter is not { } asked || asked.Delta <= LongestWait);
}
