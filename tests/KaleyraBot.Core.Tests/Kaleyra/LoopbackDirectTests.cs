using System.Net;
using KaleyraBot.Kaleyra;

namespace KaleyraBot.Tests.Kaleyra;

public sealed class LoopbackDirectTests
{
    private static readonly LoopbackDirect Proxy = new(new WebProxy("http://proxy.example.com:3128", BypassOnLocal: false, ["near\\.example\\.com"]));

    [Theory]
    [InlineData("http://127.0.0.1:5000/", null)]
    [InlineData("http://localhost:5000/", null)]
    [InlineData("http://[::1]:5000/", null)]
    [InlineData("https://near.example.com/", null)]
    [InlineData("https://api.in.kaleyra.io/", "http://proxy.example.com:3128/")]
    public void Proxy_Loopback_IsReachedDirectly(string address, string? by)
    {
        var uri = new Uri(address);
        Assert.Equal(by, Proxy.GetProxy(uri)?.AbsoluteUri);
        Assert.Equal(by is null, Proxy.IsBypassed(uri));
    }
}
