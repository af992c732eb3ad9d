using System.Net;
using KaleyraBot.Doors.Http;
using Polly;
using Polly.Retry;

namespace KaleyraBot.Teams.Api;

/// <summary>
/// The quick retries of a call: only the statuses that Teams documents as passing, and only while the wait is short.
/// What needs longer goes back to the ledger's queue, which survives a restart.
/// </summary>
internal sealed class ConnectorRetry(TimeProvider time) : DelegatingHandler
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);

    // Polly itself, and not the package that wraps it for HttpClient: that one brings telemetry of its own, which nobody reads and every
    // start pays for.
    private readonly ResiliencePipeline<HttpResponseMessage> _retry = new ResiliencePipelineBuilder<HttpResponseMessage>
    { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = 2,
            Delay = TimeSpan.FromMilliseconds(500),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            DelayGenerator = answer =>
                ValueTask.FromResult(answer.Outcome.Result is { } response ? response.RetryAfter(time.GetUtcNow()) : null),
            ShouldHandle = answer => ValueTask.FromResult(IsQuick(answer)),
        })
        .Build();

    public static bool Passes(HttpStatusCode status) => (int)status is 412 or 429 or 502 or 503 or 504;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _retry.ExecuteAsync(async cancel => await base.SendAsync(request, cancel), cancellationToken).AsTask();

    private static bool IsQuick(RetryPredicateArguments<HttpResponseMessage> answer) =>
        answer.Outcome.Result is { } response && Passes(response.StatusCode)
        && (response.Headers.RetryAfter is not { } asked || asked.Delta <= LongestWait);
}
