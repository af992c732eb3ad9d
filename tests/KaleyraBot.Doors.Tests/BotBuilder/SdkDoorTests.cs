using KaleyraBot.BotBuilder;
using KaleyraBot.Tests.Doors;
using KaleyraBot.Tests.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.BotBuilder;

/// <summary>The contract of the doors, through the adapter of a bot of the SDK; our own connector sends.</summary>
public class SdkDoorTests : DoorContract
{
    private FakeTeams _teams = null!;
    private HttpClient? _http;

    private protected virtual Sender Sender => Sender.Connector;

    private protected override bool SaysApart => false;

    private protected override async Task<(string Key, string Value)[]> SettingsAsync()
    {
        _teams = await FakeTeams.StartAsync();
        return [.. _teams.Settings.Select(entry => (entry.Key, entry.Value!))];
    }

    private protected override void Before(IServiceCollection services) =>
        ForeignHost.Add(services, _teams, new ForeignBot(), options => options.Sender = Sender);

    private protected override Task<IDoorUser> UserAsync(string name)
    {
        _http ??= new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Bot.Url };
        return Task.FromResult<IDoorUser>(new TeamsUser(_teams, _teams.Client(_http, "groupChat", name)));
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _http?.Dispose();
        await _teams.DisposeAsync();
    }
}

/// <summary>The same, and the adapter of the program sends.</summary>
public sealed class SdkSendingDoorTests : SdkDoorTests
{
    private protected override Sender Sender => Sender.Adapter;
}

/// <summary>The approvals, through the adapter, which sends as well.</summary>
public sealed class SdkApprovalTests : ApprovalContract
{
    private FakeTeams _teams = null!;
    private HttpClient? _http;

    private protected override string IdOf(string name) => $"teams:{FakeTeams.Tenant}/oid-{name}";

    private protected override async Task<(string Key, string Value)[]> SettingsAsync()
    {
        _teams = await FakeTeams.StartAsync();
        return [.. _teams.Settings.Select(entry => (entry.Key, entry.Value!))];
    }

    private protected override void Before(IServiceCollection services) =>
        ForeignHost.Add(services, _teams, new ForeignBot(), options => options.Sender = Sender.Adapter);

    private protected override IEnumerable<string> Called(System.Text.Json.Nodes.JsonObject card) =>
        card["msteams"]!["entities"]!.AsArray().Select(entity => ((string)entity!["mentioned"]!["id"]!).Split(':')[1]);

    private protected override Task<IApprovalUser> UserAsync(string name)
    {
        _http ??= new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Bot.Url };
        return Task.FromResult<IApprovalUser>(new TeamsUser(_teams, _teams.Client(_http, "groupChat", name)));
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _http?.Dispose();
        await _teams.DisposeAsync();
    }
}
