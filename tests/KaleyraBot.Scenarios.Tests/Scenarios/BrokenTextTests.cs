using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using KaleyraBot.Tests.Doors;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Slack.Fake;
using KaleyraBot.Tests.Teams;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>
/// Half of an emoji, typed or pasted, before the real bot: the form stays with what was typed and says where, on every door.
/// </summary>
[Needs(Needs.Host)]
public sealed class BrokenTextTests : IAsyncLifetime, IDisposable
{
    private const string Sentence = "Half of a character is missing at character 6. Please type that place again.";

    /// <summary>As JSON: the lone surrogate that a client makes of an emoji cut in two.</summary>
    private const string Broken = "Open \\ud83d till 9";

    private const string Data = $$"""{"verb":"VERB","id":"form-1","card":"","wa_number":"{{Sample.Number}}","about":"{{Broken}}","address":"12 Church Street"}""";

    private FakeTeams _teams = null!;
    private FakeSlack _slack = null!;
    private TestBot _bot = null!;
    private HttpClient _http = null!;
    private SlackUser _ana = null!;

    public async Task InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync();
        _slack = await FakeSlack.StartAsync(new FakeTimeProvider(TimeProvider.System.GetUtcNow()));
        _bot = await TestBot.StartAsync([.. _teams.Settings.Select(setting => (setting.Key, setting.Value!)),
            .. _slack.Settings.Select(setting => (setting.Key, setting.Value))]);
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = _bot.Url };
        _ana = _slack.Client(_http);
    }

    public async Task DisposeAsync()
    {
        var calls = _bot.Sandbox.Journal;
        await _bot.DisposeAsync();
        await _slack.DisposeAsync();
        await _teams.DisposeAsync();
        Assert.Empty(calls);
    }

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData("adaptiveCard/action", "submit")]
    [InlineData("adaptiveCard/action", "preview")]
    [InlineData("task/submit", "submit")]
    [InlineData("composeExtension/submitAction", "preview")]
    public async Task TeamsForm_Stays(string name, string verb)
    {
        var data = Data.Replace("VERB", verb, StringComparison.Ordinal);
        var said = await TeamsAsync("invoke", $$"""
            "name":"{{name}}","value":{"action":{"type":"Action.Execute","verb":"{{verb}}","data":{{data}}},"trigger":"manual","data":{{data}}}
            """);

        var card = name == "adaptiveCard/action" ? said!["value"]!.AsObject() : said!["task"]!["value"]!["card"]!["content"]!.AsObject();
        Assert.Contains(Sentence, CardInputs.Text(card), StringComparison.Ordinal);
        Assert.Equal("12 Church Street", CardInputs.Value(card, "address"));
        Assert.Equal("Open \uFFFD till 9", CardInputs.Value(card, "about"));
    }

    [Fact]
    public async Task TeamsSubmitOfAnOldClient_IsAnsweredWithTheForm()
    {
        await TeamsAsync("message", $"\"value\":{Data.Replace("VERB", "submit", StringComparison.Ordinal)}");
        Assert.Contains(Sentence, CardInputs.Text(await _teams.Client(_http).CardAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TeamsLine_IsAnsweredWithASentence()
    {
        await TeamsAsync("message", $"\"text\":\"wa update {Sample.Number} about=\\\"{Broken}\\\"\"");
        Assert.Contains(Sentence, CardInputs.Text(await _teams.Client(_http).CardAsync()), StringComparison.Ordinal);
        await TeamsAsync("message", "\"text\":\"\\ud83d\\ud83d\"");
        await _teams.Client(_http).MessageAsync("\uFFFD\uFFFD");
    }

    [Theory]
    [InlineData("submit")]
    [InlineData("preview")]
    public async Task PageForm_Stays(string verb)
    {
        var said = await PageAsync($$"""{"delivery":"{{Guid.CreateVersion7()}}","who":"ana","action":{"verb":"{{verb}}","data":{{Data.Replace("VERB", verb, StringComparison.Ordinal)}} } }""");

        var card = said!["message"]!["card"]!.AsObject();
        Assert.Contains(Sentence, CardInputs.Text(card), StringComparison.Ordinal);
        Assert.Equal("12 Church Street", CardInputs.Value(card, "address"));
    }

    [Fact]
    public async Task PageLine_IsAnsweredWithASentence()
    {
        await using var page = await WebUser.OpenAsync(_bot.Url, "ana");
        await PageAsync($$"""{"delivery":"{{Guid.CreateVersion7()}}","who":"ana","text":"wa update {{Sample.Number}} about=\"{{Broken}}\""}""");
        Assert.Contains(Sentence, CardInputs.Text(await page.CardAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SlackWindow_Stays()
    {
        var view = JsonNode.Parse("""
            {"id":"V1","type":"modal","callback_id":"submit","hash":"1.h","private_metadata":"{\"place\":\"slack:T0MARIGOLD/C0GENERAL@U0ANA\",\"id\":\"form-1\"}",
            "blocks":[{"type":"input","block_id":"wa_number"},{"type":"input","block_id":"about"}]}
            """)!.AsObject();
        var state = JsonNode.Parse($$"""{"wa_number":{"wa_number":{"value":"{{Sample.Number}}"} },"about":{"about":{"value":"Open HALF till 9"} } }""")!.AsObject();
        var sent = new SlackPayloads(_slack, _ana.Person).Submission(view, new() { ["values"] = state }, SlackDelivery.Normal);

        var answer = await _ana.SendAsync(sent with { Body = sent.Body.Replace("HALF", "%5Cud83d", StringComparison.Ordinal) });

        Assert.Equal(200, answer.Status);
        var said = JsonNode.Parse(answer.Body)!;
        Assert.Equal(("errors", Sentence), ((string?)said["response_action"], (string?)said["errors"]!["about"]));
    }

    [Theory]
    [InlineData("%ED%A0%BD")]
    [InlineData("%F0")]
    [InlineData("%FF")]
    public async Task SlackCommand_OpensTheFormWithTheSentence(string half)
    {
        var sent = new SlackPayloads(_slack, _ana.Person).Command(
            "/wa", $"update {Sample.Number} about=\"Open HALF till 9\"", _slack.Workspace.Channel(SlackWorkspace.General)!, SlackDelivery.Normal);

        Assert.Equal(200, (await _ana.SendAsync(sent with { Body = sent.Body.Replace("HALF", half, StringComparison.Ordinal) })).Status);

        Assert.Contains("Half of a character is missing at character 6.", _ana.View!.Body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SlackMention_IsAnswered()
    {
        var sent = new SlackPayloads(_slack, _ana.Person).Event(
            JsonNode.Parse($$"""{"type":"app_mention","user":"U0ANA","text":"<@{{SlackWorkspace.BotUser}}> HALF","channel":"C0GENERAL","ts":"1.2"}""")!.AsObject(), SlackDelivery.Normal);

        Assert.Equal(200, (await _ana.SendAsync(sent with { Body = sent.Body.Replace("HALF", "\\ud83d", StringComparison.Ordinal) })).Status);

        await _slack.Workspace.UntilAsync(() => _slack.Workspace.Messages.LastOrDefault(message => message.IsFromBot && message.Text.Contains('\uFFFD', StringComparison.Ordinal)), "an answer");
    }

    private async Task<JsonNode?> TeamsAsync(string type, string rest)
    {
        var activity = _teams.Client(_http).Activity(type);
        activity["id"] = $"f:{Guid.CreateVersion7()}";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = Json($"{activity.ToJsonString()[..^1]},{rest}}}") };
        request.Headers.Authorization = new("Bearer", _teams.Service.Token(_teams.ServiceUrl));
        return await AnswerAsync(request);
    }

    private Task<JsonNode?> PageAsync(string json) => AnswerAsync(new HttpRequestMessage(HttpMethod.Post, "/web/events") { Content = Json(json) });

    private async Task<JsonNode?> AnswerAsync(HttpRequestMessage request)
    {
        using var answer = await _http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, answer.StatusCode.ToString());
        var text = await answer.Content.ReadAsStringAsync();
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
}
