using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Commands;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Forms;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Updates;
using KaleyraBot.Tests.Core.Updates;
using KaleyraBot.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using static KaleyraBot.Core.Chat.ChatEvent;

namespace KaleyraBot.Tests.Core.Approvals;

/// <summary>
/// The approvals over the real ledger, with a clock of the test's: whatever is due can be run, and what was posted is kept.
/// </summary>
internal sealed class Desk : IAsyncDisposable
{
    private static readonly NumberBook Book = new([new Account("main", [new WaNumber(Sample.Number, "support")])]);

    private readonly SqliteTestDatabase _database;
    private readonly TestStore _store;
    private readonly RetryPolicy _retries = new(3, TimeSpan.FromSeconds(2));

    private Desk(TestStore store, FakeTimeProvider time, AccessPolicy access, ApprovalPolicy policy, Limits limits,
        SqliteTestDatabase database)
    {
        (_store, Time, Policy, Access, _database) = (store, time, policy, access, database);
        Refusals = new(Ledger, access, time);
        Names = new([Roster], People, time);
        var rates = new Rates(limits, access, time);
        var membership = new Membership([Roster], access);
        var sight = new RequestVisibility(Ledger, membership, access);
        var requests = new RequestHandler(Ledger, Holds, sight, access, membership, Cards, Refusals, rates, time);
        Holding = new(Holds, membership, access, Book, Refusals, time);
        var seenWhole = new SeenWhole([Chat], Cards);
        Decisions = new(Ledger, _store.Delegations, membership, access, policy, requests, seenWhole, Refusals, time);
        Lookups = new(Ledger, Audit, Holds, Book, sight, seenWhole, access, membership);
        StandIns = new(_store.Delegations, Refusals, membership, access, Names, time);
        Requests = requests;
        Submission = new(Ledger, Holds, policy, access, new Allowance(Ledger, limits, rates, access), Cards, time);
        Undo = new(Ledger, sight, Submission, policy, access, membership, Refusals);
    }

    public FakeTimeProvider Time { get; }
    public ApprovalPolicy Policy { get; }
    public AccessPolicy Access { get; }
    public ILedger Ledger => _store.Ledger;
    public IAuditLog Audit => _store.Audit;
    public Refusals Refusals { get; }
    public IHolds Holds => _store.Holds;
    public TestStore Store => _store;
    public SealCheck Seals => new(Ledger, _store.Sealed, Time);
    public DecisionHandler Decisions { get; }
    public LookupHandler Lookups { get; }
    public HoldHandler Holding { get; }
    public StandInHandler StandIns { get; }
    public RequestCards Cards => new(Ledger, Access, _retries, Names);
    public Introductions Names { get; }
    public KnownNames People { get; } = new();
    public RequestHandler Requests { get; }
    public Submission Submission { get; }
    public UndoHandler Undo { get; }
    public ScriptedKaleyra Kaleyra { get; } = new();
    public RecordedChat Chat { get; } = new();
    public ScriptedRoster Roster { get; } = new();

    /// <summary>What the ledger takes on the disk.</summary>
    public long Bytes => Files.Select(end => new FileInfo(_database.Path + end)).Where(file => file.Exists).Sum(file => file.Length);

    private static readonly string[] Files = ["", "-wal"];

    public static async Task<Desk> OpenAsync(AccessPolicy? access = null, ApprovalPolicy? policy = null, Limits? limits = null)
    {
        var time = new FakeTimeProvider(Sample.Start);
        var database = new SqliteTestDatabase();
        return new(await database.OpenAsync(time), time, access ?? Waiting.Access, policy ?? Waiting.Policy, limits ?? new Limits(),
            database);
    }

    public async Task<UpdateRequest> SubmitAsync(UpdateRequest request) =>
        (await Ledger.SubmitAsync(request, RequestSteps.Submitted(request), stored => ApprovalSteps.Begin(stored, Policy), default))
            .Request;

    public Task<ChatReply> ApproveAsync(Person who, int number = 1, string comment = "") => Decisions.ApproveAsync(Typed(who), number, comment, default);

    public async Task<UpdateRequest> FindAsync(int number = 1) => (await Ledger.FindAsync(number, default))!;

    public Task<RememberedMessage?> MessageAsync(string cardKey) => _store.Outbox.MessageAsync(cardKey, default);

    /// <summary>Runs all effects that are due now, as the worker would.</summary>
    public async Task RunDueAsync(RunCheck? check = null)
    {
        var late = new LateCalls(Ledger, _store.Outbox, Time, NullLogger<LateCalls>.Instance);
        var updates = new UpdateRunner(Ledger, _store.Outbox, Holds, Kaleyra, _retries,
            check ?? new RunCheck(Policy, Access, new NumberBook([])), Seals, late, Time);
        var messenger = new Messenger(Ledger, _store.Outbox, [Chat], Cards, Access, Time, NullLogger<Messenger>.Instance);
        var runner = new EffectRunner(updates, messenger, new ApprovalClock(Ledger, _store.Outbox, Policy, Time),
            new UndoNotes(Ledger, _store.Outbox, Time), new OutdatedCards(Ledger, _store.Outbox), late);
        while (await _store.Outbox.NextAsync(Time) is { } job)
        {
            await runner.RunAsync(job, default);
        }
    }

    /// <summary>The actions in the audit, oldest first, after it was verified.</summary>
    public async Task<IReadOnlyList<string>> AuditedAsync()
    {
        await Refusals.FlushAsync(all: true, default);
        Assert.Null((await Audit.VerifyAsync(default)).Fault);
        return [.. (await Audit.PageAsync(null, null, null, 100, default)).Reverse().Select(entry => entry.Action)];
    }

    public static CommandTyped Typed(Person who) => new(who, Sample.Room, "");

    public static string Said(ChatReply reply) => English.Of(Assert.IsType<ChatReply.Whisper>(reply).Text);

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _database.Dispose();
    }
}

/// <summary>Everybody is a member, except where the test says otherwise.</summary>
internal sealed class ScriptedRoster : IRoster
{
    public Standing Standing { get; set; }

    public string Surface => "web";

    public Task<Standing> StandingAsync(Person who, Place where, CancellationToken cancellationToken) => Task.FromResult(Standing);

    /// <summary>What people are called, by identity.</summary>
    public Dictionary<string, string> Names { get; } = [];

    /// <summary>Who was asked for.</summary>
    public List<string> AskedFor { get; } = [];

    public Task<string?> NameAsync(string id, CancellationToken cancellationToken)
    {
        AskedFor.Add(id);
        return Task.FromResult(Names.GetValueOrDefault(id));
    }
}

/// <summary>A chat that takes everything, except where the test closes a place.</summary>
internal sealed class RecordedChat : IChat
{
    public List<(string Place, Card Card)> Posted { get; } = [];

    /// <summary>Every card by its place or message, as it was last shown there.</summary>
    public Dictionary<string, Card> Shown { get; } = [];

    public HashSet<string> Closed { get; } = [];

    /// <summary>Places that put off the next message, once each.</summary>
    public HashSet<string> Busy { get; } = [];

    public string Surface => "web";

    /// <summary>Whether its messages have room for a whole request, and its windows.</summary>
    public (bool Messages, bool Windows) HasRoom { get; set; } = (true, true);

    /// <summary>The card whose room was asked for last.</summary>
    public Card? Measured { get; private set; }

    public bool ShowsWhole(Card card)
    {
        Measured = card;
        return card.Window is null ? HasRoom.Messages : HasRoom.Windows;
    }

    public Uri? LinkTo(MessageRef message) => new($"https://chat.example/{Uri.EscapeDataString(message.Value)}");

    public Task<ChatDelivery> PostAsync(Place place, Card card, CancellationToken cancellationToken)
    {
        if (Closed.Contains(place.Value))
        {
            return Task.FromResult<ChatDelivery>(new ChatDelivery.Gone("closed"));
        }
        if (Busy.Remove(place.Value))
        {
            return Task.FromResult<ChatDelivery>(new ChatDelivery.Later("busy"));
        }
        Posted.Add((place.Value, card));
        var message = $"{place.Value}/{Posted.Count}";
        Shown[message] = card;
        return Task.FromResult<ChatDelivery>(new ChatDelivery.Sent(new MessageRef(message)));
    }

    public Task<ChatDelivery> ReplaceAsync(MessageRef message, Card card, CancellationToken cancellationToken)
    {
        Shown[message.Value] = card;
        return Task.FromResult<ChatDelivery>(new ChatDelivery.Sent(message));
    }

    public Task<ChatDelivery> TellAsync(Person person, Card card, CancellationToken cancellationToken) =>
        PostAsync(new Place(person.Id), card, cancellationToken);
}
