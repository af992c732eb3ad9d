using CsCheck;
using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Requests;
using KaleyraBot.Tests.Core.Updates;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Storage;

namespace KaleyraBot.Tests.Core.Approvals;

public sealed class QuorumTests
{
    private static readonly string[] Names = ["web:asha", "web:ben", "WEB:BEN", "slack:t/ben", "web:cara", "web:dan", "web:eve"];

    private static readonly AccessPolicy Access = new([])
    {
        Approvers = ["web:asha", "web:ben", "web:cara", "web:dan"],
        Linked = [["web:ben", "slack:t/ben"], ["web:asha", "web:dan"]],
    };

    private static readonly Gen<Decision[]> AnyDecisions = Gen.Select(Words.Of(Names), Gen.Bool, Gen.Bool, Words.Of([.. Names, ""]), Gen.Bool).Array[0, 8]
        .Select(all => all.Select(one => new Decision(
            new(one.Item1, "x"), one.Item2, "", Sample.Start, one.Item3 ? Waiting.Request().Approval!.Hash : "of another payload", one.Item4.Length > 0 ? one.Item4 : null)
        { BrokeGlass = one.Item5 }).ToArray());

    [Needs(Needs.Time)]
    [Fact]
    public void Count_AnyDecisions_NeverExceedsThePeopleWhoMayDecide() => AnyDecisions.Sample(decisions =>
    {
        var request = Waiting.Request().With(decisions);
        // Asha asked, and is Dan by another name; Ben is one person on two surfaces; Eve is no approver.
        Assert.InRange(Quorum.Count(request, Access), 0, 2);
    }, iter: 20_000);

    [Needs(Needs.Time)]
    [Fact]
    public void Count_WithOneDecisionMore_NeverFallsAndGrowsByOneAtMost() =>
        AnyDecisions.Where(decisions => decisions.Length > 0).Sample(decisions =>
    {
        var (fewer, all) = (Quorum.Count(Waiting.Request().With(decisions[..^1]), Access),
            Quorum.Count(Waiting.Request().With(decisions), Access));
        Assert.InRange(all - fewer, 0, 1);
    }, iter: 20_000);

    [Fact]
    public void Count_OnceThePayloadDiffers_IsNothing() => AnyDecisions.Sample(decisions =>
    {
        var request = Waiting.Request().With(decisions);
        Assert.Equal(0, Quorum.Count(request with { Changes = [new("incoming_url", "https://evil.example.com")] }, Access));
        Assert.Equal(0, Quorum.Count(request with { WaNumber = "+14155550132" }, Access));
    });

    [Fact]
    public void Count_TwoOtherApprovers_IsTwo()
    {
        var request = Waiting.Request();
        Assert.Equal(2, Quorum.Count(request.With(Waiting.Ben.Says(request), Waiting.Cara.Says(request)), Access));
    }

    [Fact]
    public void Count_OnePersonTwice_IsOne()
    {
        var request = Waiting.Request();
        Assert.Equal(1, Count(request, Waiting.Ben.Says(request), new Person("slack:t/ben", "Ben").Says(request)));
        Assert.Equal(1, Count(request, Waiting.Ben.Says(request), new Person("web:eve", "Eve").Says(request, standingInFor: "web:ben")));
    }

    [Fact]
    public void Count_OfTheRequester_IsNothing()
    {
        var request = Waiting.Request();
        Assert.Equal(0, Count(request, Sample.Asha.Says(request)));
        Assert.Equal(0, Count(request, Waiting.Dan.Says(request)));
        Assert.Equal(0, Count(request, Sample.Asha.Says(request, standingInFor: "web:ben")));
        Assert.Equal(0, Count(request, new Person("web:eve", "Eve").Says(request, standingInFor: "web:dan")));
    }

    [Fact]
    public void Count_OfANo_OfABrokenGlassAndOfAnotherPayload_IsNothing()
    {
        var request = Waiting.Request();
        Assert.Equal(0, Count(request, Waiting.Ben.Says(request, yes: false)));
        Assert.Equal(0, Count(request, Waiting.Ben.Says(request) with { BrokeGlass = true }));
        Assert.Equal(0, Count(request, Waiting.Ben.Says(request) with { Hash = "of another payload" }));
        Assert.Equal(0, Quorum.Count(Sample.Request("b"), Access));
    }

    private static int Count(UpdateRequest request, params Decision[] decisions) => Quorum.Count(request.With(decisions), Access);
}
