using System.Collections.Concurrent;

namespace KaleyraBot.Core.Chat;

/// <summary>
/// Answers calls in time, whatever happens behind them. The work is not tied to its call: what takes longer than the patience goes on,
/// and is waited for when the process is asked to stop, because nobody delivers again what was answered.
/// </summary>
public sealed class Errands(Patience patience, TimeProvider time)
{
    private readonly ConcurrentDictionary<TaskCompletionSource, bool> underWay = new();

    /// <summary>How many have not ended yet.</summary>
    public int UnderWay => underWay.Count;

    /// <summary>The answer that the work gives or the one for impatience, whichever comes first.</summary>
    public async Task<T> AnswerAsync<T>(Errand<T> errand)
    {
        var answer = NewAnswer<T>();
        await using var timer = time.CreateTimer(_ => GiveUp(), null, patience.Longest, Timeout.InfiniteTimeSpan);
        _ = RunAsync(errand, answer);
        return await answer.Task;

        void GiveUp()
        {
            if (answer.TrySetResult(errand.Busy))
            {
                errand.Early();
            }
        }
    }

    /// <summary>Begins what needs no answer any more.</summary>
    public void Begin<T>(Errand<T> errand) => _ = RunAsync(errand, NewAnswer<T>());

    /// <summary>Ends when everything has ended that is under way now.</summary>
    public Task EndedAsync() => Task.WhenAll(underWay.Keys.Select(ended => ended.Task));

    private async Task RunAsync<T>(Errand<T> errand, TaskCompletionSource<T> answer)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        underWay.TryAdd(ended, true);
        try
        {
            await Task.Run(() => errand.Work(answer));
        }
        catch (Exception failure)
        {
            errand.Failed(failure);
            await ApologiseAsync(errand, answer);
        }
        answer.TrySetResult(errand.Done);
        underWay.TryRemove(ended, out _);
        ended.SetResult();
    }

    private static async Task ApologiseAsync<T>(Errand<T> errand, TaskCompletionSource<T> answer)
    {
        try
        {
            await errand.Apology(answer);
        }
        catch (Exception failure)
        {
            errand.Failed(failure);
        }
    }

    private static TaskCompletionSource<T> NewAnswer<T>() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
