using System.Collections.Concurrent;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Profile;

namespace KaleyraBot.Core.Outbox;

/// <summary>
/// Which keys work at a time: calls for numbers, what is said on each surface, and the rest have <see cref="Slots"/> of their own, so that
/// a flood of cards delays no call and a slow surface no other one. Within them calls are shared by their accounts, and what is said by its
/// conversations and people, so that one that is slow delays nobody else.
/// </summary>
public sealed class Lanes(OwnerSettings settings, NumberBook book) : IDisposable
{
    private const string Calls = "calls";
    private const string Rest = "rest";

    /// <summary>As many as there are surfaces, and two.</summary>
    private readonly ConcurrentDictionary<string, Slots> _lanes = new();
    private readonly SemaphoreSlim _whole = new(1);
    private readonly Dictionary<string, string> _accounts = book.Accounts
        .SelectMany(account => account.Numbers, (account, number) => (account.Name, number.Number))
        .DistinctBy(listed => listed.Number).ToDictionary(listed => listed.Number, listed => listed.Name);

    /// <summary>What is not listed belongs to the one account without a list.</summary>
    private readonly string _open = book.Accounts.FirstOrDefault(account => account.Numbers.Count == 0)?.Name ?? "";

    /// <summary>Waits for the key's turn; who disposes the answer gives it back.</summary>
    public async Task<IDisposable> EnterAsync(string key)
    {
        var (lane, sharer) = Of(key);
        var slots = _lanes.TryGetValue(lane, out var there) ? there : await AddAsync(lane);
        await slots.EnterAsync(sharer);
        return new Turn(slots, sharer);
    }

    /// <summary>Does it while no key works, and none begins.</summary>
    public async Task WhileFreeAsync(Func<Task> change, CancellationToken cancellationToken)
    {
        // One at a time: two that hold half of the lanes each would wait for ever.
        await _whole.WaitAsync(cancellationToken);
        try
        {
            await _lanes.Values.Aggregate(change, (inner, slots) => () => slots.WhileFreeAsync(inner, cancellationToken))();
        }
        finally
        {
            _whole.Release();
        }
    }

    public void Dispose() => _whole.Dispose();

    /// <summary>Where the key belongs, and with which others it shares.</summary>
    internal (string Lane, string Sharer) Of(string key) => key.Split(':', 2) switch
    {
        [Effect.Apply.Kind, var number] => (Calls, _accounts.GetValueOrDefault(number, _open)),
        [Effect.View.Kind, var place] => new Place(place) is var said ? (said.Surface, said.Conversation) : default,
        [Effect.TellRequester.Kind, var person] => (new Person(person, "").Surface, key),
        _ => (Rest, ""),
    };

    /// <summary>Not while somebody has all of them.</summary>
    private async Task<Slots> AddAsync(string lane)
    {
        await _whole.WaitAsync();
        try
        {
            return _lanes.GetOrAdd(lane, _ => new(settings.Parallel));
        }
        finally
        {
            _whole.Release();
        }
    }

    private sealed class Turn(Slots slots, string sharer) : IDisposable
    {
        public void Dispose() => slots.Leave(sharer);
    }
}
