using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using KaleyraBot.Cards;
using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.WebChat;

[Needs(Needs.Host)]
public sealed class WebBlocksTests
{
    [Fact]
    public async Task Form_WithAMistake_IsAWindowWithASentencePerInput()
    {
        var answer = await PostAsync(FakeDialog.Form(new Dictionary<string, string> { ["address"] = "a street" }, wrong: true));
        var view = answer["view"]!;
        Assert.Equal("modal", (string?)view["type"]);
        Assert.Equal("Change a WhatsApp number", (string?)view["title"]!["text"]);
        Assert.Equal("Update", (string?)view["submit"]!["text"]);
        Assert.Equal(Verbs.Submit, (string?)view["callback_id"]);
        Assert.Equal(FakeDialog.FormId, (string?)JsonNode.Parse((string)view["private_metadata"]!)!["id"]);
        Assert.Equal("About must not be empty.", (string?)answer["errors"]!["about"]);
        Assert.Single(answer["errors"]!.AsObject());
        Assert.DoesNotContain("1 thing to fix", view.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_WhoseMistakeBelongsToNoInput_SaysItUnderTheFirst()
    {
        var card = Expanded(FakeDialog.Form(new Dictionary<string, string>(), wrong: true));
        card["body"]!.AsArray().OfType<JsonObject>().Single(box => (string?)box["style"] == "attention")["items"] = JsonNode.Parse("""
            [
              { "type": "RichTextBlock", "inlines": [{ "type": "TextRun", "text": "✕ " }, { "type": "TextRun", "text": "2 things to mend" }] },
              { "type": "RichTextBlock", "inlines": [{ "type": "TextRun", "text": "Nothing would change." }] }
            ]
            """);
        var answer = await PostAsync(card);
        Assert.Equal("About must not be empty. Nothing would change.", (string?)answer["errors"]!["about"]);
    }

    [Fact]
    public async Task Card_ThatIsNoForm_IsAMessage()
    {
        var answer = await PostAsync(FakeDialog.Plain("<!channel> *Approved*", button: true));
        var blocks = answer["message"]!["blocks"]!.AsArray();
        Assert.Equal(["rich_text", "actions"], blocks.Select(block => (string?)block!["type"]));
        Assert.Equal("confirm", (string?)blocks[1]!["elements"]![0]!["action_id"]);
    }

    [Fact]
    public async Task Card_ThatSlackHasNoRoomFor_IsRefusedWithASentence()
    {
        await using var host = await WebHost.StartAsync();
        var card = Expanded(FakeDialog.Plain("hello", button: true));
        card["body"]![1]!["actions"]![0]!["data"]!["id"] = new string('x', 2100);
        using var response = await host.Http.PostAsJsonAsync("/web/blocks", card);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("a button of Slack carries 2000.", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"type\":")]
    [InlineData("""{"type":"Other"}""")]
    [InlineData("""{"type":"AdaptiveCard","type":"AdaptiveCard"}""")]
    [InlineData("""{"type":"\ud800","body":[{"type":"TextBlock","text":"Hello"}]}""")]
    public async Task Body_ThatIsNoCard_IsABadRequest(string body)
    {
        await using var host = await WebHost.StartAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await host.Http.PostAsync("/web/blocks", content);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Body_TooLargeOrOfAnotherType_IsRefused()
    {
        await using var host = await WebHost.StartAsync();
        using var large = await host.Http.PostAsJsonAsync("/web/blocks", new { type = "AdaptiveCard", fallbackText = new string('a', 300_000) });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        using var form = new StringContent("""{"type":"AdaptiveCard"}""", Encoding.UTF8, "text/plain");
        using var other = await host.Http.PostAsync("/web/blocks", form);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, other.StatusCode);
    }

    private static JsonObject Expanded(Card card) =>
        CardBook.Load(Repo.File("tests", "KaleyraBot.Doors.Tests", "WebChat", "Cards")).Expand(card, "en");

    private static Task<JsonObject> PostAsync(Card card) => PostAsync(Expanded(card));

    private static async Task<JsonObject> PostAsync(JsonObject card)
    {
        await using var host = await WebHost.StartAsync();
        using var response = await host.Http.PostAsJsonAsync("/web/blocks", card);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
    }
}
