using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;

namespace KaleyraBot.Hosting.Settings;

/// <summary>Policy and roles as they are in force, setting by setting, in one form whatever the order in which they were written.</summary>
internal sealed record PolicyRecord(SortedDictionary<string, string> Settings)
{
    public static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = PolicyJson.Default.WithAddedModifier(WithoutDerived),
    };

    /// <summary>SHA-256 over the settings as a JSON object whose names are in ordinal order.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToJson().ToJsonString(Plain))));

    public static PolicyRecord Of(AccessPolicy access, ApprovalPolicy policy)
    {
        var settings = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add(settings, "Access", JsonSerializer.SerializeToNode(access, Plain));
        Add(settings, "Approvals", JsonSerializer.SerializeToNode(policy with { Channels = NoChannels }, Plain));
        foreach (var (surface, place) in policy.Channels)
        {
            settings[$"Approvals:Channel:{surface}"] = JsonSerializer.Serialize(place.Value, Plain);
        }
        return new(settings);
    }

    /// <summary>As an earlier entry of the audit holds it.</summary>
    public static PolicyRecord Of(JsonObject settings) =>
        new(new SortedDictionary<string,
            string>(settings.ToDictionary(setting => setting.Key, setting => setting.Value?.ToJsonString(Plain) ?? "null"),
                StringComparer.Ordinal));

    public JsonObject ToJson() => new(Settings.Select(setting => KeyValuePair.Create(setting.Key, JsonNode.Parse(setting.Value))));

    /// <summary>The names of the settings that are not the same in both.</summary>
    public IEnumerable<string> Changed(PolicyRecord earlier) => Settings.Keys.Union(earlier.Settings.Keys)
        .Where(key => Settings.GetValueOrDefault(key) != earlier.Settings.GetValueOrDefault(key)).Order(StringComparer.Ordinal);

    private static readonly Dictionary<string, Place> NoChannels = [];

    /// <summary>What nobody can set is no setting.</summary>
    private static void WithoutDerived(JsonTypeInfo type)
    {
        foreach (var derived in type.Properties.Where(property => property.Set is null).ToList())
        {
            type.Properties.Remove(derived);
        }
    }

    private static void Add(SortedDictionary<string, string> settings, string name, JsonNode? value)
    {
        if (value is JsonObject members)
        {
            foreach (var (member, inner) in members)
            {
                Add(settings, $"{name}:{member}", inner);
            }
        }
        else if (value is not null)
        {
            settings[name] = Ordered(value).ToJsonString(Plain);
        }
    }

    /// <summary>The order of a list means nothing.</summary>
    private static JsonNode Ordered(JsonNode value) => value is not JsonArray list ? value
        : new JsonArray([.. list.Select(entry => entry is null ? null : Ordered(entry).DeepClone())
        .OrderBy(entry => entry?.ToJsonString(Plain), StringComparer.Ordinal)]);
}

/// <summary>Metadata only: what nobody can set is taken out of it.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AccessPolicy))]
[JsonSerializable(typeof(ApprovalPolicy))]
internal sealed partial class PolicyJson : JsonSerializerContext;
