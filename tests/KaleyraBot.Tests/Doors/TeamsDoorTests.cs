using KaleyraBot.Tests.Teams;

namespace KaleyraBot.Tests.Doors;

/// <summary>The contract in a Teams group chat: forms open as dialogs, cards are shared.</summary>
public sealed class TeamsDoorTests : DoorContract
{
    private FakeTeams _teams = null!;
    private HttpClient? _http;

    private protected override async Task<(string Key, string Value)[]> SettingsAsync()
    {
        _teams = await FakeTeams.StartAsync();
        return [.. _teams.Settings.Select(entry => (entry.Key, entry.Value!))];
    }

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

/// <summary>The approvals in the same group chat.</summary>
public sealed class TeamsApprovalTests : ApprovalContract
{
    private FakeTeams _teams = null!;
    private HttpClient? _http;

    private protected override string IdOf(string name) => $"teams:{FakeTeams.Tenant}/oid-{name}";

    private protected override async Task<(string Key, string Value)[]> SettingsAsync()
    {
        _teams = await FakeTeams.StartAsync();
        return [.. _teams.Settings.Select(entry => (entry.Key, entry.Value!))];
    }

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
