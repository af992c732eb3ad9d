using System.Text.Json.Nodes;
using KaleyraBot.BlockKit;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Cards.BlockKit;

/// <summary>All that we send, against the types that Slack publishes, by the TypeScript compiler.</summary>
public sealed class SlackTypesTests
{
    [SkippableFact]
    public async Task Samples_AsViewsAndMessages_AreOfSlacksTypes()
    {
        var things = CardSamples.All.SelectMany(sample => new[]
        {
            Typed($"{sample.Name} modal", "ModalView", BlockSamples.Modal(sample.Name)),
            Typed($"{sample.Name} modal's blocks", "KnownBlock[]", BlockSamples.Modal(sample.Name)["blocks"]!),
            Typed($"{sample.Name} home", "HomeView", BlockSamples.Home(sample.Name)),
            Typed($"{sample.Name} message", "KnownBlock[]", BlockSamples.Message(sample.Name)["blocks"]!),
        }).Append(Typed("all elements", "KnownBlock[]", BlockSamples.Modal(Elements.All)["blocks"]!))
            .Append(Typed("all elements", "KnownBlock[]", BlockKitCard.ToMessage(Elements.All)["blocks"]!));
        Assert.Equal("", await CheckAsync(things));
    }

    // A compiler that accepts everything would prove nothing.
    [SkippableTheory]
    [InlineData("ModalView", """{"type":"modal","title":{"type":"mrkdwn","text":"x"},"blocks":[]}""")]
    [InlineData("KnownBlock[]", """[{"type":"input","label":{"type":"plain_text","text":"x"},"element":{"type":"url_text_input","max_length":5}}]""")]
    [InlineData("KnownBlock[]", """[{"type":"section","text":{"type":"plain_text","text":"x","verbatim":true}}]""")]
    public async Task Types_OnWhatSlackRefuses_Complain(string type, string json) =>
        Assert.StartsWith("wrong: ", await CheckAsync([Typed("wrong", type, JsonNode.Parse(json)!)]), StringComparison.Ordinal);

    private static JsonObject Typed(string name, string type, JsonNode value) => new() { ["name"] = name, ["type"] = type, ["value"] = value.DeepClone() };

    private static Task<string> CheckAsync(IEnumerable<JsonObject> things) =>
        NodeTool.RunAsync("check-blocks.mjs", string.Concat(things.Select(thing => thing.ToJsonString() + "\n")));
}
