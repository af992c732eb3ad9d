using KaleyraBot.Teams.Trust;

namespace KaleyraBot.Tests.Teams;

/// <summary>The token's service and the event's may be written differently, but must be the same.</summary>
public sealed class ServiceUrlTests
{
    private const string Url = "https://smba.trafficmanager.net/amer/t1/";

    [Theory]
    [InlineData(Url)]
    [InlineData("https://smba.trafficmanager.net/amer/t1")]
    [InlineData("HTTPS://SMBA.TrafficManager.NET/amer/t1/")]
    [InlineData("https://smba.trafficmanager.net:443/amer/t1/")]
    public void Address_WrittenDifferently_IsTheSame(string claim)
    {
        Assert.True(ServiceUrls.AreSame(claim, Url));
        Assert.True(ServiceUrls.AreSame(Url, claim));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("https://smba.trafficmanager.net/amer/T1/")]
    [InlineData("https://smba.trafficmanager.net/amer/t1//")]
    [InlineData("https://smba.trafficmanager.net/amer/t1/../t1/")]
    [InlineData("https://smba.trafficmanager.net/amer/./t1/")]
    [InlineData("https://smba.trafficmanager.net/amer/%741/")]
    [InlineData("https://smba.trafficmanager.net/amer/t1/?x")]
    [InlineData("https://smba.trafficmanager.net/amer/t1/#x")]
    [InlineData("https://smba.trafficmanager.net/amer/t1\\")]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("https://smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net.evil.com/amer/t1/")]
    [InlineData("https://smba.trafficmanager.net@evil.com/amer/t1/")]
    [InlineData("https://user@smba.trafficmanager.net/amer/t1/")]
    [InlineData("https://smba.trafficmanager.net:444/amer/t1/")]
    [InlineData("https://smba.trafficmanager.net./amer/t1/")]
    [InlineData("http://smba.trafficmanager.net/amer/t1/")]
    [InlineData("http://smba.trafficmanager.net:443/amer/t1/")]
    [InlineData(" https://smba.trafficmanager.net/amer/t1/")]
    [InlineData("https://smba.trafficmanager.net/amer/t1/\n")]
    public void Address_OfSomethingElse_IsNotTheSame(string? claim)
    {
        Assert.False(ServiceUrls.AreSame(claim, Url));
        Assert.False(ServiceUrls.AreSame(Url, claim));
    }

    [Fact]
    public void Address_ThatIsMissingTwice_IsNotTheSame() => Assert.False(ServiceUrls.AreSame(null, null) || ServiceUrls.AreSame("", ""));

    [Theory]
    [InlineData("https://smba.trafficmanager.net", "https://smba.trafficmanager.net/")]
    [InlineData("http://127.0.0.1:5000/amer", "http://127.0.0.1:5000/amer/")]
    [InlineData("http://[::1]:5000", "http://[::1]:5000/")]
    [InlineData("http://localhost:80/", "http://localhost")]
    public void Address_OfAnyKind_MayEndInASlash(string one, string other) => Assert.True(ServiceUrls.AreSame(one, other));
}
