using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;
using KaleyraBot.Tests.Storage;

namespace KaleyraBot.Tests.Core.Approvals;

/// <summary>By which right somebody decides, or why not.</summary>
public sealed class MandateTests
{
    private static readonly DateTimeOffset Now = Sample.Start.AddHours(1);

    [Fact]
    public void Mandate_OfAnApprover_IsTheirOwn() => Assert.Equal(new Mandate(For: null), Of("web:ben", [Lends("web:cara")]).Mandate);

    [Fact]
    public void Mandate_WithoutARoleOrAStandIn_IsNone() => AssertSays("Only approvers can decide on WA-1.", "web:eve");

    [Fact]
    public void Mandate_OfSomebodyWhoIsNoApprover_IsNone() => AssertSays("Only approvers can decide on WA-1.", "web:eve", Lends("web:dan"));

    [Fact]
    public void Mandate_OfTheRequester_IsNone() =>
        AssertSays("WA-1 was asked for by the person you stand in for", "web:eve", Lends(Sample.Asha.Id));

    [Fact]
    public void Mandate_OfAnApproverWhoDecidedThemselves_IsUsedUp() =>
        AssertSays("You have decided on WA-1 already (1 of 2 approvals).", "web:eve", Lends("web:ben"));

    [Fact]
    public void Mandate_OfTheRequesterAndOfOneWhoDecided_IsUsedUp() =>
        AssertSays("You have decided on WA-1 already (1 of 2 approvals).", "web:eve", Lends(Sample.Asha.Id), Lends("web:ben"));

    [Fact]
    public void Mandate_OfSeveralApprovers_IsThatOfWhoeverMayStillDecide()
    {
        var (mandate, refusal) = Of("web:eve", [Lends(Sample.Asha.Id), Lends("web:ben"), Lends("web:cara")], Waiting.Ben);

        Assert.Equal((new Mandate("web:cara"), null), (mandate, refusal));
    }

    private static Delegation Lends(string from) => new(from, "web:eve", Now.AddDays(1));

    private static (Mandate? Mandate, Sentence? Refusal) Of(string who, Delegation[] lent, params Person[] decided)
    {
        var request = Waiting.Request() with { Number = 1 };
        var stands = request.With([.. decided.Select(person => person.Says(request))]);
        return Mandate.Of(stands, new Person(who, who), lent, Waiting.Access, Now);
    }

    private static void AssertSays(string sentence, string who, params Delegation[] lent)
    {
        var (mandate, refusal) = Of(who, lent, Waiting.Ben);
        Assert.Null(mandate);
        Assert.StartsWith(sentence, English.Of(refusal!), StringComparison.Ordinal);
    }
}
