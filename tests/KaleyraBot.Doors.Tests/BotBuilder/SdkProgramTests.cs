using System.Text.Json.Nodes;
using KaleyraBot.BotBuilder;
using KaleyraBot.Hosting;
using KaleyraBot.Sandbox;
using KaleyraBot.Tests.Doors;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Tests.BotBuilder;

/// <summary>
/// A small program with a bot of its own on the SDK, into which ours is put: its settings stand in a section, its route is the program's.
/// </summary>
[Needs(Needs.Host)]
public sealed class SdkProgramTests : IAsyncLifetime, IDisposable
{
    private readonly ForeignBot _other = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("kaleyrabot-").FullName;
    private FakeTeams _teams = null!;
    private SandboxServer _sandbox = null!;
    private WebApplication _program = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync();
        _sandbox = await SandboxServer.StartAsync();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(Settings().Select(setting => KeyValuePair.Create($"Whatsapp:{setting.Key}", setting.Value)));
        builder.Services.AddKaleyraBot(builder.Configuration.GetSection("Whatsapp"));
        ForeignHost.Add(builder.Services, _teams, _other, ours => ours.Sender = Sender.Adapter);
        _program = builder.Build();
        _program.MapGet("/", () => "The program's own page.");
        _program.MapKaleyraBot();
        await _program.StartAsync();
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new(_program.Urls.First()) };
    }

    public void Dispose() => _http.Dispose();

    public async Task DisposeAsync()
    {
        await _program.StopAsync();
        await _program.DisposeAsync();
        await _sandbox.DisposeAsync();
        await _teams.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Program_WithBothBots_ChangesApprovesAndUndoes_AndTheOtherGetsItsOwn()
    {
        var (ana, ben, cara) = (User("ana"), User("ben"), User("cara"));
        await OthersAsync("hello");
        await ana.AskAsync("wa update");
        await ana.PressAsync("Update", new Dictionary<string, string> { ["wa_number"] = Sample.Number, ["about"] = "Open till 8" });
        await ana.SeeAsync("WA-1 Succeeded");

        await ana.AskAsync($"wa update {Sample.Number} about=\"Open till 9\" webhook=https://hooks.example.com/wa");
        await ana.PressAsync("Update");
        await ben.PressOnAsync(await ben.SeeAsync("0 of 2"), "Approve");
        await OthersAsync("still there?");
        await cara.PressOnAsync(await cara.SeeAsync("1 of 2"), "Approve");
        await ana.SeeAsync("WA-2 Succeeded");

        await ana.AskAsync($"wa update {Sample.Number} about=\"Open till 10\"");
        await ana.PressAsync("Update");
        await ana.SeeAsync("WA-3 Succeeded");
        await ana.TypeAsync("wa undo WA-3");
        await ana.SeeAsync("WA-4 Succeeded");

        Assert.Equal("Open till 9", _sandbox.State.Find(Sample.Number)!.Values["about"]);
        Assert.Equal(4, _sandbox.State.Journal.Count);
        Assert.Equal(["hello", "still there?"], _other.Got.Select(got => (string?)JsonNode.Parse(got)!["text"]));
        Assert.Equal("The program's own page.", await _http.GetStringAsync(new Uri("/", UriKind.Relative)));
        Assert.Equal("ready", await Readyz.MessageAsync(_http));
    }

    private async Task OthersAsync(string text)
    {
        var client = _teams.Client(_http, "personal", "ben");
        var line = client.Activity("message");
        (line["id"], line["text"]) = (_teams.Connector.NewId(), text);
        using var answer = await client.SendAsync(line);
        await client.MessageAsync($"Echo: {text}");
    }

    private TeamsUser User(string name) => new(_teams, _teams.Client(_http, "groupChat", name));

    private Dictionary<string, string?> Settings() => new(_teams.Settings.Concat(_sandbox.Settings()))
    {
        ["Hosting:Teams"] = "false",
        ["Storage:ConnectionString"] = $"Data Source={Path.Combine(_folder, "ledger.db")}",
        ["Audit:Key"] = Storage.Sample.Key,
        ["Access:Approvers"] = $"teams:{FakeTeams.Tenant}/*",
    };
}
