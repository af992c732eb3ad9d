using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Chat;
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

    private readonly Lock gate = new();
    private readonly Dictionary<string, Counted> people = [];

    /// <param name="who">Who tried.</param>
    /// <param name="request">The request it was about, by number; null where it was about none.</param>
    /// <param name="attempt">In the words of the audit.</param>
    /// <param name="why">What they were told.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task NoteAsync(Person who, int? request, string attempt, Sentence why, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var principal = access.PrincipalOf(who.Id);
        Counted? over;
        lock (gate)
        {
            var known = people.TryGetValue(principal, out var counted) || (people.Count >= MostPeople && people.TryGetValue(principal = "", out counted));
            if (known && now < counted!.Since + Window)
            {
                counted.Add(who, request, attempt, why);
                return;
            }
            people[principal] = new Counted(now);
            over = counted;
        }
        await WriteAsync(over, cancellationToken);
        await ledger.NoteAsync(request, AuditDetail.Refused(who, attempt, why, now), cancellationToken);
    }

    /// <summary>Writes the counts whose minute is over, or all of them; for calling every minute and at the end.</summary>
    public async Task FlushAsync(bool all, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        List<Counted> over = [];
        lock (gate)
        {
            foreach (var (principal, counted) in people.Where(entry => all || now >= entry.Value.Since + Window).ToList())
            {
                people.Remove(principal);
                over.Add(counted);
            }
        }
        foreach (var counted in over)
        {
            await WriteAsync(counted, cancellationToken);
        }
    }

    private Task WriteAsync(Counted? counted, CancellationToken cancellationToken) =>
        counted is { Count: > 0 } ? ledger.NoteAsync(counted.OnlyRequest, counted.ToEntry(time.GetUtcNow()), cancellationToken) : Task.CompletedTask;

    /// <summary>What one person tried after a first refusal.</summary>
    private sealed class Counted(DateTimeOffset since)
    {
        /// <summary>Of requests, attempts and reasons each; a count needs no more to be understood.</summary>
        private const int MostNamed = 20;

        private readonly HashSet<int> requests = [];
        private readonly HashSet<string> attempts = [];
        private readonly HashSet<string> reasons = [];
        private Person who = Person.Bot;

        public DateTimeOffset Since => since;

        public int Count { get; private set; }

        public int? OnlyRequest => requests.Count == 1 ? requests.First() : null;

        public void Add(Person person, int? request, string attempt, Sentence why)
        {
            (who, Count) = (person, Count + 1);
            Add(attempts, attempt);
            Add(reasons, why.Key);
            if (request is { } number)
            {
                Add(requests, number);
            }
        }

        public AuditEntry ToEntry(DateTimeOffset now) => AuditDetail.Refused(who, Count, attempts, reasons, requests, now);

        private static void Add<T>(HashSet<T> named, T name)
        {
            if (named.Count < MostNamed)
            {
                named.Add(name);
            }
        }
    }
}
