using KaleyraBot.Core.Requests;

namespace KaleyraBot.Tests.Kills;

/// <summary>A broken promise: in a word, and in a sentence that names the submission.</summary>
internal sealed record Complaint(string Kind, string Sentence);

/// <summary>Holds a round against what the bot promises. Pure.</summary>
internal sealed class KillVerdict
{
    private const int LongestAnswer = 240;

    private readonly KillRecord _record;
    private readonly Dictionary<string, Submission> _forms;
    private readonly Dictionary<string, UpdateRequest> _requests;
    private readonly IReadOnlyList<Call> _calls;

    /// <summary>
    /// What a copy of the bot that was asleep had under way may leave when it wakes, after newer ones; nothing can stop that. The promise
    /// is that it is told: the request ends as unknown, and the audit says why.
    /// </summary>
    private readonly HashSet<string> _toldLate;

    private KillVerdict(KillRecord record)
    {
        _record = record;
        _forms = record.Plan.Submissions.ToDictionary(form => form.Mark);
        _requests = record.Requests.DistinctBy(request => request.FormId).ToDictionary(request => request.FormId);
        _calls = CallLog.Of(record.Deeds);
        var late = record.Audit.Where(entry => entry.Action == "may have been sent late").Select(entry => entry.Request).ToHashSet();
        _toldLate = [.. record.Requests.Where(request => late.Contains(request.Number) && request.State == RequestState.Unknown)
            .Select(request => request.Changes[0].Value)];
        Acknowledged = [.. record.Deeds.OfType<Deed.Acknowledged>().DistinctBy(deed => deed.Mark)];
        Complaints = [.. Losses(), .. Ends(), .. Ids(), .. Turns(), .. CallPairs(), .. Claims(), .. Others()];
    }

    public IReadOnlyList<Complaint> Complaints { get; }

    public IReadOnlyList<Deed.Acknowledged> Acknowledged { get; }

    public int Lost => Complaints.Count(complaint => complaint.Kind == "lost");

    public int Kills => _record.Deeds.OfType<Deed.Killed>().Count();

    public int Calls => _calls.Count;

    /// <summary>Calls with a body that had been sent before, 500s among them.</summary>
    public int Repeated => _calls.Count - _calls.DistinctBy(call => call.Mark).Count();

    /// <summary>Sent again by the person, because no success was answered.</summary>
    public int SentAgain => _record.Deeds.OfType<Deed.Unanswered>().Count();

    public static KillVerdict On(KillRecord record) => new(record);

    public override string ToString() =>
        $"{Kills} kills, {Acknowledged.Count} acknowledged, {Lost} lost, {Calls} calls ({Repeated} repeated), {SentAgain} sent again, {Complaints.Count} complaints";

    private UpdateRequest? Find(string mark) => _requests.GetValueOrDefault(_forms[mark].Form);

    private IEnumerable<Complaint> Losses()
    {
        var called = _calls.Select(call => call.Mark).ToHashSet();
        foreach (var (mark, words) in Acknowledged)
        {
            var form = _forms[mark];
            if (Find(mark) is not { } request)
            {
                var answer = words[..Math.Min(words.Length, LongestAnswer)];
                yield return new("lost", $"{mark} (for {form.Number}, by {form.Person}) was acknowledged and is not in the ledger. The answer was: {answer}");
                continue;
            }
            if (!called.Contains(mark))
            {
                yield return new("not applied", $"{mark} ({request.Id}) was acknowledged and never reached Kaleyra.");
            }
            if (!_record.Deeds.OfType<Deed.Said>().Any(said => said.Chat == form.Chat && said.Summary.StartsWith($"{request.Id} {request.State}", StringComparison.Ordinal)))
            {
                yield return new("not told", $"{mark} ({request.Id}) ended {request.State}, and {form.Chat} was never told.");
            }
        }
    }

    /// <summary>Kaleyra takes everything in the end, and there are tries enough: so one end, and that is success.</summary>
    private IEnumerable<Complaint> Ends()
    {
        var ends = _record.Audit.Where(entry => entry.Action == "ended").CountBy(entry => entry.Request ?? 0).ToDictionary();
        foreach (var request in _record.Requests)
        {
            if (request.State != RequestState.Succeeded && !_toldLate.Contains(request.Changes[0].Value))
            {
                yield return new("not ended", $"{request.Id} stands at {request.State}.");
            }
            if (ends.GetValueOrDefault(request.Number) is not 1 and var count)
            {
                yield return new("not one end", $"{request.Id} ended {count} times by the audit.");
            }
        }
    }

    private IEnumerable<Complaint> Ids() =>
    [
        .. Acknowledged.Where(deed => deed.Id is not null && Find(deed.Mark) is { } request && request.Id != deed.Id)
            .Select(deed => new Complaint("not one id", $"{deed.Mark} was acknowledged as {deed.Id} and is {Find(deed.Mark)!.Id}.")),
        .. Shared(Acknowledged.Where(deed => deed.Id is not null).Select(deed => (deed.Id!, deed.Mark))),
        .. Shared(_record.Requests.Select(request => (request.Id, request.FormId))),
        .. Shared(_record.Requests.Select(request => (request.FormId, request.Id))),
    ];

    private static IEnumerable<Complaint> Shared(IEnumerable<(string Id, string Whose)> ids) =>
        ids.GroupBy(pair => pair.Id, pair => pair.Whose).Where(group => group.Count() > 1)
            .Select(group => new Complaint("not one id", $"{group.Key} is shared by {string.Join(" and ", group)}."));

    /// <summary>Whatever was acknowledged before another was first sent goes before it; of two that crossed, nobody can say.</summary>
    private IEnumerable<Complaint> Turns()
    {
        var (sent, acknowledged) = (First<Deed.Sent>(deed => deed.Mark), First<Deed.Acknowledged>(deed => deed.Mark));
        foreach (var number in _calls.GroupBy(call => call.Number))
        {
            var order = number.Select(call => call.Mark).ToList();
            var pairs = from earlier in order.Distinct() from later in order.Distinct() where earlier != later select (earlier, later);
            foreach (var (earlier, later) in pairs.Where(pair =>
                !_toldLate.Contains(pair.earlier) && order.LastIndexOf(pair.earlier) > order.IndexOf(pair.later)))
            {
                if (acknowledged.TryGetValue(earlier, out var answered) && sent.TryGetValue(later, out var begun) && answered < begun)
                {
                    yield return new("overtaken", $"{earlier} was acknowledged before {later} was sent, and was applied after it: {string.Join(", ", order)}.");
                }
            }
        }
    }

    private IEnumerable<Complaint> CallPairs()
    {
        foreach (var number in _calls.GroupBy(call => call.Number))
        {
            var seen = new HashSet<string>();
            var others = number.Where(call => !_toldLate.Contains(call.Mark)).ToList();
            foreach (var (before, call) in others.Prepend(null).Zip(others))
            {
                if (before is not null && call.From < before.Until)
                {
                    yield return new("two at once", $"{call.Mark} was called while {before.Mark} was, for the same number.");
                }
                if (!seen.Add(call.Mark) && before?.Mark != call.Mark)
                {
                    yield return new("sent again late", $"{call.Mark} was sent again after {before?.Mark}, which is newer.");
                }
            }
        }
    }

    /// <summary>Success is said only after Kaleyra said it.</summary>
    private IEnumerable<Complaint> Claims()
    {
        var granted = _calls.Where(call => call.IsSuccess).GroupBy(call => call.Mark).ToDictionary(calls => calls.Key, calls =>
            calls.Min(call => call.Until));
        var marks = _record.Requests.ToDictionary(request => request.Id, request => request.Changes[0].Value);
        return _record.Deeds.Index().Where(entry => entry.Item is Deed.Said { Summary: var summary } && RequestId.In(summary) is { } id
                && summary.StartsWith($"{id} {RequestState.Succeeded}", StringComparison.Ordinal)
                && !(marks.TryGetValue(id, out var mark) && granted.TryGetValue(mark, out var at) && at < entry.Index))
            .Select(entry => new Complaint("not true", $"\"{((Deed.Said)entry.Item).Summary}\" was said, and Kaleyra had not said so."))
            .Concat(_record.Requests.Where(request =>
                request.State == RequestState.Succeeded && !granted.ContainsKey(request.Changes[0].Value))
                .Select(request => new Complaint("not true", $"{request.Id} stands at Succeeded, and Kaleyra never said so.")));
    }

    private IEnumerable<Complaint> Others() =>
    [
        .. _record.Deeds.OfType<Deed.GivenUp>().Select(deed =>
            _record.Deeds.OfType<Deed.Unanswered>().Last(answer => answer.Mark == deed.Mark))
            .Select(answer => new Complaint("not acknowledged", $"{answer.Mark} was never acknowledged: {answer.Why}")),
        .. _record.AuditFault is { } fault ? [new Complaint("audit", fault)] : Array.Empty<Complaint>(),
    ];

    private Dictionary<string, int> First<T>(Func<T, string> mark) where T : Deed =>
        _record.Deeds.Index().Where(entry => entry.Item is T).GroupBy(entry => mark((T)entry.Item)).ToDictionary(group =>
            group.Key, group => group.First().Index);
}
