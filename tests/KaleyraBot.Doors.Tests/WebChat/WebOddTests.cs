using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;
using KaleyraBot.Tests.Doors;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.WebChat;

/// <summary>Events of the page in which one thing is odd: each is answered, and nothing of it breaks the door.</summary>
[Needs(Needs.Host)]
public sealed class WebOddTests
{
    private const string Line = """{"delivery":"01890000-0000-7000-8000-000000000001","who":"ana","place":"general","text":"help"}""";

    private const string Click = """
        {"delivery":"01890000-0000-7000-8000-000000000002","who":"ana","place":"general","message":"web:general/1",
        "action":{"verb":"submit","data":{"verb":"submit","id":"form-1","card":"key-1","about":"Open","clear":"address"}}}
        """;

    private const string Card = """
        {"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"Hello","style":"heading"},{"type":"Input.Text","id":"about","value":"Open"},
        {"type":"ActionSet","actions":[{"type":"Action.Execute","title":"Update","verb":"submit","data":{"verb":"submit","id":"form-1","card":"key-1"}}]}]}
        """;

    [Theory]
    [InlineData("/web/events", Line)]
    [InlineData("/web/events", Click)]
    [InlineData("/web/blocks", Card)]
    public async Task Call_WithOneThingOdd_IsNeverAnError(string path, string genuine)
    {
        await using var host = await WebHost.StartAsync();
        host.Dialog.Script = _ => new ChatReply.Whisper(Sentence.Of("answers.unknownButton"));
        var wrong = new List<string>();
        foreach (var (what, json) in Odd.Of(JsonNode.Parse(genuine)!.AsObject()))
        {
            using var body = new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
            using var answer = await host.Http.PostAsync(new Uri(path, UriKind.Relative), body);
            if ((int)answer.StatusCode >= 500)
            {
                wrong.Add($"{what}: {answer.StatusCode}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Card_WithHalfOfACharacter_IsShownAsSlackShowsIt()
    {
        await using var host = await WebHost.StartAsync();
        using var body = new StringContent(Card.Replace("Hello", "Hi \\ud83d", StringComparison.Ordinal), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var answer = await host.Http.PostAsync(new Uri("/web/blocks", UriKind.Relative), body);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
    }
}
