using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Doors.Turns;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Scenarios;
using KaleyraBot.Tests.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.Doors;

/// <summary>
/// A guest in Teams, and somebody of whom Teams does not say whether they are one: by each kind of event they neither ask nor read.
/// </summary>
[Needs(Needs.Host)]
public class TeamsGuestTests : IAsyncLifetime, IDisposable
{
    private const string Secret = "Open till 9";
    private FakeTeams _teams = null!;
    private TestBot _bot = null!;
    private HttpClient _http = null!;

    /// <summary>The way, and whether the person is known as a guest; else nothing is known of them.</summary>
    public static TheoryData<string, bool> Ways
    {
        get
        {
            var ways = new TheoryData<string, bool>();
            foreach (var way in new[] { "fetchTask", "submitAction", "task/fetch", "task/submit", "adaptiveCard/action", "message", "pressed message" })
            {
                ways.Add(way, true);
                ways.Add(way, false);
            }
            return ways;
        }
    }

    public async Task InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync();
        _bot = await StartAsync();
    }

    /// <summary>What goes before the bot's own registrations.</summary>
    private protected virtual void Before(IServiceCollection services, FakeTeams teams) =>
        services.AddSingleton(new Patience(TimeSpan.FromMinutes(1)));

    public void Dispose()
    {
        _http.Dispose();
        GC.SuppressFinalize(this);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Guest_ByEachKindOfEvent_DoesNotAsk(string way, bool isGuest)
    {
        await ChangedAsync();
        Forget(isGuest);
        var answer = await SendAsync(_teams.Client(_http, "groupChat", "gus"), way);

        Assert.DoesNotContain(Secret, answer, StringComparison.Ordinal);
        Assert.Contains(isGuest ? "Guests cannot change numbers here" : "I cannot check right now", answer, StringComparison.Ordinal);
        Assert.Null(await _bot.Services.GetRequiredService<ILedger>().FindAsync(2, default));
    }

    [Theory]
    [InlineData("wa status WA-1", true)]
    [InlineData("wa status WA-77", true)]
    [InlineData("wa show +919876543210", true)]
    [InlineData("wa history", true)]
    [InlineData("wa why +919876543210 about=x", true)]
    [InlineData("wa status WA-1", false)]
    [InlineData("wa history", false)]
    public async Task Guest_InTheConversationAndAlone_ReadsNothing(string line, bool isGuest)
    {
        await ChangedAsync();
        Forget(isGuest);
        foreach (var where in new[] { "groupChat", "personal" })
        {
            var gus = _teams.Client(_http, where, "gus");
            await gus.TypeAsync(line);
            var said = await gus.MessageAsync(isGuest ? "Guests cannot see numbers and requests here" : "I cannot check right now");
            Assert.DoesNotContain("WA-", said.Summary, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Person_NamedInTheSettings_AsksWhileTeamsSaysNoRole_AndIsStillNoMoreThanThat()
    {
        await _bot.DisposeAsync();
        _http.Dispose();
        _bot = await StartAsync(("Access:Requesters", $"teams:{FakeTeams.Tenant}/oid-gus,teams:{FakeTeams.Tenant}/*"));
        _teams.Connector.HidesRoles = true;
        var gus = _teams.Client(_http, "groupChat", "gus");
        await gus.TypeAsync($"wa update {Sample.Number} about=\"{Secret}\"");
        await gus.PressAsync("Update");
        await gus.MessageAsync("WA-1 Succeeded");

        var anna = _teams.Client(_http, "groupChat");
        await anna.TypeAsync($"wa update {Sample.Number} about=\"{Secret}\"");
        await anna.MessageAsync("I cannot check right now");
    }

    [Fact]
    public async Task Request_OfAPrivateChat_IsNotToldInAGroup_AndNotToldFromOneThatIsNotThere()
    {
        var anna = _teams.Client(_http);
        await anna.TypeAsync($"wa update {Sample.Number} about=\"{Secret}\"");
        await anna.PressAsync("Update");
        await anna.MessageAsync("WA-1 Succeeded");
        var group = _teams.Client(_http, "groupChat");
        foreach (var id in new[] { "WA-1", "WA-77" })
        {
            await group.TypeAsync($"wa status {id}");
            await group.MessageAsync($"There is no {id} of this conversation.");
        }
        await group.TypeAsync($"wa show {Sample.Number}");
        Assert.DoesNotContain(Secret, (await group.MessageAsync("in a private chat with me only: type wa show")).Activity.ToJsonString(), StringComparison.Ordinal);
        await group.TypeAsync("wa history");
        Assert.DoesNotContain("WA-1", (await group.MessageAsync("No request here")).Activity.ToJsonString(), StringComparison.Ordinal);

        await anna.TypeAsync("wa status WA-1");
        await _teams.Connector.WaitForAsync(message => message.Conversation == anna.Conversation && message.Edits == 0
            && message.Summary.StartsWith("WA-1 Succeeded", StringComparison.Ordinal) && message.Activity.ToJsonString().Contains(Secret, StringComparison.Ordinal));
    }

    /// <summary>A member changes something in the group chat, where the bot is.</summary>
    private async Task ChangedAsync()
    {
        var anna = _teams.Client(_http, "groupChat");
        await anna.TypeAsync($"wa update {Sample.Number} about=\"{Secret}\"");
        await anna.PressAsync("Update");
        await anna.MessageAsync("WA-1 Succeeded");
    }

    private void Forget(bool isGuest)
    {
        _teams.Connector.HidesRoles = !isGuest;
        _teams.Connector.Guests.Add("29:gus");
    }

    /// <summary>What the event was answered with, here or by message.</summary>
    private async Task<string> SendAsync(TeamsClient gus, string way)
    {
        var form = new JsonObject { ["verb"] = Verbs.Submit, ["id"] = "form-1", ["card"] = "", ["wa_number"] = Sample.Number, ["about"] = "mine" };
        var open = new JsonObject { ["verb"] = Verbs.Open, ["id"] = "form-1", ["card"] = "", ["msteams"] = new JsonObject { ["type"] = "task/fetch" } };
        var before = _teams.Connector.Messages.Count;
        switch (way)
        {
            case "fetchTask":
                return Said(await gus.InvokeAsync("composeExtension/fetchTask", new() { ["commandId"] = "update", ["commandContext"] = "commandbox" }));
            case "submitAction":
                return Said(await gus.InvokeAsync("composeExtension/submitAction", new() { ["commandId"] = "update", ["data"] = form }));
            case "task/fetch":
                return Said(await gus.InvokeAsync(way, new() { ["data"] = open }));
            case "task/submit":
                return Said(await gus.InvokeAsync(way, new() { ["data"] = form }));
            case "adaptiveCard/action":
                return Said(await gus.InvokeAsync(way, new() { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = Verbs.Submit, ["data"] = form }, ["trigger"] = "manual" }));
            case "message":
                await gus.TypeAsync($"wa update {Sample.Number} about=mine");
                break;
            default:
                var pressed = gus.Activity("message");
                (pressed["id"], pressed["value"]) = ("f:1", form);
                await gus.SendAsync(pressed);
                break;
        }
        var answer = await _teams.Connector.WaitForAsync(message => _teams.Connector.Messages.Count > before && message.Summary.Contains("I cannot check", StringComparison.Ordinal) | message.Summary.Contains("Guests", StringComparison.Ordinal));
        return answer.Summary;
    }

    private static string Said(JsonNode? answer) =>
        answer!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private async Task<TestBot> StartAsync(params (string Key, string Value)[] more)
    {
        var bot = await TestBot.StartAsync(
            services => Before(services, _teams), [.. _teams.Settings.Select(setting => (setting.Key, setting.Value!)), .. more]);
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = bot.Url };
        return bot;
    }
}
