using System.Text.Json.Nodes;
using KaleyraBot.Cards;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.Cards;

public sealed class CardBookTests
{
    private const string Template = """
        {"type":"AdaptiveCard","version":"1.2","fallbackText":"old","body":[
          {"type":"TextBlock","text":"${$root.text.form.title}"},
          {"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"${greeting}"},{"type":"TextRun","$data":"${items}","text":"${$data} ${$root.text.form.title}"}]}]}
        """;

    [Fact]
    public void Expand_Card_IsAFinishedCardInTheReadersLanguage()
    {
        using var folder = new CardFolder().Text("de", """{"form":{"title":"Ändern","hello":"Hallo {name}!"}}""").Template("small", Template);
        var card = folder.Book().Expand(Card("small"), "de-AT");
        Json.Equal("""
            {"type":"AdaptiveCard","version":"1.5","fallbackText":"Hallo (x)(http://y)!","body":[
              {"type":"TextBlock","text":"Ändern"},
              {"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"Hallo Ann!"},{"type":"TextRun","text":"a Ändern"},{"type":"TextRun","text":"b Ändern"}]}]}
            """, card);
    }

    [Fact]
    public void Expand_Twice_LeavesTheCardAndTheBookAsTheyWere()
    {
        using var folder = new CardFolder().Template("small", Template);
        var (book, card) = (folder.Book(), Card("small"));
        var before = card.Data.ToJsonString();
        var first = book.Expand(card, "en");
        var kept = first.ToJsonString();
        first["body"] = "spoilt";
        Assert.Equal(kept, book.Expand(card, "en").ToJsonString());
        Assert.Equal(before, card.Data.ToJsonString());
    }

    [Fact]
    public void Expand_UnknownTemplate_NamesIt()
    {
        using var folder = new CardFolder();
        var wrong = Assert.Throws<ArgumentException>(() => folder.Book().Expand(Card("nothing"), "en"));
        Assert.Contains("cards/nothing.json", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_TemplateOutsideOurSubset_NamesTemplatePointerAndExpression()
    {
        using var folder = new CardFolder().Element("""{"type":"TextBlock","text":"${a + b}"}""");
        var wrong = Assert.Throws<InvalidDataException>(folder.Book);
        Assert.StartsWith("Template 'card': /body/0/text: ${a + b}: ", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddCards_Folder_GivesTheBook()
    {
        using var folder = new CardFolder();
        using var services = new ServiceCollection().AddCards(folder.Cards).BuildServiceProvider();
        Assert.Equal("Hello Ann!", services.GetRequiredService<CardBook>().Say(Sentence.Of("form.hello", ("name", "Ann")), "en-GB"));
    }

    private static Card Card(string template) => new(
        template,
        new JsonObject { ["greeting"] = Sentence.Of("form.hello", ("name", "Ann")).ToJson(), ["items"] = new JsonArray("a", "b") },
        Sentence.Of("form.hello", ("name", "[x](http://y)")));
}
