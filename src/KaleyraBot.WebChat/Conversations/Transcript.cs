using KaleyraBot.Core.Chat;

namespace KaleyraBot.WebChat.Conversations;

/// <summary>
/// The conversation in memory, as it stands now (requests and their history are the ledger's; this is only what the page draws).
/// Numbers grow across restarts, because they start at the clock: a page that was open before goes on where it was.
/// </summary>
internal sealed class Transcript(TimeProvider time, Bell bell)
{
    private const int Most = 1000;
    private const int MostViews = 100;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Message> _messages = [];
    private long _number = time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Number of the newest change.</summary>
    public long Number
    {
        get
        {
            lock (_gate)
            {
                return _number;
            }
        }
    }

    /// <summary>A person's line. The same delivery again is the same message.</summary>
    public void Said(string delivery, string room, Person who, string text) => Change(delivery, room,
        message => message with { From = who.Id, Text = text, Failed = false });

    public void Failed(string delivery, string room) => Change(delivery, room, message => message with { Failed = true });

    public Message Post(WebPlace place, Card card) =>
        Change(NewId(place.Room), place.Room, message => message with { Card = card, Owner = card.Owner });

    /// <summary>Replaces it for everybody who sees it. Unknown (the bot was restarted), it is posted under the same name.</summary>
    public Message Replace(string id, Card card) => Change(id, RoomOf(id), message => message with
    {
        Card = card,
        Owner = null,
        Views = message.Views.Clear(),
        Base = message.Seen,
    });

    public Message Tell(Person person, Card card) => Change(NewId("to"), null, message => message with { To = person.Id, Card = card });

    public Message Note(Person person, string room, string text) =>
        Change(NewId(room), room, message => message with { To = person.Id, Text = text });

    /// <summary>The number that <see cref="Show"/> asks for; 0 for a message unknown here.</summary>
    public long BaseOf(string id)
    {
        lock (_gate)
        {
            return _messages.TryGetValue(id, out var message) ? message.Base : 0;
        }
    }

    /// <summary>
    /// Shows one person a card in place of the message they clicked in, unless it was replaced for everybody since
    /// <paramref name="expectedBase"/>: then what everybody sees is newer. Answers the message as it stands.
    /// </summary>
    public Message Show(string id, string person, Card card, long expectedBase) => Change(id, RoomOf(id), message =>
        // A line that somebody typed has no card that could have been clicked, and what one person is told only that person can click.
        message.Base != expectedBase || message.Text is not null || (message.To ?? person) != person ? message
        : message.Card is null ? message with { Card = card, Owner = person }
        // A name is chosen at the page: of more readers than ever sat before one, the last keep what they were shown.
        : message with { Views = (message.Views.Count < MostViews ? message.Views : message.Views.Clear()).SetItem(person, card) });

    /// <summary>What changed after that number, the oldest change first.</summary>
    public IReadOnlyList<Message> Since(long seen)
    {
        lock (_gate)
        {
            return [.. _messages.Values.Where(message => message.Seen > seen).OrderBy(message => message.Seen)];
        }
    }

    private Message Change(string id, string? room, Func<Message, Message> change)
    {
        Message changed;
        lock (_gate)
        {
            _number++;
            var old = _messages.TryGetValue(id, out var known) ? known : new Message(id, room, _number, _number, time.GetUtcNow());
            changed = change(old with { Seen = _number });
            _messages[id] = changed;
            if (_messages.Count > Most)
            {
                _messages.Remove(_messages.Values.MinBy(message => message.Order)!.Id);
            }
        }
        bell.Ring();
        return changed;
    }

    private static string NewId(string room) => $"{WebIdentity.Surface}:{room}/{Guid.CreateVersion7()}";

    private static string RoomOf(string id) => WebPlace.Of(new Place(id.Split('/')[0]))?.Room ?? WebPlace.General;
}
