using System.Text.Json.Nodes;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Cards;

/// <summary>The reference implementations from npm, one process per batch.</summary>
internal static class Reference
{
    /// <summary>For each template with its data an object with <c>result</c> or <c>error</c>.</summary>
    public static async Task<IReadOnlyList<JsonObject>> ExpandAsync(IEnumerable<(JsonObject Template, JsonObject Data)> cases) =>
        [.. (await LinesAsync("expand.mjs", cases.Select(c => new JsonObject { ["template"] = c.Template.DeepClone(), ["data"] = c.Data.DeepClone() }))).Cast<JsonObject>()];

    /// <summary>For each card what npm adaptivecards complains about.</summary>
    public static async Task<IReadOnlyList<string[]>> ComplaintsAsync(IEnumerable<JsonObject> cards) =>
        [.. (await LinesAsync("parse-card.mjs", cards)).Select(line => ((JsonArray)line!).Select(complaint => complaint!.ToString()).ToArray())];

    private static async Task<IEnumerable<JsonNode?>> LinesAsync(string script, IEnumerable<JsonObject> input)
    {
        var output = await NodeTool.RunAsync(script, string.Concat(input.Select(line => line.ToJsonString() + "\n")));
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line));
    }
}
