using KaleyraBot.CardChecks;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Tests.Cards.Checks;

public sealed class SentenceCheckTests
{
    private const string English = """{"form":{"title":"Change","hello":"Hello {name}!","stateNew":"New","wa_number":"Number"},"unknown":{"timeout":"Too late"}}""";

    [Theory]
    [InlineData("""Sentence.Of("form.title")""")]
    [InlineData("""Sentence.Of("form.hello", ("name", Name(a, "b, (")))""")]
    [InlineData("""Sentence.Of("form.hello", values)""")]
    [InlineData("""Sentence.Of($"form.state{state}")""")]
    [InlineData("""Sentence.Of("form." + name)""")]
    [InlineData("""Sentence.Of("form.wa_number")""")]
    [InlineData("""var key = late ? "form.title" : "form.stateNew"; Sentence.Of(key)""")]
    [InlineData("""new UpdateResult.Unknown("unknown.timeout")""")]
    [InlineData("""Log("form.nothing")""")]
    [InlineData("""Sentence.Of(key); Read("files.txt")""")]
    public void Code_WithSentencesThatExist_HasNoProblem(string code) => Assert.Empty(Problems(code));

    [Theory]
    [InlineData("CARD006", """Sentence.Of("form.nothing")""")]
    [InlineData("CARD006", """Sentence.Of( "nothing.at.all", ("a", 1))""")]
    [InlineData("CARD006", """Sentence.Of($"form.mood{mood}")""")]
    [InlineData("CARD006", """Sentence.Of("form.mood" + mood)""")]
    [InlineData("CARD006", """Sentence.Of("form.wa_numbers")""")]
    [InlineData("CARD006", """var key = "form.nothing"; Sentence.Of(key)""")]
    [InlineData("CARD006", """new UpdateResult.Unknown("unknown.nothing")""")]
    [InlineData("CARD006", """return Unreadable("unknown.nothing")""")]
    [InlineData("CARD008", """Sentence.Of("form.hello")""")]
    [InlineData("CARD008", """Sentence.Of("form.hello", ("nmae", name))""")]
    public void Code_WithASentenceThatIsMissing_FailsTheCheck(string code, string line)
    {
        var problem = Assert.Single(Problems("\n\n" + line));
        Assert.Equal((code, 3), (problem.Code, problem.Line));
    }

    [Theory]
    [InlineData("""{"form":{"title":"Ändern","hello":"Hallo!","stateNew":"Neu","wa_number":"Nummer"},"unknown":{"timeout":"Zu spät"}}""", "/form/hello: the placeholders are name in en.json")]
    [InlineData("""{"form":{"title":"Ändern","hello":"Hallo {name}!","stateNew":"Neu","wa_number":"Nummer","old":"Alt"},"unknown":{"timeout":"Zu spät"}}""", "/form/old: 'form.old' is not in en.json")]
    [InlineData("""{"form":{"title":" ","hello":"Hallo {name}!","stateNew":"Neu","wa_number":"Nummer"},"unknown":{"timeout":"Zu spät"}}""", "/form/title: here stands a sentence")]
    [InlineData("""{"form":{"title":"a","title":"b"}}""", "title")]
    public void Language_ThatDiffersFromEnglish_IsReported(string german, string message)
    {
        using var folder = new CardFolder(English).Text("de", german);
        Assert.Contains(message, Assert.Single(folder.Problems()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Language_WithAPlaceholderWhereEnglishHasNone_IsReported()
    {
        using var folder = new CardFolder("""{"form":{"title":"Change"}}""").Text("de", """{"form":{"title":"Ändern, {name}"}}""");
        Assert.EndsWith("/form/title: the placeholders are none in en.json", Assert.Single(folder.Problems()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de_AT")]
    [InlineData("German")]
    [InlineData("d")]
    [InlineData("de-")]
    [InlineData("de-AT (copy)")]
    [InlineData("de-AT.old")]
    public void Language_UnderANameThatNoClientSays_IsReported(string name)
    {
        using var folder = new CardFolder(English).Text(name, English);
        var problem = Assert.Single(folder.Problems());
        Assert.Equal((Codes.Language, name + ".json"), (problem.Code, Path.GetFileName(problem.File)));
        Assert.Contains($"'{name}' is no language that a client names", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "de-CH")]
    [InlineData("de-AT", "de-at")]
    [InlineData("PT-br", "pt-BR")]
    [InlineData("fil", "fil-PH")]
    [InlineData("zh-Hant", "zh-Hant-TW")]
    [InlineData("es-419", "es-419")]
    public void Language_UnderANameThatAClientSays_IsRead(string name, string client)
    {
        using var folder = new CardFolder(English).Text(name, English.Replace("Change", "Ändern", StringComparison.Ordinal));
        Assert.Empty(folder.Problems());
        Assert.Equal("Ändern", folder.Book().Say(Sentence.Of("form.title"), client));
    }

    [Fact]
    public void Language_ThatIsPartial_IsAWarningWithACount()
    {
        using var folder = new CardFolder(English).Text("de", """{"form":{"title":"Ändern"}}""");
        using var output = new StringWriter();

        Assert.Equal(0, CardCheck.Run(folder.Cards, sourceFolder: null, output));
        Assert.Contains("de.json(1): warning CARD010: /: 4 of 5 sentences are missing", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void English_WithoutTheSentencesOfAField_IsReported()
    {
        using var folder = new CardFolder("""{"fields":{"about":"About"}}""").Code("");
        var missing = folder.Problems().Select(problem => problem.Message).ToList();

        Assert.Equal((2 * Fields.All.Count) - 1, missing.Count);
        Assert.Contains(missing, message => message.Contains("'fields.aboutHint' is missing: Fields.cs has a row 'about'", StringComparison.Ordinal));
    }

    [Fact]
    public void English_NotThere_IsReported()
    {
        using var folder = new CardFolder(English);
        File.Delete(Path.Combine(folder.Cards, "text", "en.json"));
        Assert.EndsWith("en.json", Assert.Single(folder.Problems()).File, StringComparison.Ordinal);
    }

    private static IReadOnlyList<CardProblem> Problems(string code)
    {
        using var folder = new CardFolder(English).Code(code);
        return folder.Problems();
    }
}
