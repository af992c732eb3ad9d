using System.Text.Json.Nodes;
using KaleyraBot.BlockKit;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Cards.BlockKit;

/// <summary>All that we send, against the types that Slack publishes, by the TypeScript compiler.</summary>
[Needs(Needs.Node)]
public sealed class SlackTypesTests
{
    private static readonly (string Type, string Json)[] Wrong =
    [
        ("ModalView", """{"type":"modal","title":{"type":"mrkdwn","text":"x"},"blocks":[]}"""),
        ("KnownBlock[]", """[{"type":"input","label":{"type":"plain_text","text":"x"},"element":{"type":"url_text_input","max_length":5}}]"""),
        ("KnownBlock[]", """[{"type":"section","text":{"type":"plain_text","text":"x","verbatim":true}}]"""),
    ];

    // One run of the compiler for all, which takes seconds to start.
    private static readonly Lazy<Task<string[]>> Complaints = new(() => CheckAsync(Samples().Concat(Wrong.Select(Typed))));

    public static TheoryData<string> Refused => [.. Wrong.Select(wrong => wrong.Json)];

    [SkippableFact]
    public async Task Samples_AsViewsAndMessages_AreOfSlacksTypes() =>
        Assert.DoesNotContain(await Complaints.Value, complaint =>
            !Wrong.Any(wrong => complaint.StartsWith(wrong.Json, StringComparison.Ordinal)));

    // A compiler that accepts everything would prove nothing.
    [SkippableTheory]
    [MemberData(nameof(Refused))]
    public async Task Types_OnWhatSlackRefuses_Complain(string json) =>
        Assert.Contains(await Complaints.Value, complaint => complaint.StartsWith($"{json}: ", StringComparison.Ordinal));

    private static IEnumerable<JsonObject> Samples() => CardSamples.All.SelectMany(sample => new[]
        {
            Typed($"{sample.Name} modal", "ModalView", BlockSamples.Modal(sample.Name)),
            Typed($"{sample.Name} modal's blocks", "KnownBlock[]", BlockSamples.Modal(sample.Name)["blocks"]!),
            Typed($"{sample.Name} home", "HomeView", BlockSamples.Home(sample.Name)),
            Typed($"{sample.Name} message", "KnownBlock[]", BlockSamples.Message(sample.Name)["blocks"]!),
        }).Append(Typed("all elements", "KnownBlock[]", BlockSamples.Modal(Elements.All)["blocks"]!))
            .Append(Typed("all elements", "KnownBlock[]", BlockKitCard.ToMessage(Elements.All)["blocks"]!));

    private static JsonObject Typed((string Type, string Json) wrong) => Typed(wrong.Json, wrong.Type, JsonNode.Parse(wrong.Json)!);

    private static JsonObject Typed(string name, string type, JsonNode value) => new() { ["name"] = name, ["type"] = type, ["value"] = value.DeepClone() };

    private static async Task<string[]> CheckAsync(IEnumerable<JsonObject> things) =>
        (await NodeTool.RunAsync("check-blocks.mjs", string.Concat(things.Select(thing => thing.ToJsonString() + "\n")))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
