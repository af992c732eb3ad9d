using System.Net;
using KaleyraBot.Doors.Http;

namespace KaleyraBot.Tests.Doors;

public sealed class OutgoingTests
{
    [Theory]
    [InlineData("http://127.0.0.1:56150/_connector", true)]
    [InlineData("http://localhost:56150/_connector", true)]
    [InlineData("https://smba.trafficmanager.net/amer/", false)]
    public void Proxy_OfTheMachine_IsForTheWorldOutsideOnly(string address, bool direct)
    {
        var proxy = new LoopbackDirect(new WebProxy("http://proxy.example.com:3128"));

        Assert.Equal(direct, proxy.IsBypassed(new Uri(address)));
        Assert.Equal(direct, proxy.GetProxy(new Uri(address)) is null);
    }

    [Fact]
    public void Redirects_WhereATokenIsSent_AreNotFollowed() =>
        Assert.False(Outgoing.Handler(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)).AllowAutoRedirect);
}
