using System.Collections.Concurrent;
using KaleyraBot.Core.Inbox;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Doors.Turns;

/// <summary>
/// Answers calls in time, whatever happens behind them, and never with a success that nothing stored stands for. The work is not tied to
/// its call: for what takes longer than the patience the delivery itself is stored, and the work goes on. A delivery is handled by one at a
/// time.
/// </summary>
public sealed class TurnScheduler(IInbox inbox, Patience patience, Grace grace, TimeProvider time, ILogger<TurnScheduler> log) : IDisposable
{
    private readonly ConcurrentDictionary<string, TurnRun> _underWay = new();
    private readonly CancellationTokenSource _left = new();

    /// <summary>How many have not ended yet.</summary>
    public int UnderWay => _underWay.Count;

    /// <summary>How many of them are stored, so that the next process takes them up.</summary>
    public int Kept => _underWay.Values.Count(run => run.IsKept);

    public bool IsUnderWay(string delivery) => _underWay.ContainsKey(delivery);

    /// <summary>The answer that the work gives or the one for impatience, whichever comes first.</summary>
    public async Task<T> AnswerAsync<T>(Turn<T> turn)
    {
        var (run, answer) = (new TurnRun(inbox), new PendingAnswer<T>());
        // Before the work begins, so that the patience counts from the call on.
        await using var timer = time.CreateTimer(
            _ => _ = AcknowledgeAsync(turn, run, answer), null, patience.Longest, Timeout.InfiniteTimeSpan);
        _ = RunAsync(turn, run, answer, order: null);
        return await answer.Given;
    }

    /// <summary>Begins what needs no answer any more.</summary>
    public void Begin<T>(Turn<T> turn) => _ = RunAsync(turn, new TurnRun(inbox), new PendingAnswer<T>(), order: null);

    /// <summary>Handles what was kept, at its place; whoever waited for an answer has had one.</summary>
    public Task ResumeAsync<T>(Turn<T> turn, long order)
    {
        var answer = new PendingAnswer<T>();
        answer.TryAnswer(turn.Busy());
        return RunAsync(turn, new TurnRun(inbox), answer, order);
    }

    /// <summary>For a call that waits for the end of the work, however long it takes, and hears of its failure.</summary>
    public async Task<T> HandleAsync<T>(string delivery, T done, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        var run = new TurnRun(inbox);
        run.Begin(delivery);
        try
        {
            return await InOrderAsync(run, work, cancellationToken);
        }
        catch (DeliveredBeforeException)
        {
            return done;
        }
    }

    /// <summary>Ends when everything has ended that is under way now, or, where asked for, everything that is not kept.</summary>
    public Task EndedAsync(bool orKept = false) =>
        Task.WhenAll(_underWay.Values.Where(run => !(orKept && run.IsKept)).Select(run => run.Ended));

    /// <summary>The process ends: what is kept and fails from now on fails because of that, and stays kept.</summary>
    public void Leave() => _left.Cancel();

    public void Dispose() => _left.Dispose();

    /// <summary>Stores the delivery and then gives the early answer; or none that is a success.</summary>
    private async Task AcknowledgeAsync<T>(Turn<T> turn, TurnRun run, PendingAnswer<T> answer)
    {
        await answer.Held;
        if (answer.IsGiven)
        {
            return;
        }
        var isStored = await IsStoredAsync(turn, run, answer);
        if (answer.TryAnswer(isStored ? turn.Busy() : turn.Refused) && isStored)
        {
            turn.Early();
        }
    }

    /// <summary>Whether the delivery is stored, or what follows from it.</summary>
    private async Task<bool> IsStoredAsync<T>(Turn<T> turn, TurnRun run, PendingAnswer<T> answer)
    {
        using var limit = new CancellationTokenSource(grace.Longest, time);
        try
        {
            if (await run.KeepAsync(token => KeepAsync(turn, run, token), limit.Token).WaitAsync(limit.Token) is null)
            {
                // It was handled meanwhile, and the answer is on its way.
                await ((Task)answer.Given).WaitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            return true;
        }
        catch (Exception failure)
        {
            log.NotKept(turn.Id, failure);
            return false;
        }
    }

    private async Task<long?> KeepAsync<T>(Turn<T> turn, TurnRun run, CancellationToken limit) =>
        await inbox.KeepAsync(turn.Delivery() with { Concerns = await run.ConcernsAsync(limit) }, limit);

    private async Task RunAsync<T>(Turn<T> turn, TurnRun run, PendingAnswer<T> answer, long? order)
    {
        run.Begin(turn.Id, order);
        while (_underWay.GetOrAdd(turn.Id, run) is var first && first != run)
        {
            await first.Ended;
        }
        var isDone = await IsDoneAsync(turn, run, answer);
        if (!answer.IsGiven)
        {
            answer.TryAnswer(turn.Done());
        }
        await EndAsync(turn, run, isDone || (turn.IsTaken(await answer.Given) && !_left.IsCancellationRequested));
        _underWay.TryRemove(turn.Id, out _);
        run.End();
    }

    private async Task<bool> IsDoneAsync<T>(Turn<T> turn, TurnRun run, PendingAnswer<T> answer)
    {
        try
        {
            return await InOrderAsync(run, () => Task.Run(async () =>
            {
                await turn.Work(answer);
                return true;
            }), _left.Token);
        }
        catch (DeliveredBeforeException)
        {
            return true;
        }
        catch (Exception failure)
        {
            turn.Failed(failure);
            if (!_left.IsCancellationRequested)
            {
                await ApologiseAsync(turn, answer);
            }
            return false;
        }
    }

    /// <summary>
    /// Does it as often as it comes out of order; then nothing was stored of it. The waiting is done here, where no lock is held.
    /// </summary>
    private static async Task<T> InOrderAsync<T>(TurnRun run, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await work();
            }
            catch (OutOfOrderException early)
            {
                await run.EarlierDoneAsync(early.Concerns, cancellationToken);
            }
        }
    }

    private static async Task ApologiseAsync<T>(Turn<T> turn, PendingAnswer<T> answer)
    {
        try
        {
            await turn.Apology(answer);
        }
        catch (Exception failure)
        {
            turn.Failed(failure);
        }
    }

    /// <summary>
    /// What was kept is ended, unless the platform was told of a failure, or the process ends: then it is taken up once more.
    /// </summary>
    private async Task EndAsync<T>(Turn<T> turn, TurnRun run, bool isOver)
    {
        if (run.Close() is not { } keeping || !isOver)
        {
            return;
        }
        try
        {
            await ((Task)keeping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await inbox.EndAsync(turn.Id, CancellationToken.None);
        }
        catch (Exception failure)
        {
            log.StaysKept(turn.Id, failure);
        }
    }
}
