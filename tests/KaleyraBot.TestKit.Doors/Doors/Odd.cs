using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.Doors;

/// <summary>A genuine call in which one thing is odd: missing, there twice, of another type, long, nested or broken.</summary>
internal static class Odd
{
    /// <summary>Stands for half of a character, which JSON can say and .NET cannot; <see cref="Written"/> writes it.</summary>
    public const string Half = "HALF";

    private const string Twice = "TWICE:";

    private static readonly JsonNode?[] Values =
    [
        null, 5, true, "", "x", $"a{Half}b", "a\0b\r\nfail: forged", new string('x', 10_000), "[]", JsonNode.Parse("1e999"), "2026-13-45T99:99", Deep(40),
        new JsonArray(), new JsonArray(null, 5, "x", new JsonArray()), new JsonObject(),
        new JsonObject { [""] = null, ["id"] = 7, ["a"] = new JsonObject { ["b"] = new JsonArray() } }, new JsonObject { [Half] = 1 },
    ];

    /// <summary>Each place of it in turn, and each oddity there: what was done, and what is sent.</summary>
    public static IEnumerable<(string What, string Json)> Of(JsonObject whole, params JsonNode?[] more)
    {
        foreach (var path in Paths(whole, []).ToList())
        {
            var where = string.Join('/', path);
            foreach (var value in Values.Concat(more))
            {
                yield return ($"{where}={Short(value)}", Written(Changed(whole, path, (parent, step) => Put(parent, step, value))));
            }
            yield return ($"{where} missing", Written(Changed(whole, path, Remove)));
            yield return ($"{where} twice", Written(Changed(whole, path, Repeat)));
        }
    }

    /// <summary>As JSON, with the halves and the repetitions that no object can hold.</summary>
    public static string Written(JsonNode whole) =>
        whole.ToJsonString().Replace(Half, "\\ud83d", StringComparison.Ordinal).Replace(Twice, "", StringComparison.Ordinal);

    private static JsonNode Deep(int levels) => levels == 0 ? "x" : new JsonObject { ["a"] = Deep(levels - 1) };

    private static IEnumerable<object[]> Paths(JsonNode? node, object[] at) => (node switch
    {
        JsonObject map => map.SelectMany(property => Paths(property.Value, [.. at, property.Key])),
        JsonArray list => list.SelectMany((item, i) => Paths(item, [.. at, i])),
        _ => [],
    }).Concat(at.Length > 0 ? [at] : []);

    private static JsonObject Changed(JsonObject whole, object[] path, Action<JsonNode, object> change)
    {
        var copy = (JsonObject)whole.DeepClone();
        change(path[..^1].Aggregate((JsonNode)copy, (node, step) => step is int i ? node[i]! : node[(string)step]!), path[^1]);
        return copy;
    }

    private static void Put(JsonNode parent, object step, JsonNode? value)
    {
        if (step is int i)
        {
            parent[i] = value?.DeepClone();
        }
        else
        {
            parent[(string)step] = value?.DeepClone();
        }
    }

    private static void Remove(JsonNode parent, object step)
    {
        if (step is int i)
        {
            parent.AsArray().RemoveAt(i);
        }
        else
        {
            parent.AsObject().Remove((string)step);
        }
    }

    private static void Repeat(JsonNode parent, object step)
    {
        if (step is string name)
        {
            parent[Twice + name] = parent[name]?.DeepClone();
        }
    }

    private static string Short(JsonNode? value) => value?.ToJsonString() is { Length: > 60 } text ? text[..60] : value?.ToJsonString() ?? "null";
}
