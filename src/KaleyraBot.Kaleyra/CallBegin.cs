using Polly;

namespace KaleyraBot.Kaleyra;

/// <summary>
/// Asks, when its account's turn has come and nothing is to be waited for any more, whether the call may still leave. Its time limit begins
/// afterwards: what the bot itself takes is no fault of Kaleyra's.
/// </summary>
/// <param name="timeout">Of one call.</param>
/// <param name="time">By which it is measured.</param>
internal sealed class CallBegin(TimeSpan timeout, TimeProvider time) : DelegatingHandler
{
    /// <summary>Asks for it.</summary>
    public static readonly HttpRequestOptionsKey<Func<Task<bool>>> Begin = new("KaleyraBot.Begin");

    private readonly ResiliencePipeline<HttpResponseMessage> _limit =
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }.AddTimeout(timeout).Build();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Options.TryGetValue(Begin, out var begin) && !await begin())
        {
            throw new NotBegunException();
        }
        return await _limit.ExecuteAsync(async cancel => await base.SendAsync(request, cancel), cancellationToken);
    }
}

/// <summary>Nothing was sent, because whoever asked for the call wants it no more.</summary>
internal sealed class NotBegunException() : OperationCanceledException("The call did not begin.");
