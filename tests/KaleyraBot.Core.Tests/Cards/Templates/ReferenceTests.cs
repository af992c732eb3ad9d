using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using KaleyraBot.Cards.Templates;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Cards.Templates;

/// <summary>
/// Our engine against npm adaptivecards-templating, on random templates of our subset. Left out is what differs by intent: where the
/// reference throws or prints an expression without a result in its own spelling, ours shows the source; an item without a value is null in
/// a list of the reference, and left out in ours.
/// </summary>
[Needs(Needs.Node)]
public sealed partial class ReferenceTests
{
    private const int Cases = 600;

    [SkippableFact]
    public async Task Expand_OnRandomTemplates_IsWhatTheReferenceMakes()
    {
        var cases = Gen.Select(TemplateCases.Template, TemplateCases.Data).Array[Cases].Single();
        var answers = await Reference.ExpandAsync(cases);
        var compared = cases.Zip(answers)
            .Where(pair => !pair.Second.ContainsKey("error") && !WithoutResult().IsMatch(pair.Second.ToJsonString()))
            .Select(pair => (pair.First.Item1, pair.First.Item2, WithoutNullItems(pair.Second["result"])))
            .ToList();
        Assert.InRange(compared.Count, Cases / 3, Cases);
        Assert.All(compared, AreEqual);
    }

    private static void AreEqual((JsonObject Template, JsonObject Data, JsonNode? Expected) pair)
    {
        var template = Template.Compile("random", pair.Template);
        var ours = template.Expand(pair.Data);
        Assert.True(JsonNode.DeepEquals(ours, Json.Written(template, pair.Data)), $"{pair.Template.ToJsonString()}\nwith {pair.Data.ToJsonString()} is written differently");
        Assert.True(
            JsonNode.DeepEquals(pair.Expected, ours),
            $"{pair.Template.ToJsonString()}\nwith {pair.Data.ToJsonString()}\nreference {pair.Expected?.ToJsonString()}\nours      {ours?.ToJsonString()}");
    }

    private static JsonNode? WithoutNullItems(JsonNode? node) => node switch
    {
        JsonArray list => new JsonArray([.. list.Where(item => item is not null).Select(WithoutNullItems)]),
        JsonObject map => new JsonObject(map.Select(p => KeyValuePair.Create(p.Key, WithoutNullItems(p.Value)))),
        _ => node?.DeepClone(),
    };

    // "${" with more than a path behind it.
    [GeneratedRegex(@"\$\{(?!([\w$.\[\]{}]|\\u0027)+\})")]
    private static partial Regex WithoutResult();
}
