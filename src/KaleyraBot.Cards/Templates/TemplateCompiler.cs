using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KaleyraBot.Cards.Templates;

/// <summary>Turns template JSON into nodes with parsed expressions, and notes every problem with its JSON pointer.</summary>
internal sealed class TemplateCompiler
{
    // Names that the templating language keeps for itself; the reference drops them from the output.
    private static readonly string[] Reserved = ["$root", "$index", "$host", "$_acTemplateVersion"];

    public List<TemplateProblem> Problems { get; } = [];

    public TemplateNode Compile(JsonNode? json, string pointer = "") => json switch
    {
        JsonObject map => Map(map, pointer),
        JsonArray list => new TemplateNode.List([.. list.SelectMany((item, i) => Items(Compile(item, $"{pointer}/{i}")))]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Text(value.GetValue<string>(), pointer),
        JsonValue value => new TemplateNode.Fixed(Plain(value)),
        _ => new TemplateNode.Fixed(null),
    };

    private static TemplateNode[] Items(TemplateNode item) => item is TemplateNode.List inner ? inner.Items : [item];

    /// <summary>A value that was read from a file is copied with a piece of the file; a plain one is small.</summary>
    private static JsonNode Plain(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.True => JsonValue.Create(true),
        JsonValueKind.False => JsonValue.Create(false),
        JsonValueKind.Number when value.TryGetValue(out int number)
            && value.ToJsonString() == number.ToString(CultureInfo.InvariantCulture) => JsonValue.Create(number),
        _ => value.DeepClone(),
    };

    private TemplateNode.Map Map(JsonObject map, string pointer)
    {
        TemplateNode? data = null;
        Binding? when = null;
        var properties = new List<TemplateProperty>();
        foreach (var (name, json) in map)
        {
            var below = Pointer.Below(pointer, name);
            switch (name)
            {
                case "$data":
                    data = Data(json, below);
                    break;
                case "$when":
                    when = When(json, below);
                    break;
                case var _ when Reserved.Contains(name):
                    Problems.Add(new(below, $"the name '{name}' belongs to the templating language"));
                    break;
                default:
                    properties.Add(new(name, Compile(json, below)));
                    break;
            }
        }
        return new(data, when, [.. properties]);
    }

    private TemplateNode Data(JsonNode? json, string pointer)
    {
        var data = Compile(json, pointer);
        if (data is not (TemplateNode.Bound or TemplateNode.Fixed) && json!.ToJsonString().Contains("${", StringComparison.Ordinal))
        {
            Problems.Add(new(pointer, "$data is one expression, or JSON without expressions"));
        }
        return data is TemplateNode.Bound ? data : new TemplateNode.Fixed(json?.DeepClone());
    }

    private Binding? When(JsonNode? json, string pointer)
    {
        if (Compile(json, pointer) is TemplateNode.Bound bound)
        {
            return bound.Binding;
        }
        Problems.Add(new(pointer, "$when is one expression, such as ${exists(name)}"));
        return null;
    }

    private TemplateNode Text(string text, string pointer)
    {
        try
        {
            return BoundText.Parse(text) switch
            {
                [{ Binding: { } alone }] => new TemplateNode.Bound(alone),
                [{ Binding: null } plain] => new TemplateNode.Fixed(JsonValue.Create(plain.Text)),
                var parts => parts.Count == 0 ? new TemplateNode.Fixed("") : new TemplateNode.Mixed([.. parts]),
            };
        }
        catch (TemplateException wrong)
        {
            Problems.Add(new(pointer, wrong.Message));
            return new TemplateNode.Fixed(text);
        }
    }
}
