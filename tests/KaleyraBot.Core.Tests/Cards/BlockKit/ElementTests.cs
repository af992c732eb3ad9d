using System.Text.Json.Nodes;
using KaleyraBot.BlockKit;

namespace KaleyraBot.Tests.Cards.BlockKit;

/// <summary>What becomes of each element; the rows of the table in the README of the library.</summary>
public sealed class ElementTests
{
    [Theory]
    [InlineData("""{"type":"TextBlock","text":"x"}""", """{"type":"section","text":{"type":"mrkdwn","text":"x","verbatim":true}}""")]
    [InlineData("""{"type":"TextBlock","text":"x","weight":"bolder"}""", """{"type":"section","text":{"type":"mrkdwn","text":"*x*","verbatim":true}}""")]
    [InlineData("""{"type":"TextBlock","text":"x","isSubtle":true}""", """{"type":"context","elements":[{"type":"mrkdwn","text":"x","verbatim":true}]}""")]
    [InlineData("""{"type":"TextBlock","text":"x","size":"small"}""", """{"type":"context","elements":[{"type":"mrkdwn","text":"x","verbatim":true}]}""")]
    [InlineData("""{"type":"TextBlock","text":"**x** & y","style":"heading"}""", """{"type":"header","text":{"type":"plain_text","text":"x & y","emoji":false}}""")]
    [InlineData("""{"type":"TextBlock","text":"x","size":"extraLarge"}""", """{"type":"header","text":{"type":"plain_text","text":"x","emoji":false}}""")]
    [InlineData("""{"type":"TextBlock","text":"a `b` <c>","fontType":"monospace"}""", """{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"a `b` <c>","style":{"code":true}}]}]}""")]
    [InlineData("""{"type":"FactSet","facts":[{"title":"A","value":"<1>"},{"title":"B","value":""}]}""", """{"type":"section","fields":[{"type":"mrkdwn","text":"*A*\n&lt;1&gt;","verbatim":true},{"type":"mrkdwn","text":"*B*","verbatim":true}]}""")]
    [InlineData("""{"type":"Image","url":"https://e.com/a.png","altText":"A"}""", """{"type":"image","image_url":"https://e.com/a.png","alt_text":"A"}""")]
    [InlineData("""{"type":"Image","url":"https://e.com/a.png"}""", """{"type":"image","image_url":"https://e.com/a.png","alt_text":"e.com"}""")]
    [InlineData("""{"type":"Image","url":"data:image/png;base64,AA","altText":"A"}""", """{"type":"context","elements":[{"type":"plain_text","text":"A","emoji":false}]}""")]
    [InlineData("""{"type":"ImageSet","imageSize":"small","images":[{"type":"Image","url":"https://e.com/a","altText":"A"}]}""", """{"type":"context","elements":[{"type":"image","image_url":"https://e.com/a","alt_text":"A"}]}""")]
    [InlineData("""{"type":"ImageSet","images":[{"type":"Image","url":"https://e.com/a","altText":"A"}]}""", """{"type":"image","image_url":"https://e.com/a","alt_text":"A"}""")]
    [InlineData("""{"type":"ColumnSet","columns":[{"items":[{"type":"TextBlock","text":"x"}]},{"items":[{"type":"Image","url":"https://e.com/a","altText":"A"}]}]}""", """{"type":"section","text":{"type":"mrkdwn","text":"x","verbatim":true},"accessory":{"type":"image","image_url":"https://e.com/a","alt_text":"A"}}""")]
    [InlineData("""{"type":"ColumnSet","columns":[{"items":[{"type":"TextBlock","text":"x","weight":"bolder"},{"type":"TextBlock","text":"y"}]},{"items":[{"type":"TextBlock","text":"z"}]}]}""", """{"type":"section","fields":[{"type":"mrkdwn","text":"*x*\ny","verbatim":true},{"type":"mrkdwn","text":"z","verbatim":true}]}""")]
    [InlineData("""{"type":"Container","items":[{"type":"TextBlock","text":"x"}]}""", """{"type":"section","text":{"type":"mrkdwn","text":"x","verbatim":true}}""")]
    [InlineData("""{"type":"Carousel","fallback":{"type":"TextBlock","text":"x"}}""", """{"type":"section","text":{"type":"mrkdwn","text":"x","verbatim":true}}""")]
    [InlineData("""{"type":"Table","rows":[{"cells":[{"items":[{"type":"TextBlock","text":"a"}]},{"items":[{"type":"TextBlock","text":"b"}]}]},{"cells":[{"items":[]},{"items":[{"type":"RichTextBlock","inlines":["*c*"]}]}]}]}""", """{"type":"table","rows":[[{"type":"raw_text","text":"a"},{"type":"raw_text","text":"b"}],[{"type":"raw_text","text":" "},{"type":"raw_text","text":"*c*"}]]}""")]
    public void Element_InAMessage_BecomesOneBlock(string element, string block) => Json.Equal(block, Assert.Single(Message(element)));

    [Theory]
    [InlineData("""{"type":"TextBlock","text":""}""")]
    [InlineData("""{"type":"TextBlock","text":" \n"}""")]
    [InlineData("""{"type":"TextBlock","text":"x","isVisible":false}""")]
    [InlineData("""{"type":"RichTextBlock","inlines":[""]}""")]
    [InlineData("""{"type":"FactSet","facts":[]}""")]
    [InlineData("""{"type":"Image","url":"http://e.com/a.png"}""")]
    [InlineData("""{"type":"Container","separator":true,"items":[]}""")]
    [InlineData("""{"type":"Table","rows":[]}""")]
    [InlineData("""{"type":"Carousel"}""")]
    [InlineData("""{"type":"Carousel","fallback":"drop"}""")]
    [InlineData("""{"type":"Input.Text","id":"x","style":"password"}""")]
    [InlineData("""{"type":"Input.ChoiceSet","id":"x","choices":[]}""")]
    [InlineData("""{"type":"ActionSet","actions":[{"type":"Action.ToggleVisibility","title":"x","targetElements":[]},{"type":"Action.OpenUrl","title":"x","url":"no address"},{"type":"Action.Execute","title":"x","verb":"v","isEnabled":false}]}""")]
    public void Element_WithNothingToShow_IsLeftOut(string element) => Json.Equal(
        """{"type":"section","text":{"type":"mrkdwn","text":"before","verbatim":true}}""",
        Assert.Single(Message("""{"type":"TextBlock","text":"before"}""", element)));

    [Fact]
    public void Runs_WithLooks_AreLiteralRichText() => Json.Equal(
        """{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"a "},{"type":"text","text":"b","style":{"bold":true,"italic":true}},{"type":"text","text":"c","style":{"strike":true}},{"type":"text","text":"d","style":{"code":true}},{"type":"link","text":"e","url":"https://e.com"},{"type":"text","text":"f"}]}]}""",
        Assert.Single(Message("""{"type":"RichTextBlock","inlines":["a",{"type":"TextRun","text":" "},{"text":"b","weight":"bolder","italic":true},{"text":"c","strikethrough":true},{"text":"d","fontType":"monospace"},{"text":"e","selectAction":{"type":"Action.OpenUrl","url":"https://e.com"}},{"text":"f","color":"attention","highlight":true}]}""")));

    [Fact]
    public void Lines_ThatFollowClosely_ShareABlock() => Json.Equal(
        """[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"a\n","style":{"bold":true}},{"type":"text","text":"b\nc"}]}]},{"type":"context","elements":[{"type":"plain_text","text":"d\ne","emoji":false}]},{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"f"}]}]}]""",
        new JsonArray([.. Message(
            """{"type":"RichTextBlock","inlines":[{"text":"a","weight":"bolder"}]}""",
            """{"type":"RichTextBlock","spacing":"none","inlines":[{"text":"b","size":"small"}]}""",
            """{"type":"RichTextBlock","spacing":"small","inlines":["c"]}""",
            """{"type":"RichTextBlock","spacing":"small","inlines":[{"text":"d","size":"small"}]}""",
            """{"type":"RichTextBlock","spacing":"small","inlines":[{"text":"e","size":"small"}]}""",
            """{"type":"RichTextBlock","inlines":["f"]}""").Select(block => block.DeepClone())]));

    [Fact]
    public void Separators_BetweenThings_AreDividersNeverFirstTwiceOrLast() => Assert.Equal(
        ["section", "divider", "section"],
        Types(Message("""{"type":"TextBlock","text":"a","separator":true}""", """{"type":"Container","separator":true,"items":[]}""", """{"type":"TextBlock","text":"b","separator":true}""", """{"type":"Container","separator":true,"items":[]}""")));

    [Fact]
    public void Heading_TooLongForAHeader_IsBoldInsteadOfCut()
    {
        var block = Assert.Single(Message($$"""{"type":"TextBlock","style":"heading","text":"{{new string('x', 151)}}"}"""));
        Assert.Equal(("rich_text", 151), (block["type"]!.ToString(), block["elements"]![0]!["elements"]![0]!["text"]!.ToString().Length));
    }

    [Fact]
    public void Table_InAModalOrSecondInAMessage_IsTextInColumns()
    {
        const string Table = """{"type":"Table","rows":[{"cells":[{"items":[{"type":"TextBlock","text":"long"}]},{"items":[{"type":"TextBlock","text":"b"}]}]},{"cells":[{"items":[{"type":"TextBlock","text":"c"}]},{"items":[{"type":"TextBlock","text":"d"}]}]}]}""";
        const string Text = """{"type":"rich_text","elements":[{"type":"rich_text_preformatted","elements":[{"type":"text","text":"long  b\nc     d"}]}]}""";
        Json.Equal(Text, Assert.Single(BlockSamples.Modal(BlockSamples.CardOf(Table)).Blocks()));
        Json.Equal(Text, Message(Table, Table).Last());
    }

    [Fact]
    public void Elements_ThatAButtonWouldShow_AreShownAtOnce() => Assert.Equal(
        ["section", "section", "rich_text", "section"],
        Types(Message(
            """{"type":"TextBlock","text":"hidden","id":"a","isVisible":false}""", """{"type":"TextBlock","text":"seen"}""",
            """{"type":"ActionSet","actions":[{"type":"Action.ToggleVisibility","title":"t","targetElements":["a"]},{"type":"Action.ShowCard","title":"More","card":{"body":[{"type":"TextBlock","text":"unfolded"}]}}]}""")));

    [Fact]
    public void Facts_ManyOrLong_StandInSectionsOfTenAndAreCut()
    {
        var facts = string.Join(',', Enumerable.Repeat($$"""{"title":"T","value":"{{new string('&', 3000)}}"}""", 12));
        var view = BlockSamples.Modal(BlockSamples.CardOf($$"""{"type":"FactSet","facts":[{{facts}}]}"""));
        Assert.Equal([10, 2], view.Blocks().Select(block => block["fields"]!.AsArray().Count));
        BlockSamples.IsValid(view, BlockKitSurface.Modal);
        Assert.EndsWith("…", view.Blocks().First()["fields"]![0]!["text"]!.ToString(), StringComparison.Ordinal);
    }

    private static IEnumerable<JsonObject> Message(params string[] elements) =>
        BlockKitCard.ToMessage(BlockSamples.CardOf(elements)).Blocks();

    private static IEnumerable<string> Types(IEnumerable<JsonObject> blocks) => blocks.Select(block => block["type"]!.ToString());
}
