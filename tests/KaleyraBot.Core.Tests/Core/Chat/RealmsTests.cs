using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;

namespace KaleyraBot.Tests.Core.Chat;

/// <summary>One human with an identity for each workspace of an organisation: E1 has T1 and T2, T9 is somebody else's.</summary>
public sealed class RealmsTests
{
    private static readonly IReadOnlyList<IRealms> Known = [new Organisation()];

    [Theory]
    [InlineData("slack:T1/U1", "slack:T2/U1", true)]
    [InlineData("slack:T1/U1", "slack:E1/u1", true)]
    [InlineData("slack:T1/U1", "slack:T1/U2", false)]
    [InlineData("slack:T1/U1", "teams:T1/U1", false)]
    [InlineData("web:ana", "WEB:Ana", true)]
    [InlineData("slack:T2/UBEN", "web:ben", true)]
    [InlineData("teams:t/ben", "slack:E1/UBEN", true)]
    public void AreSame_ComparesPeople_WhateverTheWorkspace(string one, string other, bool same)
    {
        var access = new AccessPolicy([]) { Realms = Known, Linked = [["slack:T1/UBEN", "web:ben", "teams:t/ben"]] };
        Assert.Equal((same, same), (access.AreSame(one, other), access.AreSame(other, one)));
    }

    [Theory]
    [InlineData("slack:T1/U1", "slack:T2/U1", true)]
    [InlineData("slack:T1/U1", "slack:E1/U1", true)]
    [InlineData("slack:E1/U1", "slack:T2/U1", true)]
    [InlineData("slack:T1/U1", "slack:T9/U1", false)]
    [InlineData("slack:T9/U1", "slack:T1/U1", false)]
    [InlineData("slack:T1/*", "slack:T1/U1", true)]
    [InlineData("slack:T1/*", "slack:T2/U1", false)]
    [InlineData("slack:T1/*", "slack:E1/U1", false)]
    [InlineData("slack:E1/*", "slack:T2/U1", true)]
    [InlineData("slack:E1/*", "slack:E1/U1", true)]
    [InlineData("slack:E1/*", "slack:T9/U1", false)]
    [InlineData("web:ben", "slack:T2/UBEN", true)]
    [InlineData("web:ben", "slack:T9/UBEN", false)]
    public void Entry_GivesARole_ToTheSamePersonOfTheSameOrganisationOnly(string entry, string id, bool gives) =>
        Assert.Equal(gives, new AccessPolicy([]) { Approvers = [entry], Realms = Known, Linked = [["slack:T1/UBEN", "web:ben"]] }.MayApprove(id));

    [Theory]
    [InlineData("slack:T1/U1", "slack:T2/U1")]
    [InlineData("slack:T1/U1", "slack:T9/U1")]
    [InlineData("slack:T1/*", "slack:T2/U1")]
    [InlineData("slack:T1/*", "slack:E1/U1")]
    [InlineData("slack:E1/*", "slack:T1/U1")]
    [InlineData("slack:T1/U1", "web:una")]
    [InlineData("*", "web:una")]
    public void Deny_IsNotEvaded_ThroughAnotherWorkspace(string entry, string id)
    {
        var policy = new ApprovalPolicy { Deny = new Dictionary<string, IReadOnlyList<string>> { ["about"] = [entry] } };
        var access = new AccessPolicy([]) { Realms = Known, Linked = [["slack:T2/U1", "web:una"]] };
        Assert.True(policy.Judge("+1", [new FieldChange("about", "x")], new Person(id, ""), access).IsDenied);
        Assert.False(policy.Judge("+1", [new FieldChange("about", "x")], new Person("slack:T9/U7", ""), access).IsDenied && entry != "*");
    }

    [Fact]
    public void Deny_OfSomePeople_IsForThemAlone()
    {
        var deny = new Dictionary<string, IReadOnlyList<string>> { ["about"] = ["slack:T1/U1", "slack:T9/U2"] };
        var policy = new ApprovalPolicy { Deny = deny };
        var access = new AccessPolicy([]) { Realms = Known };
        Assert.True(policy.IsDenied("about", new Person("slack:T1/U1", ""), access));
        Assert.True(policy.IsDenied("about", new Person("slack:T9/U2", ""), access));
        Assert.False(policy.IsDenied("about", new Person("slack:T1/U7", ""), access));
    }

    [Fact]
    public void Organisation_NotKnownYet_GivesNothingThroughAnotherWorkspace_AndKeepsOnePersonOne()
    {
        var access = new AccessPolicy([]) { Approvers = ["slack:T1/U1"] };
        Assert.False(access.MayApprove("slack:T2/U1"));
        Assert.True(access.AreSame("slack:T1/U1", "slack:T2/U1"));
    }

    [Fact]
    public void Person_StandsInTheLedger_UnderEachWorkspace() => Assert.Equal(
        ["slack:E1/U1", "slack:T1/U1", "slack:T2/U1"], new AccessPolicy([]) { Realms = Known }.KnownAs("slack:T2/U1").Order(StringComparer.Ordinal));

    [Fact]
    public void Person_OfNoWorkspace_StandsInTheLedgerUnderTheirOwnNameOnly() =>
        Assert.Equal(["slack:U1"], new AccessPolicy([]) { Realms = Known }.KnownAs("slack:U1"));

    private sealed class Organisation : IRealms
    {
        public string Surface => "slack";

        public string OrganisationOf(string realm) => realm is "T1" or "T2" ? "E1" : realm;

        public IReadOnlyList<string> PartsOf(string organisation) => organisation == "E1" ? ["E1", "T1", "T2"] : [organisation];
    }
}
