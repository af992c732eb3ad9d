using System.Text.Json.Nodes;
using KaleyraBot.Cards;
using KaleyraBot.Cards.Templates;

namespace KaleyraBot.Tests.Cards;

/// <summary>JSON in tests, compared as text.</summary>
internal static class Json
{
    public static JsonObject Object(string json) => (JsonObject)JsonNode.Parse(json)!;

    /// <summary>The expanded template, written and read again.</summary>
    public static JsonNode? Written(Template template, JsonObject data) =>
        JsonNode.Parse(CardJson.Bytes(writer => template.Write(Scope.Of(data), writer)));

    public static void Equal(string expected, JsonNode? actual) => Equal(JsonNode.Parse(expected), actual);

    public static void Equal(JsonNode? expected, JsonNode? actual) => Assert.Equal(expected?.ToJsonString() ?? "null", actual?.ToJsonString() ?? "null");
}
