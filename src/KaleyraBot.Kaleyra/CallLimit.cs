using Polly;

namespace KaleyraBot.Kaleyra;

/// <summary>
/// A time limit for each call, its whole answer included. No retry in here: tries are counted in the ledger, where they survive a restart
/// and stop before a newer change of the same number.
/// </summary>
/// <param name="timeout">Of one call.</param>
/// <param name="time">By which it is measured.</param>
internal sealed class CallLimit(TimeSpan timeout, TimeProvider time) : DelegatingHandler
{
    private readonly ResiliencePipeline _limit = new ResiliencePipelineBuilder { TimeProvider = time }.AddTimeout(timeout).Build();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _limit.ExecuteAsync(async cancel => await base.SendAsync(request, cancel), cancellationToken).AsTask();
}
