using System.Text;
using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.Fuzz;

/// <summary>Chance, and what hostile clients put in the place of what belongs there.</summary>
internal sealed class Noise(Random random)
{
    /// <summary>Stands for half a character, which no string of ours may hold: it becomes an escape when the JSON is written.</summary>
    private const string Half = "\uE000";

    private static readonly string[] Hostile =
    [
        "", " ", Half, $"a{Half}", "\0", "\u202Egnp.exe", "\u200B", "\uFFFD", "\uFEFF", "😀", "e\u0301\u0301", "{{DATE(2020-01-01T00:00:00Z)}}",
        "${if(true,1,2)}", "<at>bot</at>", "<https://evil.example.com|https://example.com>", "<!channel>", "'; DROP TABLE Requests; --",
        "../../etc/passwd", "\r\nSet-Cookie: a=b", "WA-1", "approval:form-1", "undo:WA-1:1", "-1", "2147483648", "1e400", "true", "null", "[]", "{}",
        "teams:x/y", "slack:T/U", "web:asha", "msteams",
    ];

    public int Below(int end) => random.Next(end);

    public bool Chance(int percent) => random.Next(100) < percent;

    public T One<T>(params ReadOnlySpan<T> of) => of[random.Next(of.Length)];

    public string Id() => random.NextInt64().ToString("x16", System.Globalization.CultureInfo.InvariantCulture);

    public string Text() => random.Next(40) switch
    {
        0 => new string('x', 3500),
        1 => string.Concat(Enumerable.Repeat("界{{", 600)),
        2 => new string('\n', 300),
        3 => Half + new string('a', random.Next(200)),
        _ => One<string>(Hostile),
    };

    /// <summary>The same JSON, changed in none or a few places.</summary>
    public JsonObject Mutated(JsonObject json)
    {
        for (var changes = Chance(50) ? 0 : 1 + random.Next(3); changes > 0; changes--)
        {
            Change(json);
        }
        return json;
    }

    public static string Written(JsonNode json) => json.ToJsonString().Replace(@"\uE000", @"\ud83d", StringComparison.OrdinalIgnoreCase);

    /// <summary>The bytes of the text, now and then damaged.</summary>
    public byte[] Bytes(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length == 0 || Chance(94))
        {
            return bytes;
        }
        var at = random.Next(bytes.Length);
        return random.Next(4) switch
        {
            0 => bytes[..at],
            1 => [.. bytes[..at], One<byte>(0xFF, 0xC3, 0xED, 0x00), .. bytes[at..]],
            2 => [.. Encoding.UTF8.Preamble, .. bytes],
            _ => Garbage(),
        };
    }

    private byte[] Garbage()
    {
        var bytes = new byte[random.Next(200)];
        random.NextBytes(bytes);
        return bytes;
    }

    private void Change(JsonObject root)
    {
        JsonNode[] holders = [.. Holders(root)];
        switch (One<JsonNode>(holders))
        {
            case JsonObject { Count: > 0 } fields:
                var name = fields.ElementAt(random.Next(fields.Count)).Key;
                if (Chance(20))
                {
                    fields.Remove(name);
                }
                else
                {
                    fields[Chance(15) ? Text() : name] = Value();
                }
                break;
            case JsonArray { Count: > 0 } items:
                items[random.Next(items.Count)] = Value();
                break;
            case JsonArray empty:
                empty.Add(Value());
                break;
        }
    }

    private JsonNode? Value() => random.Next(12) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(-5, 5)),
        2 => JsonValue.Create(true),
        3 => new JsonArray(),
        4 => new JsonArray((JsonNode?)null),
        5 => new JsonObject(),
        6 => new JsonArray(new JsonObject { [Text()] = Text() }),
        7 => Deep(1 + random.Next(80)),
        8 => JsonValue.Create(1e300),
        _ => JsonValue.Create(Text()),
    };

    private static JsonObject Deep(int levels)
    {
        JsonObject deep = [];
        for (; levels > 0; levels--)
        {
            deep = new() { ["a"] = deep };
        }
        return deep;
    }

    private static IEnumerable<JsonNode> Holders(JsonNode node) => node switch
    {
        JsonObject fields => fields.Select(field => field.Value).OfType<JsonNode>().SelectMany(Holders).Prepend(node),
        JsonArray items => items.OfType<JsonNode>().SelectMany(Holders).Prepend(node),
        _ => [],
    };
}
