using System.Net;
using System.Runtime.CompilerServices;
using KaleyraBot.Doors.Http;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.Doors;

public sealed class OutgoingTests
{
    private const string Client = "somebody";

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
    public void Redirects_WhereATokenIsSent_AreNotFollowed()
    {
        using var services = Build();
        var handler = services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(Client);
        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            handler = inner;
        }
        Assert.False(Assert.IsType<SocketsHttpHandler>(handler).AllowAutoRedirect);
    }

    [Fact]
    public void Services_AfterTheirEnd_AreHeldInMemoryByNoClient()
    {
        var services = Use();
        for (var i = 0; i < 5 && services.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Assert.False(services.IsAlive);
    }

    /// <summary>Apart, so that nothing of it is left on the stack.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Use()
    {
        using var services = Build();
        services.GetRequiredService<IHttpClientFactory>().CreateClient(Client).Dispose();
        return new(services);
    }

    private static ServiceProvider Build()
    {
        var services = new ServiceCollection();
        services.AddHttpClient(Client).UseConnections(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        return services.BuildServiceProvider();
    }
}
