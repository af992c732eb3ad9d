using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using Polly;

namespace KaleyraBot.Kaleyra;

/// <summary>
/// What each call passes on its way out. No retry in here: tries are counted in the ledger, where they survive a restart and stop before a
/// newer change of the same number. What is left earns its place: at most a few calls at once to an account, since Kaleyra publishes no
/// rate and a hundred queued changes would otherwise earn a hundred 429s, each of which costs its request an attempt.
/// </summary>
/// <param name="time">By which it is measured.</param>
internal sealed class AccountPace(TimeProvider time) : DelegatingHandler
{
    /// <summary>Tells which account a request belongs to.</summary>
    public static readonly HttpRequestOptionsKey<string> Account = new("KaleyraBot.Account");

    private const int CallsAtOnce = 4;

    private readonly ConcurrentDictionary<string, ResiliencePipeline<HttpResponseMessage>> _accounts = new();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _accounts.GetOrAdd(request.Options.TryGetValue(Account, out var name) ? name : "", _ => Pipeline())
            .ExecuteAsync(async cancel => await base.SendAsync(request, cancel), cancellationToken).AsTask();

    private ResiliencePipeline<HttpResponseMessage> Pipeline() => new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
        .AddConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = CallsAtOnce,
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        })
        .Build();
}
