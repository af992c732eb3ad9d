using System.Text.Json.Nodes;
using KaleyraBot.Tests.House;
using NJsonSchema;

namespace KaleyraBot.Tests.Cards;

/// <summary>Microsoft's JSON schema of Adaptive Cards 1.5. It lies beside the repository, not in it; without it these checks are skipped, in CI too.</summary>
internal sealed class OfficialSchema(JsonSchema schema)
{
    private static readonly string Path = Repo.File("..", "shared", "facts", "data", "adaptive-card-1.5.schema.json");

    public static async Task<OfficialSchema> LoadAsync()
    {
        var json = await ReadAsync();
        // Draft 4's word for $id, which would send the references to the network.
        json.Remove("id");
        return new(await JsonSchema.FromJsonAsync(json.ToJsonString()));
    }

    /// <summary>The schema as JSON.</summary>
    public static async Task<JsonObject> ReadAsync()
    {
        Skip.IfNot(File.Exists(Path), "The official schema of Adaptive Cards 1.5 does not lie beside the repository.");
        return Json.Object(await File.ReadAllTextAsync(Path));
    }

    /// <summary>What the schema says about a card. Teams' own <c>msteams</c> is unknown to it.</summary>
    public IEnumerable<string> Complaints(JsonObject card)
    {
        var plain = (JsonObject)card.DeepClone();
        plain.Remove("msteams");
        return schema.Validate(plain.ToJsonString()).Select(error => error.ToString());
    }
}
