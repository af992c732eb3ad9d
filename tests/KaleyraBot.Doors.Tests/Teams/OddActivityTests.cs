using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.Doors;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Teams;

/// <summary>Signed events in which one thing is odd: each is answered, and nothing of it breaks the door.</summary>
[Needs(Needs.Host)]
public sealed class OddActivityTests : IAsyncLifetime
{
    private FakeTeams _teams = null!;
    private BotHost _bot = null!;
    private TeamsClient _client = null!;
    private string _token = null!;

    public async Task InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync();
        _bot = await BotHost.StartAsync(_teams.Settings);
        _client = _teams.Client(_bot.Http, "channel");
        _token = _teams.Service.Token(_teams.ServiceUrl);
        _bot.Dialog.Reply = asked => Task.FromResult<ChatReply>(asked is ChatEvent.CommandTyped { Text: "help" } ? new ChatReply.ShowCard(SmallCards.ANotice()) : new ChatReply.Nothing());
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
    }

    public static TheoryData<string> Kinds => ["message", "submit", "arrival", "installation", "adaptiveCard/action", "task/fetch", "task/submit", "composeExtension/fetchTask"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Event_WithOneThingOdd_IsNeverAnError(string kind)
    {
        var wrong = new List<string>();
        foreach (var (what, json) in Odd.Of(Genuine(kind)))
        {
            if (await SendAsync(Encoding.UTF8.GetBytes(json)) is var status and not (200 or 400 or 401 or 403 or 501))
            {
                wrong.Add($"{what}: {status}");
            }
        }
        wrong.AddRange(_bot.Log.Lines.Where(line => line.Contains("xception", StringComparison.Ordinal)));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>What nobody could mean costs nothing of what they do mean.</summary>
    [Theory]
    [InlineData("entities", "[null,5,{\"type\":7,\"mentioned\":[]},{\"type\":\"mention\",\"mentioned\":{\"id\":\"28:bot\"},\"text\":\"<at>KaleyraBot</at>\"}]")]
    [InlineData("membersAdded", "[null]")]
    [InlineData("channelData", "{\"tenant\":{\"id\":\"aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee\"},\"team\":5,\"channel\":[]}")]
    [InlineData("locale", "\"\\ud83d\"")]
    [InlineData("name", "\"\\ud83d\"")]
    [InlineData("\\ud83d", "\"\\udc00\"")]
    public async Task Line_WithSomethingOddBesideIt_IsCarriedOut(string name, string value)
    {
        var line = Genuine("message");
        line.Remove(name);
        line["text"] = "<at>KaleyraBot</at> help";
        var json = $$"""{"{{name}}":{{value}},{{line.ToJsonString()[1..]}}""";

        Assert.Equal(200, await SendAsync(Encoding.UTF8.GetBytes(json)));

        Assert.Contains("help", Assert.IsType<ChatEvent.CommandTyped>(Assert.Single(_bot.Dialog.Asked)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_ThatAreNoText_AreReadAsBrokenCharacters()
    {
        var json = Encoding.Latin1.GetBytes(Genuine("message").ToJsonString().Replace("help me", "help \u00ff\u00e9", StringComparison.Ordinal));

        Assert.Equal(200, await SendAsync(json));

        Assert.Equal("help \uFFFD\uFFFD", Assert.IsType<ChatEvent.CommandTyped>(Assert.Single(_bot.Dialog.Asked)).Text);
    }

    private JsonObject Genuine(string kind)
    {
        var activity = _client.Activity(kind is "message" or "submit" ? "message" : kind == "arrival" ? "conversationUpdate" : kind == "installation" ? "installationUpdate" : "invoke");
        activity["id"] = $"f:{kind}";
        activity["entities"] = Json("""[{"type":"mention","text":"<at>KaleyraBot</at>","mentioned":{"id":"28:bot","name":"KaleyraBot"}},{"type":"clientInfo","locale":"en"}]""");
        activity["channelData"] = Json($$"""{"tenant":{"id":"{{FakeTeams.Tenant}}"},"team":{"id":"19:t","name":"Team"},"channel":{"id":"19:c","name":"Channel"},"eventType":"channelRenamed"}""");
        var data = """{"verb":"submit","id":"form-1","card":"key-1","about":"Open","clear":"address"}""";
        switch (kind)
        {
            case "message": activity["text"] = "<at>KaleyraBot</at> help me"; break;
            case "submit": activity["value"] = Json(data); break;
            case "arrival": activity["membersAdded"] = Json("""[{"id":"28:bot"},{"id":"29:anna","aadObjectId":"oid-anna"}]"""); break;
            case "installation": activity["action"] = "add"; break;
            default:
                activity["name"] = kind;
                activity["value"] = Json($$"""{"action":{"type":"Action.Execute","verb":"submit","data":{{data}}},"trigger":"manual","data":{{data}},"commandId":"update","context":{"theme":"dark"} }""");
                break;
        }
        return activity;
    }

    private async Task<int> SendAsync(byte[] json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(json) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        using var answer = await _bot.Http.SendAsync(request);
        return (int)answer.StatusCode;
    }

    private static JsonNode Json(string text) => JsonNode.Parse(text)!;
}
