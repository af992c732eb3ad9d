using System.Text.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Cards.Templates;

namespace KaleyraBot.CardChecks;

/// <summary>Walks a template as the card it will be, and asks every rule.</summary>
internal sealed class TemplateWalk(JsonFile file, List<CardProblem> problems)
{
    public void Card() => Things(file.Root, "", "Card", parent: "");

    private void Things(JsonNode? node, string pointer, string family, string parent)
    {
        switch (node)
        {
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    Things(list[i], $"{pointer}/{i}", family, parent);
                }
                break;
            case JsonObject thing:
                Thing(thing, pointer, family, parent);
                break;
            case JsonValue text when text.GetValueKind() == JsonValueKind.String:
                Shorthand(text.GetValue<string>(), pointer, family);
                break;
            default:
                Note(pointer, Codes.Unknown, $"here stands a thing of the family {family}");
                break;
        }
    }

    private void Shorthand(string text, string pointer, string family)
    {
        switch (family)
        {
            case "Inline":
                Text(text, pointer, Slot.Run);
                break;
            case "Action" or "Element" when text == "drop" && pointer.EndsWith("/fallback", StringComparison.Ordinal):
            case "Choice" or "BackgroundImage":
                break;
            default:
                Note(pointer, Codes.Unknown, $"things of the family {family} stand in the template; they cannot come from the data");
                break;
        }
    }

    private void Thing(JsonObject thing, string pointer, string family, string parent)
    {
        var type = thing["type"] is JsonValue named ? named.ToString() : Vocabulary.DefaultType(family);
        if (type is null || Vocabulary.Find(type, family) is not { } kind)
        {
            Note(pointer, Codes.Unknown, $"'{type ?? "no type"}' is no {family} of Adaptive Cards 1.5");
            return;
        }
        foreach (var (name, value) in thing.Where(property => property.Key is not ("$data" or "$when")))
        {
            var below = Pointer.Below(pointer, name);
            if (!kind.Properties.TryGetValue(name, out var property))
            {
                Note(below, Codes.Unknown, $"{type} has no property '{name}' in Adaptive Cards 1.5");
            }
            else if (property.Slot == Slot.Things)
            {
                Things(value, below, property.Family, parent: $"{type}.{name}");
            }
            else if (value is JsonValue text && text.GetValueKind() == JsonValueKind.String)
            {
                Text(text.GetValue<string>(), below, property.Slot);
            }
        }
        foreach (var (code, message) in ActionRules.Of(type, thing, parent).Concat(InputRules.Of(type, thing))
            .Concat(BlockKitRules.Of(type, thing, family)))
        {
            Note(pointer, code, message);
        }
    }

    private void Text(string text, string pointer, Slot slot)
    {
        foreach (var (code, message) in TextRules.Of(text, slot))
        {
            Note(pointer, code, message);
        }
    }

    private void Note(string pointer, string code, string message) => problems.Add(file.Problem(pointer, code, message));
}
