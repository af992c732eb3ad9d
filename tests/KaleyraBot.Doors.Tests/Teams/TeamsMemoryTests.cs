using KaleyraBot.Teams.Payloads;
using KaleyraBot.Teams.Conversations;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Teams;

/// <summary>What the door remembers has a bound; what the ledger remembers is found all the same.</summary>
public sealed class TeamsMemoryTests
{
    private const int Many = 100_000;

    [Needs(Needs.Time)]
    [Fact]
    public async Task References_OfManyConversations_AreBoundedHereAndWholeInTheLedger()
    {
        var store = new MemoryReferences();
        using var references = new TeamsReferences(store, new FakeTimeProvider());
        for (var i = 0; i < Many; i++)
        {
            await references.NoteAsync(In(i), CancellationToken.None);
        }

        Assert.InRange(references.Held, 100, 40_000);
        Assert.Equal(Many * 3, store.Kept.Count);
        Assert.Equal("https://smba.example/", (await references.FindAsync("a:0", CancellationToken.None))!.ServiceUrl);
        Assert.Equal("29:7", (await references.FindPersonAsync("teams:t/oid-7", CancellationToken.None))!.Account);
        Assert.Equal("teams:t/oid-7", await references.FindIdentityAsync("29:7", CancellationToken.None));
    }

    [Needs(Needs.Time)]
    [Fact]
    public async Task Reference_ThatFellOut_KeepsWhatTheLedgerKnows()
    {
        var store = new MemoryReferences();
        using var references = new TeamsReferences(store, new FakeTimeProvider());
        await references.NoteAsync(In(0) with { Conversation = new("a:0", "personal", "t", "First name") }, CancellationToken.None);
        for (var i = 1; i < Many / 4; i++)
        {
            await references.NoteAsync(In(i), CancellationToken.None);
        }
        await references.NoteAsync(In(0), CancellationToken.None);

        Assert.Equal("First name", (await references.FindAsync("a:0", CancellationToken.None))!.Name);
    }

    [Fact]
    public async Task Conversation_InUse_IsWrittenOnce()
    {
        var store = new MemoryReferences();
        using var references = new TeamsReferences(store, new FakeTimeProvider());
        for (var i = 0; i < 10; i++)
        {
            await references.NoteAsync(In(1), CancellationToken.None);
        }
        Assert.Equal(3, store.Writes);
    }

    private static Activity In(int number) => new()
    {
        Type = "message",
        ServiceUrl = "https://smba.example/",
        From = new($"29:{number}", null, $"oid-{number}", "t", null),
        Conversation = new($"a:{number}", "personal", "t", null),
    };
}
