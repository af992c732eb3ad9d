namespace KaleyraBot.Tests.Kills;

/// <summary>
/// Everything that is seen, in one order; the only clock of the test. It can stop the world around the bot at an entry: whoever asks
/// <see cref="GoingAsync"/> then answers nothing until the bot is dead, so that the kill comes in the middle of what was under way.
/// </summary>
internal sealed class Chronicle
{
    private readonly Lock _gate = new();
    private readonly List<Deed> _deeds = [];
    private TaskCompletionSource _news = New();
    private TaskCompletionSource _stopped = New();
    private TaskCompletionSource _going = Done();
    private int _stopAt = int.MaxValue;

    public IReadOnlyList<Deed> Deeds
    {
        get
        {
            lock (_gate)
            {
                return [.. _deeds];
            }
        }
    }

    public void Note(Deed deed)
    {
        lock (_gate)
        {
            _deeds.Add(deed);
            if (_deeds.Count >= _stopAt)
            {
                (_stopAt, _going) = (int.MaxValue, New());
                _stopped.TrySetResult();
            }
            _news.TrySetResult();
            _news = New();
        }
    }

    /// <summary>Ends when so many more entries stand here; then the world stops.</summary>
    public Task StopAfterAsync(int more)
    {
        lock (_gate)
        {
            (_stopAt, _stopped) = (_deeds.Count + more, New());
            return _stopped.Task;
        }
    }

    public void GoOn()
    {
        lock (_gate)
        {
            _going.TrySetResult();
        }
    }

    /// <summary>Ends at once, unless the world has stopped.</summary>
    public Task GoingAsync()
    {
        lock (_gate)
        {
            return _going.Task;
        }
    }

    /// <summary>Waits until it fits; false where nothing at all happens any more for that long.</summary>
    public async Task<bool> UntilAsync(Func<IReadOnlyList<Deed>, bool> fits, TimeSpan quiet)
    {
        while (true)
        {
            var (deeds, news) = Look();
            if (fits(deeds))
            {
                return true;
            }
            try
            {
                await news.WaitAsync(quiet);
            }
            catch (TimeoutException)
            {
                return false;
            }
        }
    }

    private (IReadOnlyList<Deed> Deeds, Task News) Look()
    {
        lock (_gate)
        {
            return ([.. _deeds], _news.Task);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static TaskCompletionSource Done()
    {
        var done = New();
        done.SetResult();
        return done;
    }
}
