using KaleyraBot.Sandbox;
using KaleyraBot.TryOut;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>What has no sign-in answers to this machine alone: through the real bot, door by door and header by header.</summary>
[Needs(Needs.Host)]
public sealed class ThisMachineTests(OpenBot open) : IClassFixture<OpenBot>
{
    private static readonly (string Method, string Path)[] Doors =
    [
        ("GET", "/"), ("GET", "/web/app.js"), ("GET", "/web/app.css"), ("GET", "/web/stream?who=ana&place=general"), ("POST", "/web/events"), ("POST", "/web/blocks"),
        ("PUT", "/web/fault/slow"), ("PUT", "/web/clock/01:00:00"), ("POST", "/api/messages"), ("GET", "/api/messages"), ("POST", "/API/Messages"),
    ];

    public static TheoryData<string> Forwarded =>
    [
        "Forwarded: for=203.0.113.7", "X-Forwarded: 203.0.113.7", "X-Forwarded-For: 203.0.113.7", "X-Forwarded-For: 127.0.0.1", "x-forwarded-for: 203.0.113.7", "X-FORWARDED-FOR:", "X_Forwarded_For: 203.0.113.7",
        "X-Forwarded-Host: bot.example.com", "X-Forwarded-Proto: https", "X-Forwarded-Port: 443", "X-Forwarded-Server: a", "X-Forwarded-By: a", "X-Forwarded-Scheme: https", "X-Forwarded-Ssl: on", "X-Forwarded-Prefix: /",
        "Forwarded-For: 203.0.113.7", "X-Real-IP: 203.0.113.7", "X-Real-Ip:", "X-Original-Host: bot.example.com", "X-Original-For: 203.0.113.7", "X-Original-Proto: https", "X-Original-URL: /", "X-Rewrite-URL: /",
        "Via: 1.1 proxy", "Via:", "X-Via: a", "CF-Connecting-IP: 203.0.113.7", "Cf-Ray: 1-FRA", "CF-Visitor: {}", "Cf-Warp-Tag-Id: 1", "CDN-Loop: cloudflare", "True-Client-IP: 203.0.113.7", "X-Client-IP: 203.0.113.7", "Client-IP: 203.0.113.7",
        "X-Envoy-External-Address: 203.0.113.7", "Ngrok-Skip-Browser-Warning: 1", "Ngrok-Trace-Id: 1", "X-Azure-ClientIP: 203.0.113.7", "X-Azure-Ref: 1", "X-ARR-LOG-ID: 1", "X-Arr-Ssl: 1", "X-Cluster-Client-Ip: 203.0.113.7",
        "Fastly-Client-Ip: 203.0.113.7", "Fastly-FF: 1", "X-Tunnel-Authorization: 1", "X-Localtunnel-Agent-Ips: []", "X-Remote-IP: 203.0.113.7", "X-Remote-Addr: 203.0.113.7", "X-Originating-IP: 203.0.113.7", "WL-Proxy-Client-IP: 203.0.113.7",
        "Proxy-Connection: keep-alive", "X-ProxyUser-Ip: 203.0.113.7", "X-Amzn-Trace-Id: 1", "CloudFront-Viewer-Address: 203.0.113.7:1", "X-Appengine-User-Ip: 203.0.113.7", "Fly-Client-IP: 203.0.113.7", "Tailscale-User-Login: a@example.com",
        "X-Host: bot.example.com", "Front-End-Https: on",
    ];

    [Theory]
    [MemberData(nameof(Forwarded))]
    public async Task Call_ThatSomethingPassedOn_IsRefusedAtEveryDoor(string header)
    {
        foreach (var (method, path) in Doors)
        {
            // As tunnels do that are told to write their own Host.
            var (status, _, body) = await RawCall.SendAsync(open.Url, method, path, header, $"Host: localhost:{open.Url.Port}");
            Assert.True(status == 403, $"{method} {path} answered {status}");
            Assert.Equal($"A proxy or tunnel passed this call on (it has the header {header.Split(':')[0]}), and this is not for anybody outside: open http://localhost:{open.Url.Port} on the machine that the bot runs on.", body, ignoreCase: true);
        }
        await AssertNothingHappenedAsync();
        Assert.Equal(404, (await RawCall.SendAsync(open.Url, "GET", "/metrics", header)).Status);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:3978")]
    [InlineData("localhost.evil.example")]
    [InlineData("localhost.")]
    [InlineData("127.0.0.1.nip.io")]
    [InlineData("192.168.1.10:3978")]
    [InlineData("0.0.0.0")]
    [InlineData("127.1")]
    [InlineData("2130706433")]
    [InlineData("[::2]:3978")]
    [InlineData("")]
    public async Task Call_ByAnotherName_IsRefusedAtEveryDoor(string host)
    {
        foreach (var (method, path) in Doors)
        {
            var (status, _, body) = await RawCall.SendAsync(open.Url, method, path, $"Host: {host}");
            Assert.True(status == 403, $"{method} {path} answered {status}");
            Assert.Equal($"This answers to localhost only: open http://localhost:{open.Url.Port} on the machine that the bot runs on.", body);
        }
        await AssertNothingHappenedAsync();
        Assert.Equal(404, (await RawCall.SendAsync(open.Url, "GET", "/metrics", $"Host: {host}")).Status);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LocalHost:1")]
    [InlineData("127.0.0.1:3978")]
    [InlineData("127.8.9.10")]
    [InlineData("[::1]:3978")]
    public async Task Call_OfThisMachine_IsHeard(string host)
    {
        string[] ordinary =
        [
            $"Host: {host}", "User-Agent: Mozilla/5.0", "Accept-Language: en", "Sec-Fetch-Site: none", "Sec-Fetch-Mode: navigate", "Upgrade-Insecure-Requests: 1", "DNT: 1", "x-ms-agents-playground: true",
            "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "X-Request-Id: 1", "X-Requested-With: XMLHttpRequest", "If-None-Match: 1", "Origin-Agent-Cluster: 1",
        ];
        Assert.Equal(200, (await RawCall.SendAsync(open.Url, "GET", "/", ordinary)).Status);
        Assert.Equal(400, (await RawCall.SendAsync(open.Url, "POST", "/web/events", ordinary)).Status);
        Assert.Equal(400, (await RawCall.SendAsync(open.Url, "POST", "/api/messages", ordinary)).Status);
        var (status, _, body) = await RawCall.SendAsync(open.Url, "GET", "/metrics", ordinary);
        Assert.Equal(200, status);
        Assert.Contains("http_server", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_WhoseForwardedAddressTheHostBelieves_IsRefused()
    {
        await using var bot = await StartedBot.StartAsync("Development", ["--ForwardedHeaders_Enabled", "true"]);
        foreach (var (method, path) in Doors)
        {
            Assert.Equal(403, (await RawCall.SendAsync(bot.Url, method, path, "X-Forwarded-For: 127.0.0.1")).Status);
        }
    }

    private async Task AssertNothingHappenedAsync()
    {
        Assert.Equal(SandboxFault.None, open.Bot.Services.GetRequiredService<SandboxState>().Fault);
        Assert.Equal(TimeSpan.Zero, open.Bot.Services.GetRequiredService<MovableClock>().Moved);
        Assert.Equal(200, (await RawCall.SendAsync(open.Url, "GET", "/healthz")).Status);
    }
}
