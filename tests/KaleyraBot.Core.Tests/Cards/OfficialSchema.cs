using System.Text.Json.Nodes;
using KaleyraBot.Tests.House;
using NJsonSchema;

namespace KaleyraBot.Tests.Cards;

/// <summary>Microsoft's JSON schema of Adaptive Cards 1.5, parsed once.</summary>
internal sealed class OfficialSchema(JsonSchema schema)
{
    private static readonly Lazy<Task<OfficialSchema>> Loaded = new(ParseAsync);

    public static Task<OfficialSchema> LoadAsync() => Loaded.Value;

    /// <summary>The schema as JSON.</summary>
    public static JsonObject Read() => Json.Object(Schemas.Read("adaptive-card-1.5.schema.json"));

    private static async Task<OfficialSchema> ParseAsync()
    {
        var json = Read();
        // Draft 4's word for $id, which would send the references to the network.
        json.Remove("id");
        return new(await JsonSchema.FromJsonAsync(json.ToJsonString()));
    }

    /// <summary>What the schema says about a card. Teams' own <c>msteams</c> is unknown to it.</summary>
    public IEnumerable<string> Complaints(JsonObject card)
    {
        var plain = (JsonObject)card.DeepClone();
        plain.Remove("msteams");
        return schema.Validate(plain.ToJsonString()).Select(error => error.ToString());
    }
}
