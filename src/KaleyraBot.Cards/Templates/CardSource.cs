using System.Text.Json.Nodes;

namespace KaleyraBot.Cards.Templates;

/// <summary>A file of <c>cards/</c>, and the template of a finished card that it is compiled to when it is first asked for.</summary>
internal sealed record CardSource(string Name, byte[] Json, Lazy<Template> Template)
{
    public static CardSource Read(string file) => Of(Path.GetFileNameWithoutExtension(file), File.ReadAllBytes(file), card => card);

    /// <param name="change">Changes the template once; it may change what it is given.</param>
    public CardSource Changed(Func<JsonObject, JsonObject> change) => Of(Name, Json, change);

    private static CardSource Of(string name, byte[] json, Func<JsonObject, JsonObject> change) =>
        new(name, json, new(() => Finished(name, json, change)));

    private static Template Finished(string name, byte[] json, Func<JsonObject, JsonObject> change)
    {
        if (JsonNode.Parse(WithoutMark(json)) is not JsonObject card)
        {
            throw new InvalidDataException($"Template '{name}' is no card.");
        }
        var changed = change(card);
        changed["version"] = "1.5";
        return Templates.Template.Compile(name, changed).WithSummary("fallbackText");
    }

    /// <summary>Some editors begin a file with a byte order mark.</summary>
    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> json) => json.StartsWith("\uFEFF"u8) ? json[3..] : json;
}
