using System.Globalization;
using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.Slack.Fake;

/// <summary>
/// The state of the workspace: people, conversations, messages, and the journal of what the bot did. One lock guards it all.
/// </summary>
internal sealed class SlackWorkspace(TimeProvider time)
{
    public const string General = "C0GENERAL";
    public const string BotUser = "U0KALEYRA";
    public const string BotId = "B0KALEYRA";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, SlackPerson> _people = new() { [BotUser] = new(BotUser, "kaleyrabot", IsBot: true) };
    private readonly Dictionary<string, SlackChannel> _channels = new() { [General] = new(General, "general") { Members = { BotUser } } };
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _serial;

    public TimeProvider Time => time;

    /// <summary>The app is installed for a whole organisation.</summary>
    public bool IsOrganisation { get; set; }

    public List<SlackCall> Journal { get; } = [];

    /// <summary>Hears of each message as it is posted or changed.</summary>
    public Action<SlackMessage> Shown { get; set; } = _ => { };

    public IReadOnlyList<SlackMessage> Messages =>
        Read(() => _channels.Values.SelectMany(channel => channel.Messages).OrderBy(message =>
        message.Ts, StringComparer.Ordinal).ToList());

    /// <summary>A person of the workspace who is a member of this conversation; both are made when new.</summary>
    public SlackPerson Join(string name, string channel) => Change(() =>
    {
        var id = "U0" + name.ToUpperInvariant();
        var person = _people.TryGetValue(id, out var known) ? known : _people[id] = new(id, name);
        _channels[channel].Members.Add(id);
        return person;
    });

    /// <summary>From now on users.info says something else of this person.</summary>
    public void Become(string id, Func<SlackPerson, SlackPerson> other) => Change(() => _people[id] = other(_people[id]));

    public SlackChannel AddChannel(string id, string name, bool isPrivate = false, bool withBot = true) => Change(() =>
    {
        var channel = _channels[id] = new(id, name) { IsPrivate = isPrivate };
        if (withBot)
        {
            channel.Members.Add(BotUser);
        }
        return channel;
    });

    /// <summary>The direct conversation of two, one of whom may be the bot; it is always the same for the same two.</summary>
    public SlackChannel Direct(string one, string other) => Change(() =>
        _channels.Values.FirstOrDefault(channel => channel.IsDirect && channel.Members.SetEquals([one, other]))
        ?? (_channels[$"D{_channels.Count:0000}"] = new($"D{_channels.Count:0000}", "directmessage") { IsDirect = true, Members = { one, other } }));

    public SlackPerson? Person(string? id) => id is not null && _people.TryGetValue(id, out var person) ? person : null;

    /// <summary>A conversation by its id, or a public one by its name.</summary>
    public SlackChannel? Channel(string? idOrName) => idOrName is null ? null
        : _channels.GetValueOrDefault(idOrName)
            ?? _channels.Values.FirstOrDefault(channel => !channel.IsDirect && channel.Name == idOrName.TrimStart('#'));

    /// <summary>Time stamps are strings that grow with every message: seconds, a dot, six digits.</summary>
    public string NewTs() => string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow().ToUnixTimeSeconds()}.{Interlocked.Increment(ref _serial):000000}");

    public string NewId(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{Interlocked.Increment(ref _serial):000000}");

    /// <summary>Puts a message into a conversation.</summary>
    public SlackMessage Post(SlackChannel channel, JsonObject body, string? ephemeralFor = null) => Change(() =>
    {
        var ts = NewTs();
        body["ts"] = ts;
        body["type"] = "message";
        var message = new SlackMessage(channel.Id, ts, body, 0, ephemeralFor);
        channel.Messages.Add(message);
        Shown(message);
        return message;
    });

    public void Replace(SlackChannel channel, SlackMessage old, JsonObject body) => Change(() =>
    {
        body["ts"] = old.Ts;
        var at = channel.Messages.FindIndex(message => message.Ts == old.Ts);
        channel.Messages[at] = old with { Body = body, Edits = channel.Messages[at].Edits + 1 };
        Shown(channel.Messages[at]);
        return channel.Messages[at];
    });

    public void Remove(SlackChannel channel, string ts) => Change(() => channel.Messages.RemoveAll(message => message.Ts == ts));

    public T Read<T>(Func<T> look)
    {
        lock (_gate)
        {
            return look();
        }
    }

    /// <summary>Changes something, and wakes whoever waits for news.</summary>
    public T Change<T>(Func<T> change)
    {
        lock (_gate)
        {
            try
            {
                return change();
            }
            finally
            {
                _changed.TrySetResult();
                _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    /// <summary>Waits until there is something to see.</summary>
    public async Task<T> UntilAsync<T>(Func<T?> look, string what) where T : class
    {
        while (true)
        {
            var (found, changed) = Read(() => (look(), _changed.Task));
            if (found is not null)
            {
                return found;
            }
            try
            {
                await changed.WaitAsync(Patience);
            }
            catch (TimeoutException)
            {
                throw new TimeoutException($"Nobody saw {what}. Messages: {string.Join(" | ", Messages.Select(message => message.Text))}. Calls: {string.Join(" | ", Read(() => Journal.ToList()))}.");
            }
        }
    }
}
