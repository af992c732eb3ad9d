using System.Net;
using KaleyraBot.Teams.Api;

namespace KaleyraBot.Tests.Teams;

public sealed class TeamsHttpTests
{
    [Theory]
    [InlineData("http://127.0.0.1:56150/_connector", true)]
    [InlineData("http://localhost:56150/_connector", true)]
    [InlineData("https://smba.trafficmanager.net/amer/", false)]
    public void Proxy_OfTheMachine_IsForTheWorldOutsideOnly(string address, bool direct)
    {
        var proxy = new TeamsHttp(new WebProxy("http://proxy.example.com:3128"));

        Assert.Equal(direct, proxy.IsBypassed(new Uri(address)));
        Assert.Equal(direct, proxy.GetProxy(new Uri(address)) is null);
    }

    [Fact]
    public void Redirects_WhereATokenIsSent_AreNotFollowed() => Assert.False(TeamsHttp.Handler(redirects: false).AllowAutoRedirect);
}
