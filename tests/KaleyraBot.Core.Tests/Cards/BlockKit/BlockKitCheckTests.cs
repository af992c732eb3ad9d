using KaleyraBot.BlockKit;

namespace KaleyraBot.Tests.Cards.BlockKit;

/// <summary>Each rule of the offline validator, on the last thing that Slack takes and the first that it refuses.</summary>
public sealed class BlockKitCheckTests
{
    private const string Label = "\"label\":{\"type\":\"plain_text\",\"text\":\"x\"}";
    private const string A = """{"text":{"type":"plain_text","text":"A"},"value":"a"}""";
    private const string B = """{"text":{"type":"plain_text","text":"B"},"value":"b"}""";

    [Theory]
    [InlineData("""{"type":"header","text":{"type":"plain_text","text":"%"}}""", 150, "/text/text")]
    [InlineData("""{"type":"section","text":{"type":"mrkdwn","text":"%"}}""", 3000, "/text/text")]
    [InlineData("""{"type":"section","fields":[{"type":"mrkdwn","text":"%"}]}""", 2000, "/fields/0/text")]
    [InlineData("""{"type":"divider","block_id":"%"}""", 255, "/block_id")]
    [InlineData("""{"type":"context","elements":[{"type":"plain_text","text":"%"}]}""", 3000, "/elements/0/text")]
    [InlineData("""{"type":"image","image_url":"https://e.com","alt_text":"%"}""", 2000, "/alt_text")]
    [InlineData("""{"type":"input","label":{"type":"plain_text","text":"%"},"element":{"type":"plain_text_input"}}""", 2000, "/label/text")]
    [InlineData("""{"type":"input",LABEL,"hint":{"type":"plain_text","text":"%"},"element":{"type":"plain_text_input"}}""", 2000, "/hint/text")]
    [InlineData("""{"type":"input",LABEL,"element":{"type":"plain_text_input","action_id":"%"}}""", 255, "/element/action_id")]
    [InlineData("""{"type":"input",LABEL,"element":{"type":"plain_text_input","placeholder":{"type":"plain_text","text":"%"}}}""", 150, "/element/placeholder/text")]
    [InlineData("""{"type":"input",LABEL,"element":{"type":"plain_text_input","initial_value":"%"}}""", 3000, "/element/initial_value")]
    [InlineData("""{"type":"input",LABEL,"element":{"type":"static_select","options":[{"text":{"type":"plain_text","text":"%"},"value":"v"}]}}""", 75, "/element/options/0/text/text")]
    [InlineData("""{"type":"input",LABEL,"element":{"type":"static_select","options":[{"text":{"type":"plain_text","text":"x"},"value":"%"}]}}""", 150, "/element/options/0/value")]
    [InlineData("""{"type":"input",LABEL,"element":{"type":"checkboxes","options":[{"text":{"type":"plain_text","text":"x"},"value":"v","description":{"type":"plain_text","text":"%"}}]}}""", 75, "/element/options/0/description/text")]
    [InlineData("""{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"%"}}]}""", 75, "/elements/0/text/text")]
    [InlineData("""{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"x"},"value":"%"}]}""", 2000, "/elements/0/value")]
    [InlineData("""{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"x"},"accessibility_label":"%"}]}""", 75, "/elements/0/accessibility_label")]
    public void Text_OfALength_IsTakenUpToTheLimitAndNotEmpty(string block, int most, string place)
    {
        Assert.Empty(Find(Fill(block, new string('x', most))));
        // Counted in characters as people see them in a code chart, not in UTF-16 units.
        Assert.Empty(Find(Fill(block, string.Concat(Enumerable.Repeat("😀", most)))));
        Is("too_long", "/blocks/0" + place, Find(Fill(block, new string('x', most + 1))));
        Is("too_short", "/blocks/0" + place, Find(Fill(block, "")));
    }

    [Theory]
    [InlineData("""{"type":"context","elements":[%]}""", """{"type":"plain_text","text":"x"}""", 10, "/elements")]
    [InlineData("""{"type":"section","fields":[%]}""", """{"type":"plain_text","text":"x"}""", 10, "/fields")]
    [InlineData("""{"type":"actions","elements":[%]}""", """{"type":"button","text":{"type":"plain_text","text":"x"}}""", 25, "/elements")]
    [InlineData("""{"type":"input",LABEL,"element":{"type":"radio_buttons","options":[%]}}""", A, 10, "/element/options")]
    [InlineData("""{"type":"input",LABEL,"element":{"type":"checkboxes","options":[%]}}""", A, 10, "/element/options")]
    [InlineData("""{"type":"input",LABEL,"element":{"type":"static_select","options":[%]}}""", A, 100, "/element/options")]
    [InlineData("""{"type":"input",LABEL,"element":{"type":"multi_static_select","options":[%]}}""", A, 100, "/element/options")]
    [InlineData("""{"type":"input",LABEL,"element":{"type":"static_select","option_groups":[{"label":{"type":"plain_text","text":"x"},"options":[%]}]}}""", A, 100, "/element/option_groups/0/options")]
    [InlineData("""{"type":"actions","elements":[{"type":"overflow","options":[%]}]}""", A, 5, "/elements/0/options")]
    public void List_OfThings_IsTakenUpToTheLimitAndNotEmpty(string block, string thing, int most, string place)
    {
        Assert.Empty(Find(Fill(block, string.Join(',', Enumerable.Repeat(thing, most)))));
        Is("too_many", "/blocks/0" + place, Find(Fill(block, string.Join(',', Enumerable.Repeat(thing, most + 1)))));
        Is("too_few", "/blocks/0" + place, Find(Fill(block, "")));
    }

    [Theory]
    [InlineData("unknown_type", "/blocks/0", """{"type":"carousel"}""")]
    [InlineData("unknown_type", "/blocks/0/element", """{"type":"input",LABEL,"element":{"type":"button","text":{"type":"plain_text","text":"x"}}}""")]
    [InlineData("unknown_type", "/blocks/0/elements/0", """{"type":"actions","elements":[{"type":"plain_text_input"}]}""")]
    [InlineData("unknown_property", "/blocks/0/element/max_length", """{"type":"input",LABEL,"element":{"type":"url_text_input","max_length":9}}""")]
    [InlineData("unknown_property", "/blocks/0/text/verbatim", """{"type":"header","text":{"type":"plain_text","text":"x","verbatim":true}}""")]
    [InlineData("invalid", "/blocks/0/text", """{"type":"header","text":{"type":"mrkdwn","text":"x"}}""")]
    [InlineData("invalid", "/blocks/0/label", """{"type":"input","label":{"type":"mrkdwn","text":"x"},"element":{"type":"plain_text_input"}}""")]
    [InlineData("missing", "/blocks/0", """{"type":"section"}""")]
    [InlineData("missing", "/blocks/0", """{"type":"image","image_url":"https://e.com"}""")]
    [InlineData("missing", "/blocks/0/element", """{"type":"input",LABEL,"element":{"type":"number_input"}}""")]
    [InlineData("missing", "/blocks/0/element", """{"type":"input",LABEL,"element":{"type":"static_select"}}""")]
    [InlineData("invalid", "/blocks/0/image_url", """{"type":"image","image_url":"e.png","alt_text":"x"}""")]
    [InlineData("invalid", "/blocks/0/element/initial_date", """{"type":"input",LABEL,"element":{"type":"datepicker","initial_date":"2026-02-30"}}""")]
    [InlineData("invalid", "/blocks/0/element/initial_time", """{"type":"input",LABEL,"element":{"type":"timepicker","initial_time":"25:00"}}""")]
    [InlineData("invalid", "/blocks/0/element/min_value", """{"type":"input",LABEL,"element":{"type":"number_input","is_decimal_allowed":true,"min_value":1}}""")]
    [InlineData("invalid", "/blocks/0/element/initial_value", """{"type":"input",LABEL,"element":{"type":"number_input","is_decimal_allowed":true,"max_value":"1","initial_value":"2"}}""")]
    [InlineData("invalid", "/blocks/0/element/max_length", """{"type":"input",LABEL,"element":{"type":"plain_text_input","max_length":3001}}""")]
    [InlineData("invalid", "/blocks/0/element/max_length", """{"type":"input",LABEL,"element":{"type":"plain_text_input","max_length":0}}""")]
    [InlineData("invalid", "/blocks/0/element/min_length", """{"type":"input",LABEL,"element":{"type":"plain_text_input","min_length":5,"max_length":4}}""")]
    [InlineData("too_long", "/blocks/0/element/initial_value", """{"type":"input",LABEL,"element":{"type":"plain_text_input","max_length":2,"initial_value":"abc"}}""")]
    [InlineData("invalid", "/blocks/0/optional", """{"type":"input",LABEL,"optional":"yes","element":{"type":"plain_text_input"}}""")]
    [InlineData("invalid", "/blocks/0/elements/0/style", """{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"x"},"style":"positive"}]}""")]
    [InlineData("duplicate", "/blocks/0/elements/1/action_id", """{"type":"actions","elements":[{"type":"button","action_id":"a","text":{"type":"plain_text","text":"x"}},{"type":"button","action_id":"a","text":{"type":"plain_text","text":"x"}}]}""")]
    [InlineData("initial_option", "/blocks/0/element/initial_option", """{"type":"input",LABEL,"element":{"type":"static_select","options":[OPTION_A],"initial_option":OPTION_B}}""")]
    [InlineData("initial_option", "/blocks/0/element/initial_options/1", """{"type":"input",LABEL,"element":{"type":"checkboxes","options":[OPTION_A],"initial_options":[OPTION_A,OPTION_B]}}""")]
    [InlineData("too_short", "/blocks/0/elements/0/elements/0/text", """{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":""}]}]}""")]
    [InlineData("invalid", "/blocks/0/elements/0/elements/0/style", """{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"x","style":{"big":true}}]}]}""")]
    [InlineData("surface", "/blocks/0", """{"type":"table","rows":[[{"type":"raw_text","text":"x"}]]}""")]
    public void Block_ThatSlackRefuses_IsReportedOnceWithItsPlace(string code, string place, string block) => Is(code, place, Find(block));

    [Fact]
    public void Block_Null_IsReported() => Is("invalid", "/blocks/0", Find("null"));

    private static IReadOnlyList<BlockKitProblem> Find(string block) => BlockKitCheck.Find(
        Json.Object($$$"""{"type":"modal","title":{"type":"plain_text","text":"t"},"submit":{"type":"plain_text","text":"s"},"blocks":[{{{block.Replace("LABEL", Label, StringComparison.Ordinal).Replace("OPTION_A", A, StringComparison.Ordinal).Replace("OPTION_B", B, StringComparison.Ordinal)}}}]}"""),
        BlockKitSurface.Modal);

    private static string Fill(string block, string with) => block.Replace("%", with, StringComparison.Ordinal);

    private static void Is(string code, string place, IReadOnlyList<BlockKitProblem> problems)
    {
        var problem = Assert.Single(problems);
        Assert.Equal((code, place), (problem.Code, problem.Pointer));
    }
}
