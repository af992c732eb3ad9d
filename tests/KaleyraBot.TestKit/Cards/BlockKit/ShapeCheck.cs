using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using KaleyraBot.BlockKit;
using KaleyraBot.Cards.Templates;

namespace KaleyraBot.Tests.Cards.BlockKit;

/// <summary>Checks objects against <see cref="Shapes"/>: what is there, of which kind, how long, how many.</summary>
internal sealed class ShapeCheck(BlockKitSurface surface, List<BlockKitProblem> problems)
{
    /// <summary>Checks one object; where several may stand, its type says which it is.</summary>
    public void Object(JsonNode? node, string pointer, string family)
    {
        if (node is not JsonObject thing)
        {
            Note("invalid", pointer, $"here stands an object: {family}");
        }
        else if (family == "small" && thing.Type() is "plain_text" or "mrkdwn")
        {
            Text(thing, pointer, "text", plainOnly: false);
        }
        else if (Shapes.Find(thing.Type(), family) is not { } shape)
        {
            Note("unknown_type", pointer, $"'{thing.Type()}' cannot stand here as {family}");
        }
        else
        {
            Shaped(thing, pointer, shape);
        }
    }

    public void Shaped(JsonObject thing, string pointer, Shape shape)
    {
        if (!shape.Surfaces.Contains(surface))
        {
            Note("surface", pointer, $"{shape.Name} does not work in a {surface}");
        }
        foreach (var missing in shape.Properties.Where(property => property.Value.Required && thing[property.Key] is null))
        {
            Note("missing", pointer, $"{shape.Name} needs {missing.Key}");
        }
        foreach (var (name, value) in thing.Where(property => property.Key != "type"))
        {
            var below = Pointer.Below(pointer, name);
            if (!shape.Properties.TryGetValue(name, out var property))
            {
                Note("unknown_property", below, $"{shape.Name} has no {name}");
            }
            else if (value is not null)
            {
                Value(value, below, property);
            }
        }
        foreach (var (code, place, message) in ObjectRules.Of(thing, shape.Name))
        {
            Note(code, pointer + place, message);
        }
    }

    public void Note(string code, string pointer, string message) => problems.Add(new(code, pointer, message));

    private void Value(JsonNode value, string pointer, Property property)
    {
        switch (property.Rule)
        {
            case "plain" or "text":
                Text(value, pointer, property.Of, property.Rule == "plain");
                break;
            case "one":
                Object(value, pointer, property.Of);
                break;
            case "list" or "fields" or "rows":
                List(value, pointer, property);
                break;
            case "style":
                Style(value, pointer);
                break;
            case "string" or "string?" or "url":
                String(value, pointer, property);
                break;
            case "":
                break;
            default:
                if (!IsOf(property, value))
                {
                    Note("invalid", pointer, $"{value.ToJsonString()} is no {property.Rule} {property.Of}".TrimEnd());
                }
                break;
        }
    }

    private void Text(JsonNode value, string pointer, string limit, bool plainOnly)
    {
        if (value is not JsonObject text || text.Type() is not ("plain_text" or "mrkdwn") || (plainOnly && text.Type() != "plain_text"))
        {
            Note("invalid", pointer, plainOnly ? "here stands a plain_text object" : "here stands a text object");
            return;
        }
        Length(text["text"], $"{pointer}/text", least: 1, Limits.Of(limit));
        foreach (var name in text.Select(property => property.Key)
            .Except(["type", "text", text.Type() == "plain_text" ? "emoji" : "verbatim"]))
        {
            Note("unknown_property", Pointer.Below(pointer, name), $"{text.Type()} has no {name}");
        }
    }

    private void List(JsonNode value, string pointer, Property property)
    {
        if (value is not JsonArray list)
        {
            Note("invalid", pointer, "here stands a list");
            return;
        }
        var (family, limit) = property.Rule switch
        {
            "fields" => ("", property.Of),
            "rows" => ("row", "table.rows"),
            _ => (property.Of.Split('/')[0], property.Of.Split('/') is [_, var of] ? of : null),
        };
        Count(list, pointer, limit);
        for (var i = 0; i < list.Count; i++)
        {
            if (family == "row")
            {
                List(list[i] ?? "", $"{pointer}/{i}", new("list", "cell/table.cells", false));
            }
            else if (family.Length == 0)
            {
                Text(list[i] ?? "", $"{pointer}/{i}", "section.field", plainOnly: false);
            }
            else
            {
                Object(list[i], $"{pointer}/{i}", family);
            }
        }
    }

    private void Count(JsonArray list, string pointer, string? limit)
    {
        if (list.Count == 0)
        {
            Note("too_few", pointer, "at least one stands here");
        }
        if (limit is not null && list.Count > Limits.Of(limit))
        {
            Note("too_many", pointer, $"{list.Count} stand here, at most {Limits.Of(limit)} may ({limit})");
        }
    }

    private void String(JsonNode value, string pointer, Property property)
    {
        Length(value, pointer, property.Rule == "string?" ? 0 : 1, property.Of.Length == 0 ? int.MaxValue : Limits.Of(property.Of));
        if (property.Rule == "url" && !Uri.TryCreate(value.ToString(), UriKind.Absolute, out _))
        {
            Note("invalid", pointer, "here stands an absolute address");
        }
    }

    private void Length(JsonNode? value, string pointer, int least, int most)
    {
        if (value?.GetValueKind() != JsonValueKind.String)
        {
            Note("invalid", pointer, "here stands a string");
        }
        else if (Cut.Length(value.GetValue<string>()) is var length && (length < least || length > most))
        {
            Note(length < least ? "too_short" : "too_long", pointer, $"{length} characters stand here; {least} to {most} may");
        }
    }

    private void Style(JsonNode value, string pointer)
    {
        if (value is not JsonObject style
            || style.Any(one => one.Key is not ("bold" or "italic" or "strike" or "code")
            || one.Value?.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False)))
        {
            Note("invalid", pointer, "a style says bold, italic, strike or code");
        }
    }

    private static bool IsOf(Property property, JsonNode value) => property.Rule switch
    {
        "bool" => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.GetValueKind() == JsonValueKind.Number && long.TryParse(value.ToJsonString(), out var number) && number >= 0,
        "length" =>
            value.GetValueKind() == JsonValueKind.Number && value.AsValue().TryGetValue(out int length) && length >= 1
                && length <= Limits.Of("plain_text_input.max_length"),
        "number" =>
            value.GetValueKind() == JsonValueKind.String
                && decimal.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        "word" => value.GetValueKind() == JsonValueKind.String && property.Of.Split('|').Contains(value.ToString()),
        "date" => DateOnly.TryParseExact(value.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "time" => TimeOnly.TryParseExact(value.ToString(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => throw new InvalidOperationException($"There is no rule {property.Rule}."),
    };
}
