using System.Text.Json.Nodes;
using KaleyraBot.Cards.Templates;

namespace KaleyraBot.Tests.Cards.Templates;

public sealed class TemplateErrorsTests
{
    [Theory]
    [InlineData("a + b", "'+' is not in our subset")]
    [InlineData("a ? b : c", "'?' is not in our subset")]
    [InlineData("toUpper(a)", "the function 'toUpper' is not in our subset, which is if, and, or, not")]
    [InlineData("if(a, b)", "'if' is called with 2 arguments")]
    [InlineData("$host.theme", "'$host' is not one of $root, $data and $index")]
    [InlineData("a b", "'b' is not expected there")]
    [InlineData("a.", "the end is not expected there")]
    [InlineData("a[1", "']' is missing before the end")]
    [InlineData("(a", "')' is missing before the end")]
    [InlineData("f(a b)", "',' is missing before 'b'")]
    [InlineData("'a'", "a literal needs no expression")]
    [InlineData("", "the end is not expected there")]
    [InlineData("exists(a).b", "'.' is not expected there")]
    public void Expression_OutsideOurSubset_IsNamedWithTemplateAndPointer(string expression, string message)
    {
        var template = new JsonObject { ["body"] = new JsonArray(new JsonObject { ["text"] = "Hi ${" + expression + "}" }) };
        var wrong = Assert.Throws<InvalidDataException>(() => Template.Compile("form", template));
        Assert.StartsWith($"Template 'form': /body/0/text: ${{{expression}}}: ", wrong.Message, StringComparison.Ordinal);
        Assert.Contains(message, wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"a":"${open"}""", "/a: an expression does not end: ${open")]
    [InlineData("""{"a":"${'open}"}""", "/a: an expression does not end: ${'open}")]
    [InlineData("""{"a":"${ {} }"}""", "/a: an expression does not end")]
    [InlineData("""{"a":"` ${b}"}""", "/a: a ` beside an expression is written \\`")]
    [InlineData("""{"$when":true}""", "/$when: $when is one expression")]
    [InlineData("""{"$when":"${a} ${b}"}""", "/$when: $when is one expression")]
    [InlineData("""{"$data":["${a}"]}""", "/$data: $data is one expression, or JSON without expressions")]
    [InlineData("""{"$root":1}""", "/$root: the name '$root' belongs to the templating language")]
    [InlineData("""{"a/b":[{"c~":"${"}]}""", "/a~1b/0/c~0: ")]
    public void Template_WrittenWrong_IsNamedWithPointer(string json, string message)
    {
        var wrong = Assert.Throws<InvalidDataException>(() => Template.Compile("form", JsonNode.Parse(json)));
        Assert.Contains(message, wrong.Message, StringComparison.Ordinal);
    }
}
