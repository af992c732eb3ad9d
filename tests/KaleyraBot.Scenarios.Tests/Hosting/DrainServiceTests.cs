using KaleyraBot.Hosting.Background;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Hosting;

/// <summary>A process that is asked to stop says so before it takes no more calls, where others take over.</summary>
public sealed class DrainServiceTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Stop_AmongReplicas_SaysSoAndGoesOnForAWhile()
    {
        var service = Create(TimeSpan.FromSeconds(5));
        Assert.False(service.IsStopping);
        var stopping = service.StoppingAsync(CancellationToken.None);
        Assert.True(service.IsStopping);
        _time.Advance(TimeSpan.FromSeconds(5) - Moment);
        Assert.False(stopping.IsCompleted);
        _time.Advance(Moment);
        await stopping;
    }

    [Fact]
    public void Stop_OfOneAlone_WaitsForNobody()
    {
        var service = Create(TimeSpan.Zero);
        Assert.True(service.StoppingAsync(CancellationToken.None).IsCompletedSuccessfully);
        Assert.True(service.IsStopping);
    }

    /// <summary>What is under way needs the rest of the time.</summary>
    [Fact]
    public async Task Stop_ThatMayWaitNoLonger_WaitsNoLonger()
    {
        using var host = new CancellationTokenSource();
        var stopping = Create(TimeSpan.FromMinutes(1)).StoppingAsync(host.Token);
        await host.CancelAsync();
        await stopping;
    }

    private DrainService Create(TimeSpan drain) => new(drain, _time, NullLogger<DrainService>.Instance);
}
