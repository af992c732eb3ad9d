using System.Net.Sockets;
using System.Text;
using KaleyraBot.Supervision;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Scenarios;
using KaleyraBot.Tools;

namespace KaleyraBot.Tests.Supervision;

/// <summary>What systemd, played by a socket, hears of the real program.</summary>
[Needs(Needs.Process)]
public sealed class SystemdWatchTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kaleyrabot-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Program_UnderSystemd_SaysThatItIsReadyWorksAndEnds()
    {
        var path = Path.Combine(_folder, "notify");
        using var systemd = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        systemd.Bind(new UnixDomainSocketEndPoint(path));
        using var bot = await BotProcess.StartAsync(new Dictionary<string, string>
        {
            ["NOTIFY_SOCKET"] = path,
            ["WATCHDOG_USEC"] = "400000",
            ["Storage:ConnectionString"] = $"Data Source={Path.Combine(_folder, "ledger.db")}",
        });
        await HearAsync(systemd, "READY=1");
        await HearAsync(systemd, "WATCHDOG=1");
        await HearAsync(systemd, "WATCHDOG=1");

        // The same process answers the health check of a container.
        Assert.Equal((0, "alive\n", ""), await ToolRun.RunAsync(["health"], ("ASPNETCORE_URLS", bot.Url.ToString())));
        Assert.Equal(0, (await ToolRun.RunAsync(["health", bot.Url.ToString(), "--ready"])).Code);
        await bot.TerminateAsync();
        await HearAsync(systemd, "STOPPING=1");
        Assert.Equal(0, await bot.ExitCodeAsync());
        var (code, _, errors) = await ToolRun.RunAsync(["health", bot.Url.ToString()]);
        Assert.Equal((1, $"{bot.Url}healthz does not answer. Is the bot running, and is that its port?\n"), (code, errors));
    }

    [Theory]
    [InlineData("60000000", 30.0)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("soon", null)]
    public void Watchdog_IsAnsweredInHalfTheTime(string? microseconds, double? seconds) =>
        Assert.Equal(seconds, SystemdWatch.Pause(microseconds)?.TotalSeconds);

    [Theory]
    [InlineData("http://127.0.0.1:3978", null, "http://127.0.0.1:3978")]
    [InlineData("http://+:80;https://+:443", "8080", "http://localhost:80")]
    [InlineData("http://0.0.0.0:81", null, "http://localhost:81")]
    [InlineData("http://[::]:82", null, "http://localhost:82")]
    [InlineData(null, "8080;8081", "http://localhost:8080")]
    [InlineData("", "8080", "http://localhost:8080")]
    [InlineData(null, null, "http://localhost:5000")]
    public void Health_WithoutAnAddress_AsksWhereThisBotListens(string? urls, string? ports, string asked) =>
        Assert.Equal(asked, HealthTool.Own(name => name switch { "ASPNETCORE_URLS" => urls, "ASPNETCORE_HTTP_PORTS" => ports, _ => null }));

    private static async Task HearAsync(Socket systemd, string message)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var heard = new byte[256];
        string said;
        do
        {
            said = Encoding.UTF8.GetString(heard, 0, await systemd.ReceiveAsync(heard, patience.Token));
        }
        while (said != message);
    }
}
