using System.Text.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Teams;

/// <summary>Something that Teams is sent, and the type that it has to have: one of <c>tests/npm/teams.types.mts</c>.</summary>
internal sealed record TypedJson(string Name, string Type, JsonNode Value)
{
    public static TypedJson Message(string name, JsonNode value) => new(name, "Message", value);

    /// <summary>What answers an invoke of this name.</summary>
    public static TypedJson Answer(string name, string invoke, JsonNode value) => new(name, $"Answer<'{invoke}'>", value);
}

/// <summary>What Microsoft's packages for bots in JavaScript hold against what Teams is sent. No complaint is what one wants.</summary>
internal static class MicrosoftTypes
{
    /// <summary>
    /// By the schema of <c>@microsoft/agents-activity</c>: sentences that begin with the place of the activity in the list.
    /// </summary>
    public static async Task<string[]> SchemaComplaintsAsync(IEnumerable<JsonNode> activities)
    {
        var sent = new JsonArray([.. activities.Select(activity => activity.DeepClone())]);
        return JsonSerializer.Deserialize<string[]>(await NodeTool.RunAsync("check-activities.mjs", sent.ToJsonString()))!;
    }

    /// <summary>
    /// By the types of <c>@microsoft/teams.api</c> and <c>@microsoft/teams.cards</c>: lines that begin with the name of the thing.
    /// </summary>
    public static async Task<string[]> TypeComplaintsAsync(IEnumerable<TypedJson> things)
    {
        var lines = string.Concat(things.Select(thing => Line(thing).ToJsonString() + "\n"));
        return (await NodeTool.RunAsync("check-teams.mjs", lines)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static JsonObject Line(TypedJson thing) =>
        new() { ["name"] = thing.Name, ["type"] = thing.Type, ["value"] = thing.Value.DeepClone() };
}
