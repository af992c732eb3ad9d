using KaleyraBot.Core.Chat;

namespace KaleyraBot.Tests.Core.Chat;

public sealed class PlaceTests
{
    [Theory]
    [InlineData("slack:T1/C1@U1#1.2", "slack:T1/C1", true)]
    [InlineData("slack:T1/C1@U1", "slack:E1/C1@U2", true)]
    [InlineData("slack:T1/C1@U1", "slack:C1", true)]
    [InlineData("slack:T1/C1@U1", "slack:T1/C11", false)]
    [InlineData("slack:T1/@U1", "slack:T1/@U2", false)]
    [InlineData("slack:T1/D1@U1", "slack:T1/@U1", false)]
    [InlineData("teams:19:a@thread.tacv2;messageid=1", "teams:19:a@thread.tacv2;messageid=2", true)]
    [InlineData("teams:19:a@thread.tacv2", "teams:19:b@thread.tacv2", false)]
    [InlineData("teams:@t/one", "teams:@t/two", false)]
    [InlineData("teams:a:1x", "teams:a:1X", false)]
    [InlineData("web:general", "web:general", true)]
    [InlineData("web:general", "slack:general", false)]
    public void IsIn_ComparesConversations_NotThreadsNorWhoAsked(string one, string other, bool same) =>
        Assert.Equal((same, same), (new Place(one).IsIn(new(other)), new Place(other).IsIn(new(one))));
}
