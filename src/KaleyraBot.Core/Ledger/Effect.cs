using System.Text.Json.Serialization;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Core.Ledger;

/// <summary>
/// Something to do later, stored in the transaction of the state it follows from. Effects of one <see cref="Queue"/> run strictly one
/// after another in the order in which they were stored; different queues run in parallel.
/// </summary>
[JsonDerivedType(typeof(Apply), "apply")]
[JsonDerivedType(typeof(ShowRequest), "showRequest")]
[JsonDerivedType(typeof(TellRequester), "tellRequester")]
[JsonDerivedType(typeof(PostCard), "postCard")]
[JsonDerivedType(typeof(ShowApproval), "showApproval")]
[JsonDerivedType(typeof(ShowNote), "showNote")]
[JsonDerivedType(typeof(Expire), "expire")]
[JsonDerivedType(typeof(Remind), "remind")]
[JsonDerivedType(typeof(Overtake), "overtake")]
[JsonDerivedType(typeof(NoteUndo), "noteUndo")]
[JsonDerivedType(typeof(Outdate), "outdate")]
[JsonDerivedType(typeof(SentLate), "sentLate")]
public abstract record Effect
{
    /// <summary>
    /// When what has no time of its own is due: by any clock, that of another process too, or one that is put back. What waited for its
    /// clock would be overtaken by what was stored after it.
    /// </summary>
    public static readonly DateTimeOffset AtOnce = DateTimeOffset.UnixEpoch;

    private Effect() { }

    /// <summary>The key that it belongs to: a number, a place, a person, or a clock of one request.</summary>
    [JsonIgnore]
    public abstract string Queue { get; }

    /// <summary>Not before then; null means at once. Everything behind it in its queue waits too.</summary>
    [JsonIgnore]
    public virtual DateTimeOffset? DueAt => null;

    /// <summary>What it shows may be over within moments; then nobody needs to see it (see <c>Debounce</c>).</summary>
    [JsonIgnore]
    public virtual bool MayPass => false;

    /// <summary>Shows how something stands when it is shown: of two that wait untried, the later one does for both.</summary>
    [JsonIgnore]
    public virtual bool IsView => false;

    /// <summary>Send the request's change to Kaleyra.</summary>
    public sealed record Apply(int Request, string WaNumber) : Effect
    {
        /// <summary>What keys of numbers begin with.</summary>
        public const string Kind = "number";

        [JsonIgnore]
        public override string Queue => QueueOf(WaNumber);

        /// <summary>Where the calls for this number wait for one another.</summary>
        public static string QueueOf(string waNumber) => $"{Kind}:{waNumber}";
    }

    /// <summary>Show how a request then stands, in a conversation.</summary>
    public abstract record View(int Request, Place Place) : Effect
    {
        /// <summary>What keys of places begin with.</summary>
        public const string Kind = "place";

        [JsonIgnore]
        public override string Queue => QueueOf(Place);

        [JsonIgnore]
        public override bool MayPass => Passing;

        [JsonIgnore]
        public override bool IsView => true;

        /// <summary>See <see cref="MayPass"/>; it matters only when it is stored.</summary>
        [JsonIgnore]
        public bool Passing { get; init; }

        /// <summary>Where what is said in this conversation waits for one another.</summary>
        public static string QueueOf(Place place) => $"{Kind}:{place.Value}";
    }

    /// <summary>Show the request as it then stands, in its one card.</summary>
    public sealed record ShowRequest(int Request, Place Place) : View(Request, Place)
    {
        /// <summary>
        /// What its card says beside the request changed, not the request: a card that stands there says it, and where none does, none is
        /// posted.
        /// </summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool Again { get; init; }
    }

    /// <summary>Show the request as it then stands to its approvers, in a card of its own in their channel.</summary>
    public sealed record ShowApproval(int Request, Place Place) : View(Request, Place);

    /// <summary>
    /// Say something about the request beside its card, or what became of it where that was said: a reminder, an emergency.
    /// </summary>
    public sealed record ShowNote(int Request, Place Place, string Note) : View(Request, Place);

    /// <summary>The time to decide is over.</summary>
    public sealed record Expire(int Request, DateTimeOffset At) : Effect
    {
        [JsonIgnore]
        public override string Queue => $"clock:{RequestId.Of(Request)}:expire";

        [JsonIgnore]
        public override DateTimeOffset? DueAt => At;
    }

    /// <summary>Remind those who have not decided.</summary>
    public sealed record Remind(int Request, DateTimeOffset At) : Effect
    {
        [JsonIgnore]
        public override string Queue => $"clock:{RequestId.Of(Request)}:remind";

        [JsonIgnore]
        public override DateTimeOffset? DueAt => At;
    }

    /// <summary>Tell the older requests for the same number and field that wait that there is this newer one.</summary>
    public sealed record Overtake(int Request) : Effect
    {
        [JsonIgnore]
        public override string Queue => $"clock:{RequestId.Of(Request)}:overtake";
    }

    /// <summary>Tell the request that <paramref name="Request"/> takes back how this undo stands.</summary>
    public sealed record NoteUndo(int Request, int Undoes) : Effect
    {
        [JsonIgnore]
        public override string Queue => $"clock:{RequestId.Of(Undoes)}:undo";
    }

    /// <summary>
    /// Cards of this number may offer an undo that a later change has made impossible. Of changes that follow one another within moments,
    /// the last one is looked at.
    /// </summary>
    public sealed record Outdate(string WaNumber) : Effect
    {
        [JsonIgnore]
        public override string Queue => $"clock:{WaNumber}:outdate";

        [JsonIgnore]
        public override bool MayPass => true;

        [JsonIgnore]
        public override bool IsView => true;
    }

    /// <summary>An owner that was asleep may have sent the request's change after newer ones.</summary>
    public sealed record SentLate(int Request) : Effect
    {
        [JsonIgnore]
        public override string Queue => $"clock:{RequestId.Of(Request)}:late";
    }

    /// <summary>Tell the requester privately how the request stands.</summary>
    public sealed record TellRequester(int Request, Person Person) : Effect
    {
        /// <summary>What keys of people begin with.</summary>
        public const string Kind = "person";

        [JsonIgnore]
        public override string Queue => $"{Kind}:{Person.Id}";
    }

    /// <summary>Post this card, or replace the message remembered under its key.</summary>
    public sealed record PostCard(Place Place, Card Card) : Effect
    {
        [JsonIgnore]
        public override string Queue => View.QueueOf(Place);
    }
}
