using KaleyraBot.Core.Inbox;
using KaleyraBot.Core.Ledger;

namespace KaleyraBot.Tests.Doors;

/// <summary>The inbox in memory. It outlives the hosts of a test, as the database does; what notes a delivery with what it stores asks it (<see cref="Note"/>).</summary>
internal sealed class MemoryInbox : IInbox
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _handled = [];
    private readonly List<KeptDelivery> _kept = [];

    /// <summary>When it is, for what is kept.</summary>
    public DateTimeOffset At { get; set; } = DateTimeOffset.UnixEpoch;
    private readonly List<(long Order, string? Concerns, TaskCompletionSource Turn)> _waiting = [];

    /// <summary>What keeping waits for, or why it breaks.</summary>
    public Func<CancellationToken, Task> Storing { get; set; } = _ => Task.CompletedTask;

    /// <summary>Why nobody hears that it was stored.</summary>
    public Action Stored { get; set; } = () => { };

    /// <summary>What ending waits for, or why it breaks.</summary>
    public Func<Task> Ending { get; set; } = () => Task.CompletedTask;

    public IReadOnlyCollection<string> Handled
    {
        get
        {
            lock (_gate)
            {
                return [.. _handled];
            }
        }
    }

    /// <summary>Everything ever kept, handled or not.</summary>
    public IReadOnlyList<KeptDelivery> Kept
    {
        get
        {
            lock (_gate)
            {
                return [.. _kept];
            }
        }
    }

    public Task<bool> IsHandledAsync(string id, CancellationToken cancellationToken) => Task.FromResult(Handled.Contains(id));

    public async Task<long?> KeepAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        await Storing(cancellationToken);
        var order = Keep(delivery);
        Stored();
        return order;
    }

    public Task<IReadOnlyList<KeptDelivery>> KeptAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<KeptDelivery>>([.. Open()]);
        }
    }

    public async Task EndAsync(string id, CancellationToken cancellationToken)
    {
        await Ending();
        Handle(id);
    }

    public async Task EarlierDoneAsync(long order, string? concerns, CancellationToken cancellationToken)
    {
        Task turn;
        lock (_gate)
        {
            if (!Waits(order, concerns))
            {
                return;
            }
            var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((order, concerns, source));
            turn = source.Task;
        }
        await turn.WaitAsync(cancellationToken);
    }

    /// <summary>In the transaction of what follows from a delivery, as <see cref="ILedger"/> does it.</summary>
    public void Note(bool decisive, string? concerns = null)
    {
        if (Handling.Current is not { IsNoted: false } handling)
        {
            return;
        }
        lock (_gate)
        {
            if (_handled.Contains(handling.Delivery))
            {
                throw new DeliveredBeforeException();
            }
            if (decisive && Waits(handling.Order, concerns, handling.Delivery))
            {
                throw new OutOfOrderException(concerns);
            }
        }
        handling.IsNoted = true;
        Handle(handling.Delivery);
    }

    /// <summary>Notes this one. False: it was handled before.</summary>
    public bool Handle(string id)
    {
        lock (_gate)
        {
            var isNew = _handled.Add(id);
            foreach (var waiting in _waiting.Where(waiting => !Waits(waiting.Order, waiting.Concerns)).ToList())
            {
                _waiting.Remove(waiting);
                waiting.Turn.SetResult();
            }
            return isNew;
        }
    }

    private long? Keep(Delivery delivery)
    {
        lock (_gate)
        {
            if (_handled.Contains(delivery.Id))
            {
                return null;
            }
            if (_kept.FirstOrDefault(kept => kept.Delivery.Id == delivery.Id) is not { } known)
            {
                _kept.Add(known = new(delivery, _kept.Count + 1, At));
            }
            return known.Order;
        }
    }

    private bool Waits(long order, string? concerns, string? self = null) =>
        Open().Any(kept => kept.Order < order && Concern.Meet(kept.Delivery.Concerns, concerns) && kept.Delivery.Id != self);

    private IEnumerable<KeptDelivery> Open() => _kept.Where(kept => !_handled.Contains(kept.Delivery.Id));
}
