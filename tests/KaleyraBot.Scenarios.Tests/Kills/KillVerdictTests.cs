using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Requests;
using KaleyraBot.Tests.Storage;

namespace KaleyraBot.Tests.Kills;

/// <summary>
/// The judge of the kill test: it has nothing against a round in which every promise was kept, and sees each one that was broken.
/// </summary>
public sealed class KillVerdictTests
{
    private const string Number = "+919876543200";
    private const string Chat = "a:person0";
    private const string Earlier = "mark-00-000";
    private const string Later = "mark-00-001";

    /// <summary>Two forms for one number; a 500, and a kill in the middle of the call after it.</summary>
    private static readonly KillRecord Kept = new(
        new(1, [[new(Number, Earlier, "form-1", "person0", Chat, 0), new(Number, Later, "form-2", "person0", Chat, 1)]], [13]),
        [
            new Deed.Started(1),
            new Deed.Sent(Earlier), new Deed.Acknowledged(Earlier, "WA-1"), new Deed.Sent(Later), new Deed.Acknowledged(Later, "a little longer"),
            new Deed.Called(1, 1, Number, Earlier), new Deed.Answered(1, 200), new Deed.Said(Chat, "WA-1 Succeeded: as asked"),
            new Deed.Called(2, 1, Number, Later), new Deed.Answered(2, 500), new Deed.Said(Chat, "WA-2 Queued: tried again soon"),
            new Deed.Called(3, 1, Number, Later), new Deed.Killed(1), new Deed.Started(2),
            new Deed.Called(4, 2, Number, Later), new Deed.Answered(4, 200), new Deed.Said(Chat, "WA-2 Succeeded: as asked"),
        ],
        [Request(1, Earlier), Request(2, Later)],
        [Ended(1), Ended(2)],
        AuditFault: null);

    private static readonly Dictionary<string, Func<KillRecord, KillRecord>> Breaches = new()
    {
        ["lost"] = kept => kept with { Requests = [kept.Requests[1]] },
        ["not applied"] = kept => With(kept, deed => deed is Deed.Called { Mark: Earlier } ? [] : [deed]),
        ["not told"] = kept => With(kept, deed => deed is Deed.Said { Summary: ['W', 'A', '-', '2', ' ', 'S', ..] } ? [] : [deed]),
        ["not ended"] = kept => kept with { Requests = [kept.Requests[0], kept.Requests[1] with { State = RequestState.Running }] },
        ["not one end"] = kept => kept with { Audit = [.. kept.Audit, Ended(2)] },
        ["not one id"] = kept => With(kept, deed => deed is Deed.Acknowledged { Mark: Later } ? [new Deed.Acknowledged(Later, "WA-1")] : [deed]),
        ["overtaken"] = kept => With(kept, deed => deed is Deed.Called { Call: 1 } ? [new Deed.Called(9, 1, Number, Later), new Deed.Answered(9, 500), deed] : [deed]),
        ["two at once"] = kept => With(kept, deed => deed is Deed.Answered { Call: 1 } ? [new Deed.Called(9, 1, Number, Later), deed, new Deed.Answered(9, 500)] : [deed]),
        ["sent again late"] = kept => With(kept, deed => deed is Deed.Answered { Call: 4 } ? [deed, new Deed.Called(9, 2, Number, Earlier), new Deed.Answered(9, 200)] : [deed]),
        ["not true"] = kept => With(kept, deed => deed is Deed.Answered { Call: 4 } ? [new Deed.Answered(4, 500)] : [deed]),
        ["not acknowledged"] = kept => With(kept, deed => deed is Deed.Acknowledged { Mark: Later } ? [new Deed.Unanswered(Later, "500"), new Deed.GivenUp(Later)] : [deed]),
        ["audit"] = kept => kept with { AuditFault = "The audit is broken at entry 2." },
    };

    public static TheoryData<string> Kinds => [.. Breaches.Keys];

    [Fact]
    public void Round_WithEveryPromiseKept_IsNotComplainedOf()
    {
        var verdict = KillVerdict.On(Kept);

        Assert.Equal([], verdict.Complaints);
        Assert.Equal((1, 2, 0, 4, 2), (verdict.Kills, verdict.Acknowledged.Count, verdict.Lost, verdict.Calls, verdict.Repeated));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Round_WithABrokenPromise_IsComplainedOfByItsName(string kind) =>
        Assert.Contains(kind, KillVerdict.On(Breaches[kind](Kept)).Complaints.Select(complaint => complaint.Kind));

    [Fact]
    public void Call_ReadAfterItsCallerDied_StandsBeforeThoseOfTheNextLife()
    {
        // The same calls, but the third comes to be read while the fourth is under way.
        var unread = With(Kept, deed => deed is Deed.Called { Call: 3 } ? [] : [deed]);
        var late = With(unread, deed => deed is Deed.Called { Call: 4 } ? [deed, new Deed.Called(3, 1, Number, Later)] : [deed]);

        Assert.Equal([], KillVerdict.On(late).Complaints);
    }

    [Fact]
    public void Order_OfTwoThatCrossed_IsNobodysToSay()
    {
        var unanswered = With(Kept, deed => deed is Deed.Acknowledged { Mark: Earlier } ? [] : [deed]);
        var crossed = With(unanswered, deed => deed is Deed.Sent { Mark: Later } ? [deed, new Deed.Acknowledged(Earlier, "WA-1")] : [deed]);

        Assert.DoesNotContain(KillVerdict.On(Breaches["overtaken"](crossed)).Complaints, complaint => complaint.Kind == "overtaken");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20261128)]
    public void Plan_OfASeed_IsAlwaysTheSame(int seed)
    {
        var (one, other) = (KillPlan.Of(seed), KillPlan.Of(seed));

        Assert.Equal(one.Submissions, other.Submissions);
        Assert.Equal(one.Deaths, other.Deaths);
        Assert.Equal((200, 200), (one.Submissions.DistinctBy(form => form.Mark).Count(),
            one.Submissions.DistinctBy(form => form.Form).Count()));
        Assert.All(one.Submissions.GroupBy(form => form.Number), number =>
            Assert.Equal(number.Select(form => form.Mark).Order(StringComparer.Ordinal), number.Select(form => form.Mark)));
    }

    private static UpdateRequest Request(int number, string mark) =>
        Sample.Request($"form-{number}", Number) with { Number = number, State = RequestState.Succeeded, Changes = [new("about", mark)] };

    private static AuditRecord Ended(int request) => new(request, "", "bot", "bot", "ended", request, Number, "", [], "", "");

    private static KillRecord With(KillRecord record, Func<Deed, IEnumerable<Deed>> change) =>
        record with { Deeds = [.. record.Deeds.SelectMany(change)] };
}
