using System.Text.Json.Nodes;
using KaleyraBot.BlockKit;

namespace KaleyraBot.Tests.Cards.BlockKit;

public sealed class InputTests
{
    private const string AB = "\"choices\":[{\"title\":\"A\",\"value\":\"a\"},{\"title\":\"B\",\"value\":\"b\"}]";
    private const string OptionA = """{"text":{"type":"plain_text","text":"A","emoji":false},"value":"a"}""";
    private const string OptionB = """{"text":{"type":"plain_text","text":"B","emoji":false},"value":"b"}""";

    [Theory]
    [InlineData("\"Input.Text\",\"maxLength\":20,\"value\":\"v\"", """{"type":"plain_text_input","multiline":false,"initial_value":"v","max_length":20,"action_id":"i"}""")]
    [InlineData("\"Input.Text\",\"isMultiline\":true,\"maxLength\":9999", """{"type":"plain_text_input","multiline":true,"max_length":3000,"action_id":"i"}""")]
    [InlineData("\"Input.Text\",\"value\":\"a\\nb\"", """{"type":"plain_text_input","multiline":true,"initial_value":"a\nb","action_id":"i"}""")]
    [InlineData("\"Input.Text\",\"maxLength\":2,\"value\":\"abc\"", """{"type":"plain_text_input","multiline":false,"initial_value":"abc","max_length":3,"action_id":"i"}""")]
    [InlineData("\"Input.Text\",\"placeholder\":\"p\"", """{"type":"plain_text_input","multiline":false,"action_id":"i","placeholder":{"type":"plain_text","text":"p","emoji":false}}""")]
    [InlineData("\"Input.Text\",\"style\":\"tel\"", """{"type":"plain_text_input","multiline":false,"action_id":"i"}""")]
    [InlineData("\"Input.Text\",\"style\":\"email\",\"maxLength\":9,\"value\":\"a@b.co\"", """{"type":"email_text_input","initial_value":"a@b.co","action_id":"i"}""")]
    [InlineData("\"Input.Text\",\"style\":\"email\",\"value\":\"nobody\"", """{"type":"plain_text_input","multiline":false,"initial_value":"nobody","action_id":"i"}""")]
    [InlineData("\"Input.Text\",\"style\":\"url\",\"maxLength\":9,\"value\":\"https://e.com\"", """{"type":"url_text_input","initial_value":"https://e.com","action_id":"i"}""")]
    [InlineData("\"Input.Text\",\"style\":\"url\",\"value\":\"javascript:alert(1)\"", """{"type":"plain_text_input","multiline":false,"initial_value":"javascript:alert(1)","action_id":"i"}""")]
    [InlineData("\"Input.Number\",\"min\":1,\"max\":9.5,\"value\":2", """{"type":"number_input","is_decimal_allowed":true,"min_value":"1","max_value":"9.5","initial_value":"2","action_id":"i"}""")]
    [InlineData("\"Input.Number\",\"max\":9,\"value\":10", """{"type":"number_input","is_decimal_allowed":true,"max_value":"9","action_id":"i"}""")]
    [InlineData("\"Input.Date\",\"value\":\"2026-01-31\"", """{"type":"datepicker","initial_date":"2026-01-31","action_id":"i"}""")]
    [InlineData("\"Input.Date\",\"value\":\"2026-02-30\"", """{"type":"datepicker","action_id":"i"}""")]
    [InlineData("\"Input.Time\",\"value\":\"12:40\"", """{"type":"timepicker","initial_time":"12:40","action_id":"i"}""")]
    [InlineData("\"Input.Time\",\"value\":\"24:40\"", """{"type":"timepicker","action_id":"i"}""")]
    [InlineData("\"Input.Toggle\",\"title\":\"A\",\"valueOn\":\"a\",\"value\":\"a\"", $$"""{"type":"checkboxes","options":[{{OptionA}}],"initial_options":[{{OptionA}}],"action_id":"i"}""")]
    [InlineData("\"Input.Toggle\",\"title\":\"A\",\"valueOn\":\"a\",\"value\":\"b\"", $$"""{"type":"checkboxes","options":[{{OptionA}}],"action_id":"i"}""")]
    [InlineData("\"Input.ChoiceSet\"," + AB, $$"""{"type":"static_select","options":[{{OptionA}},{{OptionB}}],"action_id":"i"}""")]
    [InlineData("\"Input.ChoiceSet\",\"value\":\"b\",\"style\":\"filtered\"," + AB, $$"""{"type":"static_select","initial_option":{{OptionB}},"options":[{{OptionA}},{{OptionB}}],"action_id":"i"}""")]
    [InlineData("\"Input.ChoiceSet\",\"value\":\"c\",\"style\":\"expanded\"," + AB, $$"""{"type":"radio_buttons","options":[{{OptionA}},{{OptionB}}],"action_id":"i"}""")]
    [InlineData("\"Input.ChoiceSet\",\"value\":\"b,c\",\"isMultiSelect\":true," + AB, $$"""{"type":"multi_static_select","initial_options":[{{OptionB}}],"options":[{{OptionA}},{{OptionB}}],"action_id":"i"}""")]
    [InlineData("\"Input.ChoiceSet\",\"value\":\"a,b\",\"isMultiSelect\":true,\"style\":\"expanded\"," + AB, $$"""{"type":"checkboxes","initial_options":[{{OptionA}},{{OptionB}}],"options":[{{OptionA}},{{OptionB}}],"action_id":"i"}""")]
    public void Input_InAModal_IsTheElement(string input, string element)
    {
        var block = Only(BlockSamples.Modal(Card(input)));
        Json.Equal(element, block["element"]);
        Assert.Equal("i", block["block_id"]!.ToString());
    }

    [Theory]
    [InlineData("\"Input.Text\",\"style\":\"email\"")]
    [InlineData("\"Input.Text\",\"style\":\"url\"")]
    [InlineData("\"Input.Number\"")]
    public void Input_OfModalsOnly_IsPlainTextElsewhere(string input)
    {
        Assert.Equal("plain_text_input", Only(BlockKitCard.ToMessage(Card(input)))["element"]!["type"]!.ToString());
        Assert.Equal("plain_text_input", Only(BlockKitCard.ToHome(Card(input)))["element"]!["type"]!.ToString());
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(",\"isRequired\":false", true)]
    [InlineData(",\"isRequired\":true", false)]
    public void Optional_AlwaysThere_IsTheOppositeOfRequired(string required, bool optional) =>
        Assert.Equal(optional, Only(BlockSamples.Modal(Card("\"Input.Text\"" + required)))["optional"]!.GetValue<bool>());

    [Theory]
    [InlineData("\"label\":\"L\",\"placeholder\":\"p\"", "L")]
    [InlineData("\"label\":\" \",\"placeholder\":\"p\"", "p")]
    [InlineData("\"placeholder\":\"\"", "i")]
    public void Label_Missing_IsThePlaceholderOrTheId(string words, string label)
    {
        var view = BlockSamples.Modal(BlockSamples.CardOf($$"""{"type":"Input.Text","id":"i",{{words}}}"""));
        Assert.Equal(label, Only(view)["label"]!["text"]!.ToString());
    }

    [Theory]
    [InlineData(10, false, "radio_buttons")]
    [InlineData(11, false, "static_select")]
    [InlineData(17, false, "static_select")]
    [InlineData(10, true, "checkboxes")]
    [InlineData(11, true, "multi_static_select")]
    public void Choices_Open_AreAMenuAboveTen(int count, bool many, string type)
    {
        var element = Only(BlockSamples.Modal(Choices(count, many)))["element"]!;
        Assert.Equal((type, count), (element["type"]!.ToString(), element["options"]!.AsArray().Count));
    }

    [Fact]
    public void Choices_MoreThanAHundred_StandInGroupsAndNoneIsLost()
    {
        var view = BlockSamples.Modal(Choices(250, many: false));
        var groups = Only(view)["element"]!["option_groups"]!.AsArray();
        Assert.Equal(["1–100", "101–200", "201–250"], groups.Select(group => group!["label"]!["text"]!.ToString()));
        Assert.Equal(250, groups.Sum(group => group!["options"]!.AsArray().Count));
        BlockSamples.IsValid(view, BlockKitSurface.Modal);
    }

    [Fact]
    public void Choice_WithATooLongTitle_GoesOnInTheDescription()
    {
        var title = new string('a', 74) + new string('b', 30);
        var option = Only(BlockSamples.Modal(Card($"\"Input.ChoiceSet\",\"choices\":[{{\"title\":\"{title}\",\"value\":\"a\"}}]")))["element"]!["options"]![0]!;
        Assert.Equal((new string('a', 74) + "…", "…" + new string('b', 30)), (option["text"]!["text"]!.ToString(), option["description"]!["text"]!.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    public void Choice_WhoseValueCannotBeSent_IsNotOffered(string value)
    {
        var element = Only(BlockSamples.Modal(Card($"\"Input.ChoiceSet\",\"value\":\"{value}\",\"choices\":[{{\"title\":\"A\",\"value\":\"a\"}},{{\"title\":\"X\",\"value\":\"{value}\"}}]")))["element"]!;
        Json.Equal($"[{OptionA}]", element["options"]);
        Assert.Null(element["initial_option"]);
    }

    [Fact]
    public void Ids_ThatRepeatOrAreMissing_StayUniqueAndNotEmpty()
    {
        var view = BlockSamples.Modal(BlockSamples.CardOf("""{"type":"Input.Text","id":"a"}""", """{"type":"Input.Text","id":"a"}""", """{"type":"Input.Text"}"""));
        Assert.Equal(["a", "a#2", "unnamed"], view.Blocks().Select(block => block["block_id"]!.ToString()));
        Assert.Equal(["a", "a", "unnamed"], view.Blocks().Select(block => block["element"]!["action_id"]!.ToString()));
    }

    private static JsonObject Card(string input) => BlockSamples.CardOf($$"""{"id":"i","label":"L","type":{{input}}}""");

    private static JsonObject Choices(int count, bool many) => Card(
        $"\"Input.ChoiceSet\",\"style\":\"expanded\",\"isMultiSelect\":{(many ? "true" : "false")},\"choices\":[{string.Join(',', Enumerable.Range(0, count).Select(i => $"{{\"title\":\"T{i}\",\"value\":\"v{i}\"}}"))}]");

    private static JsonObject Only(JsonObject view) => Assert.Single(view.Blocks());
}
