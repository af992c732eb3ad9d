using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Core.Profile;

namespace KaleyraBot.Tests.Core.Ledger;

/// <summary>Which keys share, and that one of them that is slow delays no other.</summary>
public sealed class LanesTests : IDisposable
{
    private static readonly NumberBook Book = new([
        new("india", [new("+919876543210", "Sweets"), new("+919876543211", "Bakery")]), new("america", [])]);

    private readonly Lanes _lanes = new(new OwnerSettings(Parallel: 8), Book);

    public void Dispose() => _lanes.Dispose();

    [Fact]
    public void Calls_AreSharedByAccounts()
    {
        Assert.Equal(("calls", "india"), _lanes.Of(new Effect.Apply(1, "+919876543210").Queue));
        Assert.Equal(("calls", "india"), _lanes.Of(new Effect.Apply(1, "+919876543211").Queue));
        Assert.Equal(("calls", "america"), _lanes.Of(new Effect.Apply(1, "+14155550132").Queue));
    }

    [Theory]
    [InlineData("slack:T1/C1@U1#1.2", "slack", "slack:C1")]
    [InlineData("slack:T1/C1", "slack", "slack:C1")]
    [InlineData("slack:T1/@U1", "slack", "slack:T1/@U1")]
    [InlineData("teams:19:abc@thread.tacv2;messageid=17", "teams", "teams:19:abc")]
    [InlineData("web:general", "web", "web:general")]
    [InlineData("nonsense", "", "nonsense")]
    public void Cards_AreSharedByConversations_WithinTheirSurface(string place, string lane, string sharer)
    {
        Assert.Equal((lane, sharer), _lanes.Of(new Effect.ShowRequest(1, new Place(place)).Queue));
        Assert.Equal((lane, sharer), _lanes.Of(new Effect.PostCard(new Place(place), new("notice", [], KaleyraBot.Core.Text.Sentence.Of("a"))).Queue));
    }

    [Fact]
    public void Messages_AreSharedByPeople_AndTheRestIsNobodys()
    {
        Assert.Equal(("slack", "person:slack:T1/U1"), _lanes.Of(new Effect.TellRequester(1, new("slack:T1/U1", "")).Queue));
        Assert.Equal(("rest", ""), _lanes.Of(new Effect.Expire(1, default).Queue));
        Assert.Equal(("rest", ""), _lanes.Of(new Effect.Outdate("+919876543210").Queue));
    }

    [Fact]
    public async Task SlowOnes_DelayNobodyElse()
    {
        // An account, a channel with its threads, and a person, none of whom ever ends.
        string[] slow = [.. Enumerable.Range(0, 50).SelectMany(i => new[] { $"number:+1415555{i:0000}", $"place:slack:T1/C1#{i}.0", "person:slack:T1/U1" })];
        var waiting = slow.Select(_lanes.EnterAsync).ToList();
        string[] others = ["number:+919876543210", "place:slack:T1/C2", "person:slack:T1/U2", "place:teams:19:abc@thread.tacv2", "place:web:general", "clock:WA-1:expire"];
        for (var round = 0; round < 50; round++)
        {
            foreach (var key in others)
            {
                using var turn = await _lanes.EnterAsync(key).WaitAsync(TimeSpan.FromSeconds(60));
            }
        }
        Assert.Contains(waiting, turn => !turn.IsCompleted);
    }

    [Fact]
    public async Task Lane_ThatIsNewWhileSomebodyHasAll_Waits()
    {
        var may = new TaskCompletionSource();
        using (await _lanes.EnterAsync("place:web:general"))
        {
        }
        var change = _lanes.WhileFreeAsync(() => may.Task, default);
        Task<IDisposable>[] late = [_lanes.EnterAsync("place:web:general"), _lanes.EnterAsync("place:slack:T1/C1")];
        Assert.All(late, turn => Assert.False(turn.IsCompleted));
        may.SetResult();
        await change;
        await Task.WhenAll(late);
    }
}
