using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.Doors;

/// <summary>A change with the values that Kaleyra's page shows, and one with everything wrong.</summary>
internal static class Sample
{
    public const string Number = "+919876543210";

    public static readonly Dictionary<string, string> Filled = new()
    {
        ["wa_number"] = Number,
        ["about"] = "Open till 9",
        ["address"] = """567, "john", 2nd Phase, Bangalore.""",
        ["business_description"] = "Sweets & more\nsince 1974",
        ["business_category"] = "Beauty, Spa, and Salon",
        ["website"] = "https://www.example.com",
        ["contact_email"] = "john+sales@example.com",
        ["display_image"] = "https://kcloud.s3.example.com/docs/logo.jpg",
        ["incoming_url"] = "https://hooks.example.com/wa/inbound",
    };

    public const string Sent = """
        {
          "wa_number": "+919876543210",
          "address": "567, \"john\", 2nd Phase, Bangalore.",
          "incoming_url": "https://hooks.example.com/wa/inbound",
          "display_image": "https://kcloud.s3.example.com/docs/logo.jpg",
          "business_description": "Sweets & more\nsince 1974",
          "business_category": "Beauty, Spa, and Salon",
          "website": "https://www.example.com",
          "contact_email": "john+sales@example.com",
          "about": "Open till 9"
        }
        """;

    public static readonly Dictionary<string, string> Wrong = new()
    {
        ["wa_number"] = Number,
        ["about"] = new string('a', 140),
        ["contact_email"] = "john at example",
        ["incoming_url"] = "https://127.1/hook",
        ["website"] = "example",
        ["address"] = "12 Church Street",
    };

    /// <summary>The same, where clients refuse to send what is plainly no address.</summary>
    public static readonly Dictionary<string, string> WellFormed = new(Wrong) { ["contact_email"] = "john@example", ["website"] = "https://example" };

    /// <summary>A part of each sentence that the wrong values earn.</summary>
    public static readonly string[] WrongSentences = ["At most 139 characters fit here; this has 140", "That is no e-mail address", "The host is an IP address", "A web address begins with https://"];

    public static readonly string[] WellFormedSentences = ["At most 139 characters fit here; this has 140", "must be a public domain with a dot", "The host is an IP address", "needs a public host name with a dot"];
}

internal static class AssertJson
{
    public static void Same(string expected, string actual) =>
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), JsonNode.Parse(actual)!.ToJsonString());
}

internal static class CardTexts
{
    /// <summary>Each line of literal text, its runs joined.</summary>
    public static IEnumerable<string> Lines(JsonNode? node) => node switch
    {
        JsonObject element when element["inlines"] is JsonArray runs => [string.Concat(runs.Select(run => (string?)run!["text"]))],
        JsonObject element => element.Where(property => property.Key is not ("data" or "fallback")).SelectMany(property => Lines(property.Value)),
        JsonArray list => list.SelectMany(Lines),
        _ => [],
    };

    public static IEnumerable<string> Of(JsonNode? node, string type) => node switch
    {
        JsonObject element => ((string?)element["type"] == type && (string?)element["text"] is { } text ? [text] : Enumerable.Empty<string>())
            .Concat(element.Where(property => property.Key is not ("data" or "fallback")).SelectMany(property => Of(property.Value, type))),
        JsonArray list => list.SelectMany(item => Of(item, type)),
        _ => [],
    };
}
