using KaleyraBot.Core.Requests;
using KaleyraBot.Kaleyra;

namespace KaleyraBot.Tests.Kaleyra;

/// <summary>The circuit breaker of an account by a clock of the test's: what opens it, what does not, and how it closes again.</summary>
public sealed class AccountCircuitTests : IDisposable
{
    /// <summary>Meters are one for all tests of the process.</summary>
    private const string Account = "circuit-tests";

    private static readonly KaleyraOptions Settings = new();
    private static readonly UpdateResult Unknown = new UpdateResult.Unknown("answers.unknownServer");
    private static readonly UpdateResult Good = new UpdateResult.Succeeded();

    private readonly JumpingClock _time = new();
    private readonly Capture _capture = new();
    private readonly AccountCircuit _circuit;
    private int _made;

    public AccountCircuitTests() => _circuit = new(Account, Settings, _time, _capture);

    public void Dispose() => _capture.Dispose();

    [Fact]
    public async Task Faults_OfSeveralRequests_OpenIt_AndNothingIsSentAnyMore()
    {
        await CallAsync(9, Unknown);
        Assert.Null(_circuit.Pause());
        await CallAsync(1, Unknown);

        Assert.Equal("open", _circuit.Trouble);
        Assert.Equal(Settings.Pause, _circuit.Pause());
        Assert.Equal(new UpdateResult.Deferred(), await CallAsync(Good));
        Assert.Equal(10, _made);
    }

    [Fact]
    public async Task Faults_OfOneRequestToItsLastAttempt_LeaveItClosed()
    {
        await CallAsync(Settings.MaxAttempts, Unknown);

        Assert.Null(_circuit.Trouble);
        Assert.Equal(Good, await CallAsync(Good));
    }

    public static TheoryData<UpdateResult> Answers => [
        new UpdateResult.Throttled(TimeSpan.FromSeconds(1)), new UpdateResult.Rejected("E413", null, "wa_number", null),
        new UpdateResult.Unauthorized(new(null, null, null, null)), new UpdateResult.Redirected(), new UpdateResult.Succeeded()];

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Answers_WhateverTheySay_LeaveItClosed(UpdateResult answer)
    {
        await CallAsync(100, answer);

        Assert.Null(_circuit.Trouble);
        Assert.Equal(100, _made);
    }

    [Fact]
    public async Task Faults_BetweenEnoughAnswers_LeaveItClosed()
    {
        for (var i = 0; i < 30; i++)
        {
            await CallAsync(Unknown);
            await CallAsync(Good);
        }
        Assert.Null(_circuit.Trouble);
    }

    [Fact]
    public async Task Faults_LongAgo_AreForgotten()
    {
        await CallAsync(9, Unknown);
        _time.Advance(TimeSpan.FromMinutes(2));
        await CallAsync(9, Unknown);
        Assert.Null(_circuit.Trouble);
    }

    [Fact]
    public async Task Pause_Over_LetsOneThrough_AndAllOnceItIsAnswered()
    {
        await CallAsync(10, Unknown);
        _time.Advance(Settings.Pause);

        Assert.Null(_circuit.Pause());
        Assert.Equal(AccountCircuit.Beat, _circuit.Pause());
        var answer = new TaskCompletionSource<UpdateResult?>();
        var tried = _circuit.CallAsync(() => answer.Task, default);
        Assert.Equal("half-open", _circuit.Trouble);
        Assert.Equal(AccountCircuit.Beat, _circuit.Pause());
        Assert.Equal(new UpdateResult.Deferred(), await CallAsync(Good));
        answer.SetResult(Good);

        Assert.Equal(Good, await tried);
        Assert.Null(_circuit.Trouble);
        Assert.Null(_circuit.Pause());
        Assert.Equal(Good, await CallAsync(Good));
    }

    [Fact]
    public async Task Pause_Over_AndStillNoAnswer_BeginsAnew()
    {
        await CallAsync(10, Unknown);
        _time.Advance(Settings.Pause);
        Assert.Equal(Unknown, await CallAsync(Unknown));

        Assert.Equal("open", _circuit.Trouble);
        Assert.Equal(Settings.Pause, _circuit.Pause());
        Assert.Equal(11, _made);
    }

    [Fact]
    public async Task Pause_Over_AndTheCallDoesNotBegin_ShowsNothing()
    {
        await CallAsync(10, Unknown);
        _time.Advance(Settings.Pause);
        Assert.Null(await CallAsync(null));
        Assert.Equal("open", _circuit.Trouble);
    }

    [Fact]
    public async Task Calls_ThatDoNotBegin_LeaveItClosed()
    {
        for (var i = 0; i < 100; i++)
        {
            Assert.Null(await CallAsync(null));
        }
        Assert.Null(_circuit.Trouble);
    }

    [Fact]
    public async Task Pause_OfWhoWasLetThroughAndDidNotCall_GoesToTheNext()
    {
        await CallAsync(10, Unknown);
        _time.Advance(Settings.Pause);
        Assert.Null(_circuit.Pause());
        _time.Advance(AccountCircuit.Beat);
        Assert.Null(_circuit.Pause());
    }

    [Theory]
    [InlineData(-3600)]
    [InlineData(3600)]
    public async Task Pause_KeepsItsLength_WhoeverSetsTheTimeOfDay(int seconds)
    {
        await CallAsync(10, Unknown);
        _time.Ahead = TimeSpan.FromSeconds(seconds);
        Assert.Equal(Settings.Pause, _circuit.Pause());
        Assert.Equal(new UpdateResult.Deferred(), await CallAsync(Good));

        _time.Advance(Settings.Pause);
        Assert.Null(_circuit.Pause());
        Assert.Equal(Good, await CallAsync(Good));
    }

    [Fact]
    public async Task Changes_AreOneLineEach_AndAFigure()
    {
        await CallAsync(10, Unknown);
        _time.Advance(Settings.Pause);
        await CallAsync(Good);

        Assert.Collection(
            _capture.Logs,
            line => Assert.StartsWith($"Warning Kaleyra does not answer for account {Account}: its circuit breaker is open.", line, StringComparison.Ordinal),
            line => Assert.StartsWith($"Information The circuit breaker of Kaleyra account {Account} is half-open: one call is made", line, StringComparison.Ordinal),
            line => Assert.StartsWith($"Information Kaleyra answers again for account {Account}", line, StringComparison.Ordinal));
        Assert.Equal(
            [0, 2, 1, 0],
            _capture.Metrics.Where(line => line.EndsWith($"={Account}", StringComparison.Ordinal)).Select(line => line.Split(' ')[2][0] - '0'));
    }

    private async Task CallAsync(int times, UpdateResult answer)
    {
        for (var i = 0; i < times; i++)
        {
            Assert.Equal(answer, await CallAsync(answer));
        }
    }

    private Task<UpdateResult?> CallAsync(UpdateResult? answer) => _circuit.CallAsync(
        () =>
        {
            _made++;
            return Task.FromResult(answer);
        },
        default);
}
