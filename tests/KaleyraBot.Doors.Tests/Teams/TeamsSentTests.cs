using System.Text.Json.Nodes;
using KaleyraBot.Tests.BotBuilder;
using KaleyraBot.Tests.Doors;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Scenarios;

namespace KaleyraBot.Tests.Teams;

/// <summary>
/// Whole jobs in Teams with the real bot: all that it sends and answers meanwhile, judged by Microsoft's packages for bots in JavaScript.
/// </summary>
[Needs(Needs.Node)]
[Needs(Needs.Host)]
public sealed class TeamsSentTests : IAsyncLifetime, IDisposable
{
    private static readonly string[] Lines =
    [
        "wa help", "wa numbers", $"wa show {Sample.Number}", "wa categories", "wa whoami", "wa why website", "wa updte",
        "wa history", "wa status WA-2", "wa approve WA-2",
    ];

    private readonly Answers _answers = new();
    private FakeTeams _teams = null!;
    private TestBot _bot = null!;
    private HttpClient _http = null!;
    private TeamsUser _ana = null!;
    private TeamsUser _ben = null!;
    private TeamsUser _cara = null!;

    public async Task InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync();
        _bot = await TestBot.StartAsync([
            .. TestBot.Approving, .. _teams.Settings.Select(setting => (setting.Key, setting.Value!)),
            ("Access:Approvers", $"teams:{FakeTeams.Tenant}/oid-ben,teams:{FakeTeams.Tenant}/oid-cara")]);
        _http = new HttpClient(_answers.Handler()) { BaseAddress = _bot.Url };
        (_ana, _ben, _cara) = (User("ana"), User("ben"), User("cara"));
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
    }

    public void Dispose() => _http.Dispose();

    [SkippableFact]
    public async Task Jobs_DoneWhole_SendWhatMicrosoftsSchemaAndTypesKnow()
    {
        await FormAsync();
        await DialogAsync();
        await DecisionsAsync();
        await ExtensionAsync();
        await LinesAsync();

        var calls = _teams.Connector.Calls;
        var activities = calls.Where(call => call.Path.Contains("/activities", StringComparison.Ordinal)).ToList();
        var openings = calls.Where(call => call.Path == "/v3/conversations").ToList();
        // Nothing of what can be sent was left out.
        Assert.Equal(["POST", "PUT"], activities.Select(call => call.Method).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(activities, call => call.Query == "?isTargetedActivity=true");
        Assert.NotEmpty(openings);
        Assert.Equal(
            ["adaptiveCard/action", "composeExtension/fetchTask", "composeExtension/submitAction", "task/fetch", "task/submit"],
            _answers.All.Select(answer => answer.Invoke).Distinct().Order(StringComparer.Ordinal));

        Assert.Empty(await MicrosoftTypes.SchemaComplaintsAsync(activities.Select(call => call.Body)));
        Assert.Empty(await MicrosoftTypes.TypeComplaintsAsync([
            .. activities.Select(call => TypedJson.Message($"{call.Method} {call.Body["summary"]}", call.Body)),
            .. openings.Select(call => new TypedJson("a chat", "Opening", call.Body)),
            .. _answers.All.Select(answer => TypedJson.Answer(answer.Invoke, answer.Invoke, JsonNode.Parse(answer.Body)!)),
        ]));
    }

    /// <summary>Alone with the bot, where cards are answered in their place: a mistake, and the mended form.</summary>
    private async Task FormAsync()
    {
        var dan = _teams.Client(_http, "personal", "dan");
        await dan.TypeAsync("wa update");
        await dan.PressAsync("Update", new() { ["wa_number"] = Sample.Number, ["address"] = "12 Church Street", ["business_category"] = "nonsense" });
        await dan.PressAsync("Update", new() { ["business_category"] = "" });
        await _teams.Connector.WaitForAsync(message => message.Edits > 0 && message.Summary.Contains("WA-1 Succeeded", StringComparison.Ordinal));
    }

    /// <summary>In the group, in a dialog: mistakes, preview, back to the form, sent, approved by two.</summary>
    private async Task DialogAsync()
    {
        await _ana.AskAsync("wa update");
        await _ana.PressAsync("Update", Sample.Wrong);
        await _ana.PressAsync("Preview", Sample.Filled);
        await _ana.PressAsync("Edit in form");
        await _ana.PressAsync("Update");
        await _ben.PressOnAsync(await _ben.SeeAsync("0 of 2"), "Approve");
        await _cara.PressOnAsync(await _cara.SeeAsync("1 of 2"), "Approve");
        await _ana.SeeAsync("WA-2 Succeeded");
        // Who asked is told in a chat of their own, which is opened for it.
        await _teams.Connector.WaitForAsync(message => message.Conversation == "a:ana");
    }

    /// <summary>Lines with a preview: refused and declined, done and taken back.</summary>
    private async Task DecisionsAsync()
    {
        await AskAsync("website=https://new.example.com", "WA-3 Waiting for approval");
        var card = await _ben.SeeAsync("0 of 1");
        await _ana.PressOnAsync(card, "Approve");
        await _ben.PressOnAsync(card, "Decline");
        await _ben.PressOnAsync(card, "Decline", new Dictionary<string, string> { ["comment"] = "not before **Monday**" });
        await _ana.SeeAsync("WA-3 Declined");

        await _ana.PressOnAsync(await AskAsync("about=\"Open till 10\"", "WA-4 Succeeded"), "Undo");
        await _ana.SeeAsync("WA-5 Succeeded");
    }

    private async Task ExtensionAsync()
    {
        var ana = _teams.Client(_http, "groupChat", "ana");
        await ana.ComposeAsync();
        await ana.PressInDialogAsync("Update", new() { ["wa_number"] = Sample.Number, ["address"] = "14 Church Street" });
        await _ana.SeeAsync("WA-6 Succeeded");
    }

    /// <summary>What is only read, and an answer that one member of the group sees.</summary>
    private async Task LinesAsync()
    {
        foreach (var line in Lines)
        {
            await _ana.AskAsync(line);
        }
        var whispered = _teams.Client(_http, "groupChat", "ana").Activity("message");
        whispered["id"] = _teams.Connector.NewId();
        whispered["text"] = "wa history";
        whispered["recipient"]!["isTargeted"] = true;
        await _teams.Client(_http, "groupChat", "ana").SendAsync(whispered);
        await _teams.Connector.WaitForAsync(message => message.IsTargeted);
    }

    private async Task<JsonObject> AskAsync(string change, string summary)
    {
        var preview = await _ana.AskAsync($"wa update {Sample.Number} {change}");
        await _ana.PressOnAsync(await _ana.SeeAsync(preview), "Update");
        return await _ana.SeeAsync(summary);
    }

    private TeamsUser User(string name) => new(_teams, _teams.Client(_http, "groupChat", name));
}
