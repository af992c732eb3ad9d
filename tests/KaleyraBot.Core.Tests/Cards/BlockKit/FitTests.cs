using System.Text.Json.Nodes;
using KaleyraBot.BlockKit;
using KaleyraBot.Core.Profile;

namespace KaleyraBot.Tests.Cards.BlockKit;

/// <summary>Messages and modals that would be too large, and the sentence beside them.</summary>
public sealed class FitTests
{
    private const string Button = """{"type":"ActionSet","actions":[{"type":"Action.Execute","title":"Go","verb":"go","data":{"verb":"go"}}]}""";

    [Theory]
    [InlineData("""{"type":"AdaptiveCard","fallbackText":"WA-12 <done> & well","speak":"no","body":[]}""", "WA-12 &lt;done&gt; &amp; well")]
    [InlineData("""{"type":"AdaptiveCard","speak":"Said","body":[]}""", "Said")]
    [InlineData("""{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"**a**"},{"type":"Container","items":[{"type":"RichTextBlock","inlines":["b"]}]},{"type":"TextBlock","text":"c"},{"type":"TextBlock","text":"d"}]}""", "a · b · c")]
    [InlineData("""{"type":"AdaptiveCard","body":[]}""", "…")]
    public void Sentence_OfAMessage_IsWhatTheCardSaysOfItself(string card, string text) => Assert.Equal(text, BlockKitCard.ToMessage(Json.Object(card))["text"]!.ToString());

    [Fact]
    public void Message_OfTooManyBlocks_LosesItsLinesThenItsEndAndSaysSo()
    {
        var sections = Enumerable.Range(0, 60).Select(i => $$"""{"type":"TextBlock","separator":true,"text":"{{i}}"}""").ToList();
        var fits = BlockKitCard.ToMessage(BlockSamples.CardOf([.. sections.Take(40), Button]));
        Assert.Equal(41, fits.Blocks().Count());
        Assert.DoesNotContain("shortened", fits.ToJsonString(), StringComparison.Ordinal);

        var cut = BlockKitCard.ToMessage(BlockSamples.CardOf([.. sections, Button]), "That was not all.").Blocks().ToList();
        Assert.Equal((50, "47", "That was not all.", "actions"), (cut.Count, Text(cut[47]), cut[48]["elements"]![0]!["text"]!.ToString(), cut[49]["type"]!.ToString()));
    }

    [Fact]
    public void Message_OfLongValues_ShortensEachBeforeItLosesOne()
    {
        var runs = Enumerable.Range(0, 10).Select(i => $$"""{"type":"RichTextBlock","inlines":["{{i}} {{new string('x', 2500)}}"]}""");
        var message = BlockKitCard.ToMessage(BlockSamples.CardOf([.. runs, Button]));
        BlockSamples.IsValid(message, BlockKitSurface.Message);
        Assert.Equal(11, message.Blocks().Count());
        Assert.All(message.Blocks().Take(10), block => Assert.EndsWith("x…", block["elements"]![0]!["elements"]![0]!["text"]!.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Message_OfNothingButItsSentence_ShortensThatToo()
    {
        // Escaped, one of these is 36 characters of JSON.
        var sentence = string.Concat(Enumerable.Repeat("\U0001F469\u200D\U0001F4BB", 2000));
        var message = BlockKitCard.ToMessage(Json.Object($$"""{"type":"AdaptiveCard","fallbackText":"{{sentence}}","body":[]}"""));
        BlockSamples.IsValid(message, BlockKitSurface.Message);
        Assert.EndsWith("…", Assert.Single(message.Blocks())["text"]!["text"]!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60, 10)]
    [InlineData(49, 10)]
    [InlineData(10, 1250)]
    [InlineData(10, 1290)]
    public void Message_WithLinesBelowTheCard_MakesRoomForThem(int lines, int length)
    {
        var runs = Enumerable.Range(0, lines).Select(i => $$"""{"type":"RichTextBlock","separator":true,"inlines":["{{new string('x', length)}}"]}""");
        JsonObject[] below = [.. Enumerable.Range(0, 2).Select(i => Json.Object($$$"""{"type":"section","text":{"type":"plain_text","text":"{{{i}}} {{{new string('y', 900)}}}"}}"""))];
        var message = BlockKitCard.ToMessage(BlockSamples.CardOf([.. runs, Button]), below: below);
        BlockSamples.IsValid(message, BlockKitSurface.Message);
        Assert.Equal("actions", message.Blocks().SkipLast(2).Last()["type"]!.ToString());
        Assert.Equal(below, message.Blocks().TakeLast(2));
    }

    [Fact]
    public void Modal_OfTooManyBlocks_KeepsItsInputs()
    {
        var elements = Enumerable.Range(0, 90).SelectMany(i => new[] { $$"""{"type":"Input.Text","id":"i{{i}}","label":"L"}""", """{"type":"TextBlock","text":"x"}""" });
        var modal = BlockSamples.Modal(BlockSamples.CardOf([.. elements]));
        BlockSamples.IsValid(modal, BlockKitSurface.Modal);
        Assert.Equal(90, modal.Blocks().Count(block => block["type"]!.ToString() == "input"));
    }

    [Fact]
    public void Form_Longest_ShowsEveryInputAndNoErrorTwice()
    {
        foreach (var name in new[] { "form-longest", "form-known", "form-wrong", "form-wrong-any-number" })
        {
            var modal = BlockSamples.Modal(name);
            // The fields, and number, clear and reason.
            Assert.Equal(Fields.All.Count + 3, modal.Blocks().Count(block => block["type"]!.ToString() == "input"));
            Assert.InRange(modal.Blocks().Count(), 12, 24);
            // One for each mistake, and one for how many there are.
            Assert.Equal(name.Contains("wrong", StringComparison.Ordinal) ? 9 : 0, modal.ToJsonString(BlockSamples.Readable).Count(letter => letter == '✕'));
        }
    }

    [Fact]
    public void Form_WithErrors_SaysEachOnceRightBelowItsInput()
    {
        const string Error = "That is a part of a name or number only.";
        foreach (var view in new[] { BlockSamples.Modal("form-wrong"), BlockSamples.Message("form-wrong") })
        {
            var said = view.Blocks().Single(block => block.ToString().Contains(Error, StringComparison.Ordinal));
            Assert.Equal("rich_text", said["type"]!.ToString());
            Assert.Equal("wa_number", view.Blocks().ElementAt(Index(view, said) - 1)["block_id"]!.ToString());
        }
    }

    [Fact]
    public void Heading_OfAForm_IsTheTitleBarsBusiness()
    {
        Assert.DoesNotContain(BlockSamples.Modal("form-fresh").Blocks(), block => block["type"]!.ToString() == "header");
        Assert.Equal("header", BlockSamples.Message("form-fresh").Blocks().First()["type"]!.ToString());
        Assert.Equal("header", BlockSamples.Modal("why").Blocks().First()["type"]!.ToString());
        Assert.DoesNotContain(BlockKitCard.ToModal(BlockSamples.Card("history"), new("Requests", "Close", "", "")).Blocks(), block => block["type"]!.ToString() == "header");
    }

    private static string Text(JsonObject section) => section["text"]!["text"]!.ToString();

    private static int Index(JsonObject modal, JsonObject block) => modal.Blocks().ToList().IndexOf(block);
}
