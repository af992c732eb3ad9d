using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Diagnostics;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Access;

/// <summary>
/// Notes refused attempts in the audit, which nobody can empty: the first one of a person at once, their further ones within
/// <see cref="Window"/> as one entry that counts them. A crash loses such a count, never a first one.
/// </summary>
public sealed class Refusals(ILedger ledger, AccessPolicy access, TimeProvider time)
{
    /// <summary>How long the attempts after a first one are counted together.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>More people than an organisation has; whoever comes beyond is counted together under the last name that came.</summary>
    private const int MostPeople = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Counted> _people = [];

    /// <param name="who">Who tried.</param>
    /// <param name="request">The request it was about, by number; null where it was about none.</param>
    /// <param name="attempt">In the words of the audit.</param>
    /// <param name="why">What they were told.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task NoteAsync(Person who, int? request, string attempt, Sentence why, CancellationToken cancellationToken)
    {
        Telemetry.Refused(attempt, why.Key);
        var now = time.GetUtcNow();
        var principal = access.PrincipalOf(who.Id);
        Counted? over;
        lock (_gate)
        {
            var known = _people.TryGetValue(principal, out var counted)
                || (_people.Count >= MostPeople && _people.TryGetValue(principal = "", out counted));
            if (known && !IsOver(counted!))
            {
                counted!.Add(who, request, attempt, why);
                return;
            }
            _people[principal] = new Counted(time.GetTimestamp());
            over = counted;
        }
        await WriteAsync(over, cancellationToken);
        await ledger.NoteAsync(request, AuditDetail.Refused(who, attempt, why, now), cancellationToken);
    }

    /// <summary>Writes the counts whose minute is over, or all of them; for calling every minute and at the end.</summary>
    public async Task FlushAsync(bool all, CancellationToken cancellationToken)
    {
        List<Counted> over = [];
        lock (_gate)
        {
            foreach (var (principal, counted) in _people.Where(entry => all || IsOver(entry.Value)).ToList())
            {
                _people.Remove(principal);
                over.Add(counted);
            }
        }
        foreach (var counted in over)
        {
            await WriteAsync(counted, cancellationToken);
        }
    }

    /// <summary>By a time that nobody sets: a clock that is put back must not make first attempts into counted ones.</summary>
    private bool IsOver(Counted counted) => time.GetElapsedTime(counted.Since) >= Window;

    private Task WriteAsync(Counted? counted, CancellationToken cancellationToken) =>
        counted is { Count: > 0 } ? ledger.NoteAsync(counted.OnlyRequest, counted.ToEntry(time.GetUtcNow()), cancellationToken)
            : Task.CompletedTask;

    /// <summary>What one person tried after a first refusal.</summary>
    private sealed class Counted(long since)
    {
        /// <summary>Of requests, attempts and reasons each; a count needs no more to be understood.</summary>
        private const int MostNamed = 20;

        private readonly HashSet<int> _requests = [];
        private readonly HashSet<string> _attempts = [];
        private readonly HashSet<string> _reasons = [];
        private Person _who = Person.Bot;

        public long Since => since;

        public int Count { get; private set; }

        public int? OnlyRequest => _requests.Count == 1 ? _requests.First() : null;

        public void Add(Person person, int? request, string attempt, Sentence why)
        {
            (_who, Count) = (person, Count + 1);
            Add(_attempts, attempt);
            Add(_reasons, why.Key);
            if (request is { } number)
            {
                Add(_requests, number);
            }
        }

        public AuditEntry ToEntry(DateTimeOffset now) => AuditDetail.Refused(_who, Count, _attempts, _reasons, _requests, now);

        private static void Add<T>(HashSet<T> named, T name)
        {
            if (named.Count < MostNamed)
            {
                named.Add(name);
            }
        }
    }
}
