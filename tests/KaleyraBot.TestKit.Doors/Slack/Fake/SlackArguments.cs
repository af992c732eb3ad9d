using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace KaleyraBot.Tests.Slack.Fake;

/// <summary>
/// Arguments of a call. Every method takes a form, in which structured arguments are JSON strings; methods that write take JSON as well.
/// </summary>
internal sealed class SlackArguments(JsonObject json)
{
    private static readonly string[] Structured = ["blocks", "view", "metadata", "attachments"];
    private static readonly string[] FormOnly = ["users.info", "auth.test"];

    public JsonObject Json => json;

    public string? Text(string name) => json[name] is JsonValue value ? value.ToString() : null;

    public string Needed(string name) =>
        Text(name) is { Length: > 0 } text ? text : throw new SlackErrorException("invalid_arguments", $"[ERROR] missing required field: {name} [json-pointer:/{name}]");

    public bool Has(string name) => json[name] is not null;

    public JsonArray? Blocks => json["blocks"] switch
    {
        null => null,
        JsonArray blocks => (JsonArray)blocks.DeepClone(),
        _ => throw new SlackErrorException("invalid_blocks_format"),
    };

    public JsonObject View => json["view"] as JsonObject is { } view
        ? (JsonObject)view.DeepClone()
        : throw new SlackErrorException("invalid_arguments", "[ERROR] missing required field: view [json-pointer:/view]");

    public static SlackArguments Read(string method, string? contentType, string body)
    {
        var isJson = contentType?.StartsWith("application/json", StringComparison.Ordinal) == true;
        if (isJson)
        {
            return new(FormOnly.Contains(method) ? [] : Parse(body, "invalid_json") as JsonObject ?? throw new SlackErrorException("json_not_object"));
        }
        var arguments = new JsonObject();
        foreach (var (name, values) in QueryHelpers.ParseQuery(body))
        {
            arguments[name] = Structured.Contains(name) ? Parse(values[0]!, name == "blocks" ? "invalid_blocks_format" : "invalid_arguments") : values[0];
        }
        return new(arguments);
    }

    private static JsonNode? Parse(string text, string error)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            throw new SlackErrorException(error);
        }
    }
}
