using System.Text.Json.Nodes;
using KaleyraBot.Cards.Text;

namespace KaleyraBot.Cards.Templates;

/// <summary>
/// Says beforehand what is the same in every card of a language: the sentences that a template names itself, and all that they and fixed
/// values make up. What is left to do for a card is what its data decide.
/// </summary>
internal static class Constants
{
    private static readonly JsonObject NoData = [];

    public static TemplateNode Said(TemplateNode node, Sentences words) => node switch
    {
        TemplateNode.Bound bound when Text(bound.Binding, words) is { } text => new TemplateNode.Fixed(JsonValue.Create(text)),
        TemplateNode.Mixed mixed => Mixed(mixed, words),
        TemplateNode.List list => List([.. list.Items.Select(item => Said(item, words))]),
        TemplateNode.Map map =>
            Map(map with { Properties = [.. map.Properties.Select(property => property with { Node = Said(property.Node, words) })] }),
        _ => node,
    };

    /// <summary>Null where more than the texts of the language is asked for, or it comes to no text.</summary>
    private static string? Text(Binding binding, Sentences words) =>
        binding.Expression.All().All(part => part is not Expression.Path path || path is { Start: "$root", Steps: [{ Name: "text" }, ..] })
        && binding.Evaluate(Scope.Of(NoData, words)) is { Kind: ValueKind.Text } value
            ? value.Text
            : null;

    private static TemplateNode Mixed(TemplateNode.Mixed mixed, Sentences words)
    {
        var parts = new List<TextPart>();
        foreach (var part in mixed.Parts)
        {
            var said = part.Binding is { } binding && Text(binding, words) is { } text ? new(text) : part;
            if (said.Binding is null && parts is [.., { Binding: null } before])
            {
                parts[^1] = new(before.Text + said.Text);
            }
            else
            {
                parts.Add(said);
            }
        }
        return parts is [{ Binding: null } only] ? new TemplateNode.Fixed(JsonValue.Create(only.Text)) : new TemplateNode.Mixed([.. parts]);
    }

    private static TemplateNode List(TemplateNode[] items) => items.All(item => item is TemplateNode.Fixed)
        ? new TemplateNode.Fixed(new JsonArray([.. items.Select(Copy).Where(item => item is not null)]))
        : new TemplateNode.List(items);

    private static TemplateNode Map(TemplateNode.Map map) =>
        map is { Data: null, When: null } && map.Properties.All(property => property.Node is TemplateNode.Fixed)
        ? new TemplateNode.Fixed(new JsonObject(map.Properties
        .Select(property => KeyValuePair.Create(property.Name.Value, Copy(property.Node)))))
        : map;

    private static JsonNode? Copy(TemplateNode node) => ((TemplateNode.Fixed)node).Node?.DeepClone();
}
