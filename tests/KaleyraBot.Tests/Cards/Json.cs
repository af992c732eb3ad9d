using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.Cards;

/// <summary>JSON in tests, compared as text.</summary>
internal static class Json
{
    public static JsonObject Object(string json) => (JsonObject)JsonNode.Parse(json)!;

    public static void Equal(string expected, JsonNode? actual) => Equal(JsonNode.Parse(expected), actual);

    public static void Equal(JsonNode? expected, JsonNode? actual) => Assert.Equal(expected?.ToJsonString() ?? "null", actual?.ToJsonString() ?? "null");
}
