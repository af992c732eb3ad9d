using KaleyraBot.Core.Access;
using KaleyraBot.Core.Chat;

namespace KaleyraBot.Tests.Core.Chat;

public sealed class AccessPolicyTests
{
    [Theory]
    [InlineData("teams:t1/u1", true)]
    [InlineData("TEAMS:T1/U1", true)]
    [InlineData("teams:t1/u2", false)]
    [InlineData("teams:t1/u11", false)]
    public void MayRequest_ListedPerson_IsCompared(string id, bool allowed) =>
        Assert.Equal(allowed, new AccessPolicy(["teams:t1/u1"]).MayRequest(new Person(id, "Ana")));

    [Theory]
    [InlineData("teams:t1/u1", true)]
    [InlineData("teams:t2/u1", false)]
    [InlineData("web:ana", false)]
    public void MayRequest_StarAsLastPart_MeansEverybodyThere(string id, bool allowed) =>
        Assert.Equal(allowed, new AccessPolicy(["teams:t1/*"]).MayRequest(new Person(id, "Ana")));

    [Fact]
    public void MayRequest_NoList_LetsEverybodyIn() => Assert.True(new AccessPolicy([]).MayRequest(new Person("web:ana", "Ana")));

    [Fact]
    public void NamedApprovers_WithLinkedIdentities_AreCalledOnEverySurface() => Assert.Equal(
        [new("web:ben", "ben"), new("slack:t/UBEN", "UBEN"), new Person("web:cara", "cara")],
        new AccessPolicy([]) { Approvers = ["slack:t/uben", "web:*", "web:cara", "WEB:CARA"], Linked = [["web:ben", "slack:t/UBEN"]] }
            .NamedApprovers);

    [Fact]
    public void MayRequest_Name_DecidesNothing() => Assert.False(new AccessPolicy(["web:ana"]).MayRequest(new Person("web:ben", "web:ana")));

    [Fact]
    public void Names_IsAboutThePersonByAnyOfTheirIdentities_AndNotAboutEverybody()
    {
        var access = new AccessPolicy([]) { Linked = [["web:ben", "slack:t/ben"]] };
        Assert.True(access.Names(["web:cara", "web:ben"], "slack:t/ben"));
        Assert.False(access.Names(["web:*", "slack:t/*"], "slack:t/ben"));
        Assert.False(access.Names(["web:ben"], "slack:t/cara"));
    }
}
