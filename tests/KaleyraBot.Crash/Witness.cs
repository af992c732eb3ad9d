using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Crash;

/// <summary>
/// The world outside: WhatsApp numbers and a chat that write down what reaches them, one line each, in a file that outlives the process.
/// Every tenth form is throttled once, so that retries are under way when the kill comes.
/// </summary>
internal sealed class Witness(string path) : INumberApi, IChat, IDisposable
{
    private readonly FileStream _file = new(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
    private readonly ConcurrentDictionary<string, bool> _throttled = new();
    private readonly SemaphoreSlim _room = new(20);
    private int _messages;

    public string Surface => "web";

    /// <summary>Where a call falls asleep.</summary>
    public Sleep? Nap { get; init; }

    public Uri? LinkTo(MessageRef message) => null;

    public bool ShowsWhole(Card card) => true;

    /// <summary>Waits while too many requests are unfinished, for the end of the test has to work them off.</summary>
    public Task RoomAsync() => _room.WaitAsync();

    public async Task<UpdateResult?> UpdateAsync(string account, string waNumber, IReadOnlyList<FieldChange> changes,
        Func<Task<bool>> begin, CancellationToken cancellationToken)
    {
        if (!await begin())
        {
            return null;
        }
        await AtAsync("late");
        var form = changes[0].Value;
        if (form.EndsWith('0') && _throttled.TryAdd(form, true))
        {
            return new UpdateResult.Throttled(TimeSpan.FromMilliseconds(30));
        }
        Write($"applied {waNumber} {form}");
        await AtAsync("call");
        return new UpdateResult.Succeeded();
    }

    public Task<ChatDelivery> PostAsync(Place place, Card card, CancellationToken cancellationToken)
    {
        Write($"posted {place.Value} {card.Key}");
        return Task.FromResult<ChatDelivery>(new ChatDelivery.Sent(new($"web:message-{Interlocked.Increment(ref _messages)}")));
    }

    public Task<ChatDelivery> ReplaceAsync(MessageRef message, Card card, CancellationToken cancellationToken)
    {
        Write($"replaced {message.Value} {card.Key}");
        return Task.FromResult<ChatDelivery>(new ChatDelivery.Sent(message));
    }

    public Task<ChatDelivery> TellAsync(Person person, Card card, CancellationToken cancellationToken)
    {
        Write($"told {person.Id} {card.Summary.With["id"]}");
        _room.Release();
        return Task.FromResult<ChatDelivery>(new ChatDelivery.Sent(new("web:private")));
    }

    private Task AtAsync(string moment) => Nap?.AtAsync(moment) ?? Task.CompletedTask;

    public void Dispose()
    {
        _file.Dispose();
        _room.Dispose();
    }

    /// <summary>
    /// One write per line and no buffer: a kill cuts between lines. By the machine's monotonic clock, which all processes have in common.
    /// </summary>
    private void Write(string line)
    {
        lock (_file)
        {
            _file.Write(Encoding.UTF8.GetBytes($"{line} {Stopwatch.GetTimestamp()}\n"));
        }
    }
}
