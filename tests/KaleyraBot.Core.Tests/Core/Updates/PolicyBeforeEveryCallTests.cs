using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Updates;
using KaleyraBot.Tests.Core.Approvals;
using KaleyraBot.Tests.Storage;

namespace KaleyraBot.Tests.Core.Updates;

/// <summary>
/// Before every call, at every attempt: what the settings of now do not allow is not sent, unless an earlier try may have been applied.
/// </summary>
public sealed class PolicyBeforeEveryCallTests : IAsyncLifetime
{
    private static readonly UpdateResult Throttled = new UpdateResult.Throttled(null);
    private static readonly UpdateResult Unknown = new UpdateResult.Unknown("answers.unknownTimeout");
    private static readonly NumberBook Anywhere = new([]);

    private Desk _desk = null!;

    public async Task InitializeAsync() => _desk = await Desk.OpenAsync();

    public async Task DisposeAsync() => await _desk.DisposeAsync();

    /// <summary>Settings in which Asha's change of the website is not allowed any more, and a part of the sentence that says so.</summary>
    public static TheoryData<string, string> Reasons => new()
    {
        { "denied", "You may not change Website" },
        { "requester", "Whoever asked for this may not ask for changes any more." },
        { "approver", "Approvals that count under the settings of now: 0 of 1 for Website." },
        { "number", "The number does not belong to this account any more." },
    };

    [Theory]
    [MemberData(nameof(Reasons))]
    public async Task ThrottledThenNotAllowed_IsRejectedWithoutACall(string reason, string sentence)
    {
        await TryAsync(Throttled);
        await NextAsync(Check(reason));

        var request = await _desk.FindAsync();
        Assert.Equal((RequestState.Rejected, 1), (request.State, request.Attempts));
        Assert.Single(_desk.Kaleyra.Bodies);
        Assert.Contains(sentence, Plain(request), StringComparison.Ordinal);
        Assert.EndsWith("Nothing was changed.", English.Of(RequestSummary.Of(request)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public async Task UnknownThenNotAllowed_IsSentAgainAndSaysWhy(string reason, string sentence)
    {
        await TryAsync(Unknown, new UpdateResult.Succeeded());
        await NextAsync(Check(reason));

        var request = await _desk.FindAsync();
        Assert.Equal((RequestState.Succeeded, false), (request.State, request.MayBeApplied));
        Assert.Equal(_desk.Kaleyra.Bodies[0], _desk.Kaleyra.Bodies[1]);
        var card = RequestCard.Build(request, 3).Data;
        Assert.True(card["settling"]!.GetValue<bool>());
        Assert.StartsWith(
            "This would not be allowed any more, but an earlier try may have been applied, so the same values are sent again to settle it. ",
            English.Of(card["despite"]!), StringComparison.Ordinal);
        Assert.Contains(sentence, English.Of(card["despite"]!), StringComparison.Ordinal);
        Assert.Equal(["postponed", "sent again to settle", "ended"], (await _desk.AuditedAsync()).TakeLast(3));
        var entry = (await _desk.Audit.PageAsync(null, 1, null, 10, default)).Single(entry => entry.Action == "sent again to settle");
        Assert.Contains("would not be allowed any more, but an earlier try may have been applied", entry.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownThenThrottled_StillMayBeApplied()
    {
        await TryAsync(Unknown, Throttled, new UpdateResult.Succeeded());
        await NextAsync();
        await NextAsync(Check("denied"));

        Assert.Equal(RequestState.Succeeded, (await _desk.FindAsync()).State);
        Assert.Equal(3, _desk.Kaleyra.Bodies.Count);
    }

    [Fact]
    public async Task UnknownThenThrottledToTheEnd_EndsUnknown_BecauseNobodyKnowsThatNothingWasChanged()
    {
        await TryAsync(Unknown, Throttled, Throttled);
        await NextAsync();
        await NextAsync();

        var request = await _desk.FindAsync();
        Assert.Equal((RequestState.Unknown, 3), (request.State, request.Attempts));
        Assert.DoesNotContain("Nothing was changed", English.Of(RequestSummary.Of(request)), StringComparison.Ordinal);
    }

    public static TheoryData<string, UpdateResult, RequestState> SecondAnswers => new()
    {
        { "credentials", new UpdateResult.Unauthorized(new(null, null, null, null)), RequestState.Unknown },
        { "bad key", new UpdateResult.Rejected(RequestActions.BadKey, null, null, null), RequestState.Unknown },
        { "redirect", new UpdateResult.Redirected(), RequestState.Unknown },
        { "no account", new UpdateResult.NoAccount(), RequestState.Unknown },
        { "validation", new UpdateResult.Rejected(null, "validation", null, null), RequestState.Rejected },
    };

    [Theory]
    [MemberData(nameof(SecondAnswers))]
    public async Task UnknownThenRefused_EndsUnknownWhereKaleyraNeverLookedAtTheValues(string answer, UpdateResult second, RequestState end)
    {
        Assert.NotEmpty(answer);
        await TryAsync(Unknown, second);
        await NextAsync();

        Assert.Equal(end, (await _desk.FindAsync()).State);
    }

    [Fact]
    public async Task InterruptedThenNotAllowed_IsSentAgain_BecauseNobodyKnowsTheAnswer()
    {
        await AskAsync();
        var begun = RequestSteps.Start(await _desk.FindAsync(), await _desk.Ledger.KnownAsync(Sample.Number, default), Sample.Start);
        Assert.True(await _desk.Ledger.TakeAsync(begun, default));
        _desk.Kaleyra.Answers(new UpdateResult.Succeeded());
        await _desk.RunDueAsync(Check("denied"));

        var request = await _desk.FindAsync();
        Assert.Equal((RequestState.Succeeded, 2), (request.State, request.Attempts));
        Assert.Equal("approvals.denied", request.Despite?.Key);
    }

    [Fact]
    public async Task RetryAfterUnknown_StillMayBeApplied_HoweverOftenItIsThrottled()
    {
        await TryAsync(Unknown, Unknown, Unknown, Throttled, new UpdateResult.Succeeded());
        await NextAsync();
        await NextAsync();
        await _desk.Requests.RetryAsync(Desk.Typed(Sample.Asha), 1, default);
        await NextAsync();
        await NextAsync(Check("denied"));

        Assert.Equal(RequestState.Succeeded, (await _desk.FindAsync()).State);
        Assert.Equal(5, _desk.Kaleyra.Bodies.Count);
    }

    [Fact]
    public async Task RetryAfterThrottled_IsCheckedLikeAnyOther()
    {
        await TryAsync(Throttled, Throttled, Throttled);
        await NextAsync();
        await NextAsync();
        await _desk.Requests.RetryAsync(Desk.Typed(Sample.Asha), 1, default);
        await NextAsync(Check("denied"));

        Assert.Equal(RequestState.Rejected, (await _desk.FindAsync()).State);
        Assert.Equal(3, _desk.Kaleyra.Bodies.Count);
    }

    [Fact]
    public async Task UnknownThenAnotherBody_IsNeverSent_BecauseThatSettlesNothing()
    {
        await TryAsync(Unknown);
        var request = await _desk.FindAsync();
        var forged = request with { Changes = [request.Changes[0] with { Value = "https://evil.example.com" }], Version = request.Version + 1 };
        await _desk.Ledger.TakeAsync(new(forged, Sample.Entry("forged"), []), default);
        await NextAsync();

        Assert.Single(_desk.Kaleyra.Bodies);
        Assert.Equal(RequestState.Unknown, (await _desk.FindAsync()).State);
    }

    [Fact]
    public async Task Requester_WhoMayAskByAnotherIdentity_IsStillAllowed()
    {
        await TryAsync(Throttled, new UpdateResult.Succeeded());
        await NextAsync(new(Waiting.Policy, Waiting.Access with { Requesters = ["teams:t/asha"], Linked = [["teams:t/asha", Sample.Asha.Id]] }, Anywhere));

        Assert.Equal(RequestState.Succeeded, (await _desk.FindAsync()).State);
    }

    private static RunCheck Check(string reason) => reason switch
    {
        "denied" => new(Waiting.Policy with { Deny = new Dictionary<string, IReadOnlyList<string>> { ["website"] = ["*"] } }, Waiting.Access, Anywhere),
        "requester" => new(Waiting.Policy, Waiting.Access with { Requesters = ["web:somebody"] }, Anywhere),
        "approver" => new(Waiting.Policy, Waiting.Access with { Approvers = ["web:cara"] }, Anywhere),
        _ => new(Waiting.Policy, Waiting.Access, new([new("main", [new("+14155550132", "")]), new("other", [new(Sample.Number, "")])])),
    };

    private async Task AskAsync()
    {
        await _desk.SubmitAsync(Waiting.Request(field: "website", value: "https://www.example.com"));
        await _desk.ApproveAsync(Waiting.Ben);
    }

    /// <summary>Asha's change was approved and tried once; these are the answers.</summary>
    private async Task TryAsync(params UpdateResult[] answers)
    {
        _desk.Kaleyra.Answers(answers);
        await AskAsync();
        await _desk.RunDueAsync();
    }

    private async Task NextAsync(RunCheck? check = null)
    {
        _desk.Time.Advance(TimeSpan.FromMinutes(1));
        await _desk.RunDueAsync(check);
    }

    private static string Plain(UpdateRequest request) => English.Of(RequestCard.Build(request, 3).Data["answer"]!["plain"]!);
}
