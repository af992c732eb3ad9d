using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KaleyraBot.Teams.Package;

/// <summary>Reads and writes the JSON of a manifest that somebody else wrote; what it does not know stays, in its order.</summary>
internal static class ManifestJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <exception cref="RefusedPackageException">It is no JSON object.</exception>
    public static JsonObject Parse(byte[] manifest, string package)
    {
        try
        {
            // Tools of Windows begin a file with a mark that JSON does not know.
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(manifest).TrimStart('\uFEFF');
            var read = JsonNode.Parse(text, documentOptions: Strict) as JsonObject ?? throw NotValid(package, "it is no object");
            // Reads every text once: half a character is found only then.
            _ = read.ToJsonString(Written);
            return read;
        }
        catch (JsonException exception)
        {
            throw NotValid(package, exception.LineNumber is { } line ? $"see its line {line + 1}" : "it names a property twice");
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            throw NotValid(package, "it is not written in UTF-8");
        }
    }

    public static byte[] Write(JsonObject manifest) => Encoding.UTF8.GetBytes(manifest.ToJsonString(Written) + "\n");

    /// <summary>The list of that name; null where there is none.</summary>
    /// <exception cref="RefusedPackageException">Something else has that name.</exception>
    public static JsonArray? List(this JsonObject at, string name) => at[name] switch
    {
        null => null,
        JsonArray list => list,
        _ => throw new RefusedPackageException($"{name} in {ForeignPackage.ManifestName} is no list: correct it first."),
    };

    public static IReadOnlyList<JsonObject> Objects(this JsonObject at, string name) => [.. (at.List(name) ?? []).OfType<JsonObject>()];

    public static IReadOnlyList<string> Texts(this JsonObject at, string name) =>
        [.. (at.List(name) ?? []).Select(Text).OfType<string>()];

    public static string? Text(this JsonObject at, string name) => Text(at[name]);

    public static bool IsTrue(this JsonObject at, string name) => at[name] is JsonValue value && value.TryGetValue(out bool yes) && yes;

    /// <summary>Appends, so that what counts its places in the list (as the files of other languages do) stays true.</summary>
    public static void Append(this JsonObject at, string name, IReadOnlyCollection<JsonNode> items)
    {
        if (items.Count == 0)
        {
            return;
        }
        if (at.List(name) is not { } list)
        {
            at[name] = list = [];
        }
        foreach (var item in items)
        {
            list.Add(item);
        }
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static RefusedPackageException NotValid(string package, string why) =>
        new($"{ForeignPackage.ManifestName} in {package} is not valid JSON: {why}.");
}
