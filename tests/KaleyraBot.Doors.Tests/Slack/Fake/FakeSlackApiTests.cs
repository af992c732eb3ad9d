using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Slack.Fake;

/// <summary>The fake's side of Slack's server: what the door's tests rely on when it says no.</summary>
[Needs(Needs.Host)]
public sealed class FakeSlackApiTests : IAsyncLifetime
{
    private const string View = """{"type":"modal","title":{"type":"plain_text","text":"T"},"blocks":[{"type":"section","text":{"type":"mrkdwn","text":"x"}}]}""";

    private ScriptedBot _bot = null!;

    private FakeSlack Slack => _bot.Slack;

    public async Task InitializeAsync() => _bot = await ScriptedBot.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Trigger_WithinThreeSeconds_OpensOneView()
    {
        var trigger = Slack.Triggers.Issue(_bot.Ana.Person.Id);
        _bot.Time.Advance(TimeSpan.FromSeconds(3));

        Assert.Contains("\"ok\":true", await _bot.CallAsync("views.open", ("trigger_id", trigger), ("view", View)));
        Assert.Contains("exchanged_trigger_id", await _bot.CallAsync("views.open", ("trigger_id", trigger), ("view", View)));
        Assert.Contains("invalid_trigger_id", await _bot.CallAsync("views.open", ("trigger_id", "1.2.3"), ("view", View)));
    }

    [Theory]
    [InlineData(false, "expired_trigger_id")]
    [InlineData(true, "`trigger_id` expired")]
    public async Task Trigger_AfterThreeSeconds_IsRefusedInBothShapes(bool asArgument, string said)
    {
        Slack.Triggers.ExpiryIsAnInvalidArgument = asArgument;
        var trigger = Slack.Triggers.Issue(_bot.Ana.Person.Id);
        _bot.Time.Advance(TimeSpan.FromSeconds(3.1));

        var answer = JsonNode.Parse(await _bot.CallAsync("views.open", ("trigger_id", trigger), ("view", View)))!;

        Assert.False((bool?)answer["ok"]);
        Assert.Contains(said, (string?)answer["response_metadata"]?["messages"]?[0] ?? (string?)answer["error"]);
        Assert.Null(_bot.Ana.View);
    }

    [Fact]
    public async Task View_UpdatedWithAnOldHash_IsAConflict()
    {
        var opened = JsonNode.Parse(await _bot.CallAsync("views.open", ("trigger_id", Slack.Triggers.Issue(_bot.Ana.Person.Id)), ("view", View)))!["view"]!;
        var (id, hash) = ((string)opened["id"]!, (string)opened["hash"]!);

        Assert.Contains("\"ok\":true", await _bot.CallAsync("views.update", ("view_id", id), ("hash", hash), ("view", View)));
        Assert.Contains("hash_conflict", await _bot.CallAsync("views.update", ("view_id", id), ("hash", hash), ("view", View)));
        await _bot.Ana.CloseAsync();
        Assert.Contains("not_found", await _bot.CallAsync("views.update", ("view_id", id), ("view", View)));
    }

    [Fact]
    public async Task Views_OnTopOfThree_AreRefused()
    {
        Assert.Contains("\"ok\":true", await PushAsync("views.open"));
        Assert.Contains("\"ok\":true", await PushAsync("views.push"));
        Assert.Contains("\"ok\":true", await PushAsync("views.push"));
        Assert.Contains("push_limit_reached", await PushAsync("views.push"));
        Assert.Equal(3, Slack.Views.Height(_bot.Ana.Person.Id));

        Task<string> PushAsync(string method) => _bot.CallAsync(method, ("trigger_id", Slack.Triggers.Issue(_bot.Ana.Person.Id)), ("view", View));
    }

    [Fact]
    public async Task ResponseUrl_AfterFivePosts_IsUsedUp()
    {
        var url = Slack.Hooks.Issue("commands", _bot.Ana.Person.Id, Slack.Workspace.Channel(SlackWorkspace.General)!);
        for (var i = 1; i <= 5; i++)
        {
            Assert.Equal((HttpStatusCode.OK, "ok"), await PostAsync(url, new() { ["text"] = $"whisper {i}" }));
        }
        Assert.Equal((HttpStatusCode.NotFound, "used_url"), await PostAsync(url, new() { ["text"] = "one too many" }));
        Assert.Equal("whisper 5", _bot.Ana.Whispers[^1].Text);
    }

    [Fact]
    public async Task ResponseUrl_AfterThirtyMinutes_IsExpired()
    {
        var url = Slack.Hooks.Issue("commands", _bot.Ana.Person.Id, Slack.Workspace.Channel(SlackWorkspace.General)!);
        _bot.Time.Advance(TimeSpan.FromMinutes(30.1));

        Assert.Equal((HttpStatusCode.NotFound, "expired_url"), await PostAsync(url, new() { ["text"] = "late" }));
    }

    [Fact]
    public async Task Call_WithoutTheRightTokenOrScope_IsRefused()
    {
        _bot.Api.DefaultRequestHeaders.Authorization = null;
        Assert.Contains("not_authed", await _bot.CallAsync("auth.test"));
        _bot.Api.DefaultRequestHeaders.Authorization = new("Bearer", "xoxb-other");
        Assert.Contains("invalid_auth", await _bot.CallAsync("auth.test"));
        _bot.Api.DefaultRequestHeaders.Authorization = new("Bearer", FakeSlack.BotToken);
        Assert.Contains("unknown_method", await _bot.CallAsync("chat.shout"));
        Slack.Api.Scopes.Remove("chat:write");
        Assert.Contains("\"needed\":\"chat:write\"", await _bot.CallAsync("chat.postMessage", ("channel", SlackWorkspace.General), ("text", "x")));
    }

    [Theory]
    [InlineData("C0SECRET", "channel_not_found")]
    [InlineData("C0PUBLIC", "not_in_channel")]
    [InlineData("C0OLD", "is_archived")]
    [InlineData("C0NOWHERE", "channel_not_found")]
    [InlineData("#general", "ok")]
    public async Task Message_WhereTheBotMayNotWrite_IsRefused(string channel, string outcome)
    {
        Slack.Workspace.AddChannel("C0SECRET", "secret", isPrivate: true, withBot: false);
        Slack.Workspace.AddChannel("C0PUBLIC", "public", withBot: false);
        Slack.Workspace.AddChannel("C0OLD", "old").IsArchived = true;

        await _bot.CallAsync("chat.postMessage", ("channel", channel), ("text", "hello"));

        Assert.Equal(outcome, Slack.Calls[^1].Outcome);
    }

    [Fact]
    public async Task Message_Edited_KeepsWhatIsLeftOut()
    {
        const string blocks = """[{"type":"section","text":{"type":"mrkdwn","text":"old"}}]""";
        var first = JsonNode.Parse(await _bot.CallAsync("chat.postMessage", ("channel", SlackWorkspace.General), ("text", "one"), ("blocks", blocks)))!;
        var second = JsonNode.Parse(await _bot.CallAsync("chat.postMessage", ("channel", SlackWorkspace.General), ("text", "two")))!;

        await _bot.CallAsync("chat.update", ("channel", SlackWorkspace.General), ("ts", (string)first["ts"]!), ("text", "new"));

        Assert.True(string.CompareOrdinal((string)first["ts"]!, (string)second["ts"]!) < 0);
        var message = Slack.Workspace.Messages[0];
        Assert.Equal(("new", "old", 1), (message.Text, (string?)message.Blocks[0]!["text"]!["text"], message.Edits));
        Assert.Contains("message_not_found", await _bot.CallAsync("chat.update", ("channel", SlackWorkspace.General), ("ts", "1.000001"), ("text", "x")));
    }

    [Fact]
    public async Task Blocks_ThatSlackWouldRefuse_AreRefusedWithThePlace()
    {
        const string input = """{"type":"input","block_id":"a","label":{"type":"plain_text","text":"A"},"element":{"type":"plain_text_input","action_id":"a"}}""";
        var form = View.Replace("[", $"[{input},", StringComparison.Ordinal);
        var view = await _bot.CallAsync("views.open", ("trigger_id", Slack.Triggers.Issue(_bot.Ana.Person.Id)), ("view", form));
        var message = await _bot.CallAsync("chat.postMessage", ("channel", SlackWorkspace.General), ("text", "x"), ("blocks", """[{"type":"header","text":{"type":"mrkdwn","text":"x"}}]"""));

        Assert.Contains("invalid_arguments", view);
        Assert.Contains("[json-pointer:/view", view);
        Assert.Contains("invalid_blocks", message);
        Assert.Contains("[json-pointer:/blocks/0/text", message);
        Assert.Empty(Slack.Workspace.Messages);
    }

    [Fact]
    public async Task Faults_AreGivenOnceEach()
    {
        Slack.Faults.Next("auth.test", SlackFault.RateLimited(7));
        Slack.Faults.Next("auth.test", SlackFault.Malformed);

        using var throttled = await _bot.Api.PostAsync(new Uri("auth.test", UriKind.Relative), null);

        Assert.Equal((HttpStatusCode.TooManyRequests, "7"), (throttled.StatusCode, throttled.Headers.RetryAfter!.ToString()));
        Assert.Equal("""{"ok":tru""", await _bot.CallAsync("auth.test"));
        Assert.Contains("\"ok\":true", await _bot.CallAsync("auth.test"));
    }

    private async Task<(HttpStatusCode, string)> PostAsync(string url, JsonObject body)
    {
        using var answer = await _bot.Http.PostAsJsonAsync(url, body);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
