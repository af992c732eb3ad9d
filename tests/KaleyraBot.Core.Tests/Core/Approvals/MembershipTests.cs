using KaleyraBot.Core.Access;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Inbox;
using KaleyraBot.Core.Text;
using KaleyraBot.Tests.Storage;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Core.Approvals;

/// <summary>How long a person waits for a surface that is slow to say who they are; and what was acknowledged, longer.</summary>
public sealed class MembershipTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly SlowRoster _roster = new();

    [Fact]
    public async Task Standing_TooSlowForAForm_IsUnknown_AndUnknownMeansNo()
    {
        var asked = AskAsync(order: null);
        await _roster.Asked.Task;
        _time.Advance(TimeSpan.FromSeconds(1.5));
        Assert.Equal("approvals.standingUnknown", (await asked)?.Key);
    }

    [Fact]
    public async Task Standing_OfWhatWasAcknowledged_IsWaitedFor()
    {
        var asked = AskAsync(order: 1);
        await _roster.Asked.Task;
        _time.Advance(TimeSpan.FromSeconds(1.5));
        Assert.False(asked.IsCompleted);
        _roster.Answer.SetResult(Standing.Member);
        Assert.Null(await asked);
    }

    [Fact]
    public async Task Standing_OfWhatWasAcknowledged_IsNotWaitedForWithoutEnd()
    {
        var asked = AskAsync(order: 1);
        await _roster.Asked.Task;
        _time.Advance(TimeSpan.FromSeconds(1.5));
        while (!asked.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(10));
            await Task.Yield();
        }
        Assert.Equal("approvals.standingUnknown", (await asked)?.Key);
    }

    private Task<Sentence?> AskAsync(long? order) => Task.Run(() =>
    {
        Handling.Begin("d").Order = order ?? long.MaxValue;
        var asked = new Membership([_roster], new AccessPolicy([]), _time).AskingRefusalAsync(Sample.Asha, Sample.Room, default);
        _roster.Asked.SetResult();
        return asked;
    });

    private sealed class SlowRoster : IRoster
    {
        public TaskCompletionSource<Standing> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Surface => "web";

        public Task<string?> NameAsync(string id, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

        public Task<Standing> StandingAsync(Person who, Place where, CancellationToken cancellationToken) => Answer.Task;
    }

    [Theory]
    [InlineData("web:ben", Standing.Member, "answers.notAllowed")]
    [InlineData("web:*", Standing.Member, null)]
    [InlineData("web:*", Standing.Guest, "approvals.guestReads")]
    [InlineData("web:*", Standing.Unknown, "approvals.standingUnknown")]
    [InlineData("web:asha", Standing.Guest, null)]
    public async Task Reading_IsForMembersAndForWhoeverIsNamed(string requester, Standing standing, string? refusal)
    {
        var membership = new Membership([new ScriptedRoster { Standing = standing }], new AccessPolicy([requester]));
        Assert.Equal(refusal, (await membership.ReadingRefusalAsync(Sample.Asha, Sample.Room, default))?.Key);
    }

    [Theory]
    [InlineData("web:*", Standing.Member, null)]
    [InlineData("web:*", Standing.Guest, "approvals.guestAsks")]
    [InlineData("web:asha", Standing.Guest, "approvals.guestAsks")]
    [InlineData("web:*", Standing.Unknown, "approvals.standingUnknown")]
    [InlineData("web:asha", Standing.Unknown, null)]
    public async Task Asking_IsForMembersAndNeverForGuests(string requester, Standing standing, string? refusal)
    {
        var membership = new Membership([new ScriptedRoster { Standing = standing }], new AccessPolicy([requester]));
        Assert.Equal(refusal, (await membership.AskingRefusalAsync(Sample.Asha, Sample.Room, default))?.Key);
    }
}
