using System.Text.Json.Nodes;
using KaleyraBot.Tests.BotBuilder;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Teams;

namespace KaleyraBot.Tests.Doors;

/// <summary>The contract in a Teams group chat: forms open as dialogs, cards are shared.</summary>
[Needs(Needs.Host)]
public class TeamsDoorTests : DoorContract
{
    private FakeTeams _teams = null!;
    private readonly Answers _answers = new();
    private HttpClient? _http;

    private protected override async Task<(string Key, string Value)[]> SettingsAsync()
    {
        _teams = await FakeTeams.StartAsync();
        return [.. _teams.Settings.Select(entry => (entry.Key, entry.Value!))];
    }

    /// <summary>
    /// Only what was whispered to the bot is answered in a whisper: whether a conversation takes any other, Teams does not say.
    /// </summary>
    private protected override bool SaysApart => false;

    private protected override Task<IDoorUser> UserAsync(string name)
    {
        _http ??= new HttpClient(_answers.Handler()) { BaseAddress = Bot.Url };
        return Task.FromResult<IDoorUser>(new TeamsUser(_teams, _teams.Client(_http, "groupChat", name)));
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _answers.AssertSchema(_teams);
        _http?.Dispose();
        await _teams.DisposeAsync();
    }
}

/// <summary>The approvals in the same group chat.</summary>
public class TeamsApprovalTests : ApprovalContract
{
    private FakeTeams _teams = null!;
    private readonly Answers _answers = new();
    private HttpClient? _http;

    private protected override string IdOf(string name) => $"teams:{FakeTeams.Tenant}/oid-{name}";

    /// <summary>Ids of Entra are copied in either case.</summary>
    private protected override string NamedAs(string name) => $"teams:{FakeTeams.Tenant.ToUpperInvariant()}/OID-{name.ToUpperInvariant()}";

    private protected override async Task<(string Key, string Value)[]> SettingsAsync()
    {
        _teams = await FakeTeams.StartAsync();
        return [.. _teams.Settings.Select(entry => (entry.Key, entry.Value!))];
    }

    [SkippableFact]
    public async Task Click_ByAGuestOfTheTenant_IsRefused()
    {
        _teams.Connector.Guests.Add("29:ben");
        await AskAsync($"website={Site}", "WA-1 Waiting for approval");
        await Ben.PressOnAsync(await Ben.SeeAsync("0 of 1"), "Approve");

        Assert.Contains("Guests cannot decide here.", Ben.Whispered, StringComparison.Ordinal);
        Assert.Contains("refused", await AuditedAsync());
    }

    [SkippableFact]
    public async Task Change_AskedForByAGuest_IsRefused()
    {
        _teams.Connector.Guests.Add("29:ana");
        Assert.Contains("Guests cannot change numbers here.", await Ana.AskAsync($"wa update {Sample.Number} about=\"Open till 9\""), StringComparison.Ordinal);
        Assert.Equal(["refused"], await AuditedAsync());
    }

    [SkippableFact]
    public async Task Delegation_ToAMentionedPerson_MeansTheirIdentity()
    {
        await AskAsync($"website={Site}", "WA-1 Waiting for approval");
        Assert.Contains("Only approvers", await Dan.AskAsync("wa approve WA-1"), StringComparison.Ordinal);
        var line = _teams.Client(_http!, "groupChat", "ben").Activity("message");
        line["id"] = _teams.Connector.NewId();
        line["text"] = "<at>KaleyraBot</at> wa delegate <at>Dan</at> until tomorrow";
        line["entities"] = new JsonArray(
            new JsonObject { ["type"] = "mention", ["text"] = "<at>KaleyraBot</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot" } },
            new JsonObject { ["type"] = "mention", ["text"] = "<at>Dan</at>", ["mentioned"] = new JsonObject { ["id"] = "29:dan", ["name"] = "Dan" } });
        await _teams.Client(_http!, "groupChat", "ben").SendAsync(line);
        await Ana.SeeAsync("dan may decide for ben until");
        await Dan.PressOnAsync(await Dan.SeeAsync("0 of 1"), "Approve");

        await Ana.SeeAsync("WA-1 Succeeded");
    }

    private protected override IEnumerable<string> Called(JsonObject card) =>
        card["msteams"]!["entities"]!.AsArray().Select(entity => ((string)entity!["mentioned"]!["id"]!).Split(':')[1]);

    private protected override Task<IApprovalUser> UserAsync(string name)
    {
        _http ??= new HttpClient(_answers.Handler()) { BaseAddress = Bot.Url };
        return Task.FromResult<IApprovalUser>(new TeamsUser(_teams, _teams.Client(_http, "groupChat", name)));
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _answers.AssertSchema(_teams);
        _http?.Dispose();
        await _teams.DisposeAsync();
    }
}
