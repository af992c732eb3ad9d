using System.Threading.RateLimiting;
using KaleyraBot.Core.Requests;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;

namespace KaleyraBot.Kaleyra;

/// <summary>
/// What the calls of one account pass. At most a few at once, since Kaleyra publishes no rate and a hundred queued changes would otherwise
/// earn a hundred 429s, each of which costs its request an attempt. And a circuit breaker: where nearly no call is answered, none is made
/// for a while, then one that shows whether Kaleyra answers again.
/// </summary>
internal sealed class AccountCircuit
{
    /// <summary>How long whoever waits for the one call under way waits before they ask again.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(3);

    private const int CallsAtOnce = 4;
    private const double NearlyAll = 0.75;

    /// <summary>Fewer failed calls close no account.</summary>
    private const int FewestCounted = 5;

    /// <summary>More calls one request does not make within the time that is looked at, however many attempts it has.</summary>
    private const int MostCounted = 12;

    private readonly CircuitBreakerStateProvider _state = new();
    private readonly ResiliencePipeline<UpdateResult?> _way;
    private readonly TimeProvider _time;
    private readonly TimeSpan _pause;
    private readonly Lock _gate = new();

    /// <summary>Since it is open, when that was; and when somebody was let through to try it.</summary>
    private (long Opened, long? Tried)? _closed;

    /// <param name="name">Of the account.</param>
    /// <param name="settings">How long a call may take, and how often a request is tried.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">Gets a line for each change.</param>
    public AccountCircuit(string name, KaleyraOptions settings, TimeProvider time, ILogger log)
    {
        (Name, _time, _pause) = (name, time, settings.Pause);
        Telemetry.Circuit(name, CircuitState.Closed);
        _way = new ResiliencePipelineBuilder<UpdateResult?> { TimeProvider = new MonotonicTime(time) }
            .AddConcurrencyLimiter(new ConcurrencyLimiterOptions
            {
                PermitLimit = CallsAtOnce,
                QueueLimit = int.MaxValue, // Whoever waits holds a slot of the owners, so these are few.
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<UpdateResult?>
            {
                FailureRatio = NearlyAll,
                // All attempts of one request are not enough: whatever is wrong with it, the account is there for all others.
                MinimumThroughput = Math.Clamp(2 * settings.MaxAttempts, FewestCounted, MostCounted),
                SamplingDuration = Looked(settings.Timeout),
                BreakDuration = _pause,
                // Time-outs, 5xx, 408, broken connections, answers that nobody can read; a no is an answer.
                ShouldHandle = outcome => new(outcome.Outcome.Result is UpdateResult.Unknown || WasNoTry(outcome.Outcome.Result)),
                StateProvider = _state,
                OnOpened = _ => Changed(CircuitState.Open, (time.GetTimestamp(), null), () => Log.CircuitOpened(log, name, _pause)),
                OnHalfOpened = _ => Changed(CircuitState.HalfOpen, _closed, () => Log.CircuitTried(log, name)),
                OnClosed = _ => Changed(CircuitState.Closed, null, () => Log.CircuitClosed(log, name)),
            })
            .Build();
    }

    public string Name { get; }

    /// <summary>How its breaker stands, in a word; null where it is closed.</summary>
    public string? Trouble => _state.CircuitState switch
    {
        CircuitState.Closed => null,
        CircuitState.HalfOpen => "half-open",
        _ => "open",
    };

    /// <summary>See <see cref="INumberApi.PauseOf"/>. Of those that ask when the break is over, one is let through.</summary>
    public TimeSpan? Pause()
    {
        lock (_gate)
        {
            if (_closed is not var (opened, tried))
            {
                return null;
            }
            var left = _pause - _time.GetElapsedTime(opened);
            if (left > TimeSpan.Zero)
            {
                return left;
            }
            if (_state.CircuitState == CircuitState.HalfOpen || (tried is { } at && _time.GetElapsedTime(at) < Beat))
            {
                return Beat;
            }
            _closed = (opened, _time.GetTimestamp());
            return null;
        }
    }

    /// <summary>
    /// Makes the call in its turn; or makes none, where the account does not answer by then. Null where it did not begin.
    /// </summary>
    public async Task<UpdateResult?> CallAsync(Func<Task<UpdateResult?>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await _way.ExecuteAsync(async _ => await call(), cancellationToken);
        }
        catch (BrokenCircuitException)
        {
            return new UpdateResult.Deferred();
        }
    }

    /// <summary>A call that did not begin, while one is waited for, shows nothing: the next one has to.</summary>
    private bool WasNoTry(UpdateResult? result) => result is null && _state.CircuitState == CircuitState.HalfOpen;

    /// <summary>Time enough for so many calls that all end by the limit.</summary>
    private static TimeSpan Looked(TimeSpan timeout) =>
        TimeSpan.FromSeconds(Math.Max(60, 2 * MostCounted / CallsAtOnce * timeout.TotalSeconds));

    private ValueTask Changed(CircuitState state, (long, long?)? closed, Action say)
    {
        lock (_gate)
        {
            _closed = closed;
        }
        Telemetry.Circuit(Name, state);
        say();
        return ValueTask.CompletedTask;
    }
}
