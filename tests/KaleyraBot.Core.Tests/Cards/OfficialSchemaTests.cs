namespace KaleyraBot.Tests.Cards;

/// <summary>The schema check itself: a validator that accepts everything would prove nothing.</summary>
public sealed class OfficialSchemaTests
{
    [SkippableTheory]
    [InlineData("""{"type":"TextBlock","text":"x"}""", true)]
    [InlineData("""{"type":"RichTextBlock","inlines":["x",{"type":"TextRun","text":"y"}]}""", true)]
    [InlineData("""{"type":"ActionSet","actions":[{"type":"Action.Execute","verb":"v","data":{},"fallback":{"type":"Action.Submit","data":{}}}]}""", true)]
    [InlineData("""{"type":"Carousel"}""", false)]
    [InlineData("""{"type":"TextBlock","text":5}""", false)]
    [InlineData("""{"type":"TextBlock","text":"x","bogus":1}""", false)]
    [InlineData("""{"type":"Container","items":[{"type":"TextBlock","text":"x","color":"purple"}]}""", false)]
    public async Task Schema_OnACard_TellsGoodFromBad(string element, bool good)
    {
        var schema = await OfficialSchema.LoadAsync();
        Assert.Equal(good, !schema.Complaints(Json.Object($$"""{"type":"AdaptiveCard","version":"1.5","body":[{{element}}]}""")).Any());
    }
}
