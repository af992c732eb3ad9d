using KaleyraBot.CardChecks;

namespace KaleyraBot.Tests.Cards.Checks;

public sealed class CardCheckTests
{
    private const string Execute = """{"type":"Action.Execute","title":"${$root.text.form.title}","verb":"submit","data":{"verb":"submit","id":"${id}"},"fallback":{"type":"Action.Submit","title":"${$root.text.form.title}","data":{"verb":"submit","id":"${id}"}}}""";

    [Theory]
    [InlineData("""{"type":"TextBlock","text":"${$root.text.form.title} (${count(items)}) →"}""")]
    [InlineData("""{"type":"TextBlock","text":"${if(state == 'Succeeded', $root.text.form.title, label)}"}""")]
    [InlineData("""{"type":"Input.Text","id":"wa_number","label":"${label}","placeholder":"${hint}","style":"tel","value":"${value}"}""")]
    [InlineData("""{"type":"Input.ChoiceSet","id":"x","label":"${label}","choices":"${choices}"}""")]
    [InlineData("""{"type":"Input.ChoiceSet","id":"x","label":"${label}","choices":[{"$data":"${choices}","title":"${title}","value":"${value}"}]}""")]
    [InlineData("""{"type":"RichTextBlock","inlines":["${typed}",{"type":"TextRun","text":"${typed}: ${if(yes, typed, '–')}"}]}""")]
    [InlineData("""{"type":"ColumnSet","columns":[{"width":"auto","items":[{"type":"Image","url":"${url}","fallback":"drop"}]}]}""")]
    [InlineData("""{"type":"Container","fallback":{"type":"TextBlock","text":"${$root.text.form.title}"},"items":[{"type":"Input.Text","id":"i","label":"${label}","inlineAction":""" + Execute + "}]}")]
    public void Template_WrittenWell_HasNoProblem(string element)
    {
        using var folder = new CardFolder().Element(element);
        Assert.Empty(folder.Problems());
    }

    [Theory]
    [InlineData("CARD001", "/body/0/text", """{"type":"TextBlock","text":"${a +}"}""")]
    [InlineData("CARD002", "/body/0", """{"type":"Carousel"}""")]
    [InlineData("CARD002", "/body/0", """{"text":"${$root.text.form.title}"}""")]
    [InlineData("CARD002", "/body/0", """{"type":"TextRun","text":"${x}"}""")]
    [InlineData("CARD002", "/body/0/targetWidth", """{"type":"TextBlock","text":"${$root.text.form.title}","targetWidth":"wide"}""")]
    [InlineData("CARD002", "/body/0/actions/0", """{"type":"ActionSet","actions":[{"type":"Action.ResetInputs"}]}""")]
    [InlineData("CARD002", "/body/0/items", """{"type":"Container","items":"${items}"}""")]
    [InlineData("CARD002", "/body/0/columns/0", """{"type":"ColumnSet","columns":["drop"]}""")]
    [InlineData("CARD004", "/body/0", """{"type":"Input.Text","label":"${label}"}""")]
    [InlineData("CARD004", "/body/0", """{"type":"Input.Text","id":"x"}""")]
    [InlineData("CARD004", "/body/0", """{"type":"Input.Number","id":"wa_number","label":"${label}"}""")]
    [InlineData("CARD004", "/body/0", """{"type":"Input.ChoiceSet","id":"x","label":"${label}","style":"filtered","choices":"${choices}"}""")]
    [InlineData("CARD005", "/body/0/text", """{"type":"TextBlock","text":"${typed}"}""")]
    [InlineData("CARD005", "/body/0/text", """{"type":"TextBlock","text":"${title}"}""")]
    [InlineData("CARD005", "/body/0/text", """{"type":"TextBlock","text":"${if(label == 'x', $root.text.form.title, concat('→', typed))}"}""")]
    [InlineData("CARD005", "/body/0/facts/0/value", """{"type":"FactSet","facts":[{"title":"${label}","value":"${after}"}]}""")]
    [InlineData("CARD005", "/body/0/label", """{"type":"Input.Text","id":"x","label":"${value}"}""")]
    [InlineData("CARD005", "/body/0/errorMessage", """{"type":"Input.Text","id":"x","label":"${label}","errorMessage":"${hint}"}""")]
    [InlineData("CARD006", "/body/0/text", """{"type":"TextBlock","text":"${$root.text.form.nothing}"}""")]
    [InlineData("CARD006", "/body/0/text", """{"type":"TextBlock","text":"${$root.text.form.hello}"}""")]
    [InlineData("CARD006", "/body/0/isVisible", """{"type":"TextBlock","text":"${$root.text.form.title}","isVisible":"${exists($root.text.nothing)}"}""")]
    [InlineData("CARD007", "/body/0/text", """{"type":"TextBlock","text":"Hello ${$root.text.form.title}"}""")]
    [InlineData("CARD007", "/body/0/inlines/0/text", """{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"${if(yes, 'yes', typed)}"}]}""")]
    [InlineData("CARD007", "/body/0/placeholder", """{"type":"Input.Text","id":"x","label":"${label}","placeholder":"type here"}""")]
    public void Template_WithAMistake_IsReportedOnceWithCodeAndPointer(string code, string place, string element)
    {
        using var folder = new CardFolder().Element(element);
        var problem = Assert.Single(folder.Problems());
        Assert.Equal((code, place), (problem.Code, problem.Message.Split(": ")[0]));
    }

    [Theory]
    [InlineData("/body/0", """{"type":"Media","sources":[]}""", """{"type":"Media","sources":[],"fallback":"drop"}""")]
    [InlineData("/body/0", """{"type":"Input.Text","id":"x","label":"${label}","style":"password"}""", """{"type":"Input.Text","id":"x","label":"${label}","style":"text"}""")]
    [InlineData("/body/0/items/0", """{"type":"Container","items":[{"type":"Media"}]}""", """{"type":"Container","items":[{"type":"Media","fallback":{"type":"TextBlock","text":"${$root.text.form.title}"}}]}""")]
    public void Element_ThatBlockKitDoesNotHave_IsReportedUnlessItHasAFallback(string place, string wrong, string well)
    {
        using var folder = new CardFolder().Element(wrong);
        var problem = Assert.Single(folder.Problems());
        Assert.Equal(("CARD009", place, 1), (problem.Code, problem.Message.Split(": ")[0], problem.Line));
        Assert.Empty(folder.Element(well).Problems());
    }

    [Theory]
    [InlineData("is none of", "\"verb\":\"submit\"", "\"verb\":\"sumbit\"")]
    [InlineData("same verb", "\"data\":{\"verb\":\"submit\",\"id\"", "\"data\":{\"verb\":\"edit\",\"id\"")]
    [InlineData("and an id", ",\"id\":\"${id}\"", "")]
    [InlineData("the fallback is", "\"fallback\"", "\"tooltip\":\"\",\"msteams\"")]
    [InlineData("the fallback is", "\"fallback\":{\"type\":\"Action.Submit\",\"title\":\"${$root.text.form.title}\"", "\"fallback\":{\"type\":\"Action.Submit\",\"title\":\"${title}\"")]
    public void Action_ThatSomeClientCouldNotPress_IsReported(string message, string well, string wrong)
    {
        using var folder = new CardFolder().Element("""{"type":"ActionSet","actions":[""" + Execute.Replace(well, wrong, StringComparison.Ordinal) + "]}");
        Assert.All(folder.Problems(), problem => Assert.Equal(Codes.Action, problem.Code));
        Assert.Contains(folder.Problems(), problem => problem.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Action_OutsideAnActionSetOrWithoutExecute_IsReported()
    {
        using var folder = new CardFolder().Template("card", """{"type":"AdaptiveCard","actions":[{"type":"Action.Submit","data":{}}]}""");
        Assert.Equal(["CARD003", "CARD003"], folder.Problems().Select(problem => problem.Code));
    }

    [Fact]
    public void Run_WithAndWithoutProblems_PrintsThemForMSBuildAndAnswersTheExitCode()
    {
        using var folder = new CardFolder().Template("card", "{\n  \"type\": \"AdaptiveCard\",\n  \"body\": [\n    { \"type\": \"Carousel\" }\n  ]\n}");
        using var output = new StringWriter();
        Assert.Equal(1, CardCheck.Run(folder.Cards, null, output));
        Assert.Equal($"{Path.Combine(folder.Cards, "card.json")}(4): error CARD002: /body/0: 'Carousel' is no Element of Adaptive Cards 1.5", output.ToString().Trim());
        folder.Element("""{"type":"TextBlock","text":"${$root.text.form.title}"}""");
        Assert.Equal(0, CardCheck.Run(folder.Cards, folder.Source, TextWriter.Null));
    }
}
