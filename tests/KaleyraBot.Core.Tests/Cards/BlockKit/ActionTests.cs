using System.Text.Json.Nodes;
using KaleyraBot.BlockKit;

namespace KaleyraBot.Tests.Cards.BlockKit;

public sealed class ActionTests
{
    private const string Input = """{"type":"Input.Text","id":"i","label":"L"}""";
    private const string Plain = """{"type":"Action.Execute","title":"Preview","verb":"preview","data":{"verb":"preview","id":"7"}}""";
    private const string Positive = """{"type":"Action.Execute","title":"Update","verb":"submit","style":"positive","data":{"verb":"submit","id":"7"}}""";
    private const string Submit = """{"type":"Action.Submit","title":"Delete","style":"destructive","tooltip":"For good","data":{"verb":"delete","id":"8"}}""";

    [Fact]
    public void Modal_WithInputs_IsSentByThePositiveActionAndKeepsTheOthers()
    {
        var card = Card(Input, Plain, Positive, Submit);
        var view = BlockSamples.Modal(card);
        Assert.Equal("Update", view["submit"]!["text"]!.ToString());
        Assert.Equal(["preview", "delete"], Buttons(view).Select(button => button["action_id"]!.ToString()));
        var sent = BlockKitAction.Of(card)!;
        Assert.Equal(("submit", "Update", """{"verb":"submit","id":"7"}"""), (sent.Verb, sent.Title, sent.Data.ToJsonString()));
    }

    [Fact]
    public void Modal_WithInputsAndNoPositiveAction_IsSentByTheFirst() => Assert.Equal("preview", BlockKitAction.Of(Card(Input, Plain, Submit))!.Verb);

    [Fact]
    public void Modal_WithInputsAndNoActionAtAll_IsSentUnderItsTitle() =>
        Assert.Equal("WhatsApp number", BlockSamples.Modal(BlockSamples.CardOf(Input))["submit"]!["text"]!.ToString());

    [Fact]
    public void Modal_WithNothingToFillIn_IsSentByAPositiveActionOnly()
    {
        var answer = Card("""{"type":"TextBlock","text":"x"}""", Plain, Plain);
        Assert.Null(BlockKitAction.Of(answer));
        Assert.Null(BlockSamples.Modal(answer)["submit"]);
        Assert.Equal(2, Buttons(BlockSamples.Modal(answer)).Count());

        var question = Card("""{"type":"TextBlock","text":"x"}""", Plain, Positive);
        Assert.Equal("Update", BlockSamples.Modal(question)["submit"]!["text"]!.ToString());
        Assert.Single(Buttons(BlockSamples.Modal(question)));
    }

    [Fact]
    public void Button_OfAMessage_CarriesVerbDataAndStyle() => Json.Equal(
        """[{"type":"button","text":{"type":"plain_text","text":"Update","emoji":false},"action_id":"submit","value":"{\"verb\":\"submit\",\"id\":\"7\"}","style":"primary"},{"type":"button","text":{"type":"plain_text","text":"Delete","emoji":false},"action_id":"delete","value":"{\"verb\":\"delete\",\"id\":\"8\"}","style":"danger","accessibility_label":"For good"}]""",
        BlockKitCard.ToMessage(Card("{}", Positive, Submit)).Blocks().Single()["elements"]);

    [Fact]
    public void Button_WithAnAddress_OpensIt() => Json.Equal(
        """{"type":"button","text":{"type":"plain_text","text":"Read","emoji":false},"action_id":"open-url","url":"https://example.com"}""",
        Buttons(BlockKitCard.ToMessage(Card("{}", """{"type":"Action.OpenUrl","title":"Read","url":"https://example.com"}"""))).Single());

    [Fact]
    public void Buttons_OfOneVerb_AreNumberedAndKeepTheirVerb()
    {
        var odd = Plain.Replace("\"verb\":\"preview\"", "\"verb\":\"page#2\"", StringComparison.Ordinal);
        var ids = Buttons(BlockKitCard.ToMessage(Card("{}", Plain, Plain, Plain, odd, odd))).Select(button => button["action_id"]!.ToString()).ToList();
        Assert.Equal(["preview", "preview#2", "preview#3", "page#2#1", "page#2#1#2"], ids);
        Assert.Equal(["preview", "preview", "preview", "page#2"], ids.Take(4).Select(BlockKitAction.VerbOf));
    }

    [Fact]
    public void Buttons_Positive_OneIsPrimary() => Assert.Equal(
        ["primary", null], Buttons(BlockKitCard.ToMessage(Card("{}", Positive, Positive))).Select(button => button["style"]?.ToString()));

    [Fact]
    public void Buttons_MoreThanTwentyFive_StandInSeveralBlocks()
    {
        var message = BlockKitCard.ToMessage(Card("{}", [.. Enumerable.Repeat(Plain, 30)]));
        Assert.Equal([25, 5], message.Blocks().Select(block => block["elements"]!.AsArray().Count));
        BlockSamples.IsValid(message, BlockKitSurface.Message);
    }

    [Fact]
    public void Data_TooLongForAButton_IsRefusedInsteadOfCut()
    {
        string Action(int length) => """{"type":"Action.Execute","title":"T","verb":"v","data":{"verb":"v","x":"%"}}""".Replace("%", new string('x', length), StringComparison.Ordinal);
        BlockSamples.IsValid(BlockKitCard.ToMessage(Card("{}", Action(2000 - 19))), BlockKitSurface.Message);
        Assert.Contains("2001 characters", Assert.Throws<ArgumentException>(() => BlockKitCard.ToMessage(Card("{}", Action(2001 - 19)))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"Action.Execute","verb":"v"}""", """{"verb":"v"}""")]
    [InlineData("""{"type":"Action.Submit","id":"i","data":{"a":1}}""", """{"a":1,"verb":"i"}""")]
    [InlineData("""{"type":"Action.Submit","data":"words"}""", """{"data":"words","verb":"submit"}""")]
    [InlineData("""{"type":"Action.Execute","verb":"v","fallback":{"type":"Action.Submit","data":{"verb":"v","id":"1"}}}""", """{"verb":"v","id":"1"}""")]
    [InlineData("""{"type":"Action.Execute","verb":"v","data":{"x":"ä \"<&>"}}""", """{"x":"ä \"<&>","verb":"v"}""")]
    public void Data_OfAButton_ComesBack(string action, string data) =>
        Json.Equal(JsonNode.Parse(data), BlockKitAction.Read(Buttons(BlockKitCard.ToMessage(Card("{}", action))).Single()["value"]!.ToString()));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("""{"verb":"open","verb":"submit"}""")]
    [InlineData("""{"verb":"\ud83d"}""")]
    [InlineData("""{"\ud83d":"open"}""")]
    public void Value_ThatIsNotOurs_IsEmptyData(string? value) => Assert.Empty(BlockKitAction.Read(value));

    [Theory]
    [InlineData(25, 1, 1)]
    [InlineData(0, 1, 1)]
    [InlineData(1, 3001, 1)]
    [InlineData(1, 1, 256)]
    public void Frame_ThatSlackWouldRefuse_IsRefused(int title, int metadata, int verb) => Assert.Throws<ArgumentException>(() =>
        BlockKitCard.ToModal(BlockSamples.CardOf(Input), new(new('t', title), "Close", new('m', metadata), new('v', verb))));

    private static JsonObject Card(string element, params string[] actions) => BlockSamples.CardOf(element, $$"""{"type":"ActionSet","actions":[{{string.Join(',', actions)}}]}""");

    private static IEnumerable<JsonNode> Buttons(JsonObject view) =>
        view.Blocks().Where(block => block["type"]!.ToString() == "actions").SelectMany(block => block["elements"]!.AsArray()).Select(button => button!);
}
