using System.Text.Json.Nodes;
using CsCheck;

namespace KaleyraBot.Tests.Cards.Templates;

/// <summary>Random templates of our subset, and data in which most of their paths lead somewhere.</summary>
internal static class TemplateCases
{
    public static readonly Gen<JsonObject> Data =
        from name in Of("Ann", "", "a b", "${name}", "O'Neil", "\\$", "größer")
        from n in Gen.Int[-2, 12]
        from part in Of(0.5, 2.25, 3.0)
        from yes in Gen.Bool
        from words in Of("a", "b", "", "Ann").Array[0, 3]
        from items in Gen.Select(Of("x", "y"), Gen.Int[0, 3], Gen.Bool).Array[0, 3]
        from nothing in Gen.Bool
        select new JsonObject
        {
            ["name"] = name,
            ["n"] = n,
            ["part"] = part,
            ["yes"] = yes,
            ["none"] = nothing ? null : "some",
            ["words"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]),
            ["items"] = new JsonArray([.. items.Select(item => new JsonObject { ["c"] = item.Item1, ["k"] = item.Item2, ["yes"] = item.Item3, ["o"] = new JsonObject { ["c"] = "deep" } })]),
            ["o"] = new JsonObject { ["k"] = n, ["deep"] = new JsonObject { ["word"] = "w" } },
        };

    private static readonly Gen<string> Scalar = Of(
        "name", "n", "part", "yes", "none", "c", "k", "$index", "$data.name", "$root.n", "missing", "o.missing", "o.k", "o['k']",
        "o.deep.word", "o['deep'].word", "words[0]", "items[0].c", "items[1].o.c", "items[n].c", "$root.items[$index].k", "o['missing']", "NAME");

    // Paths that end in a name never fail. The reference shows a failed part of an outermost concat alone, ours the whole concat.
    private static readonly Gen<string> Named = Of("name", "n", "part", "yes", "none", "c", "k", "missing", "o.k", "items[0].c");

    private static readonly Gen<string> Any = Gen.OneOf(Scalar, Scalar, Of("words", "items", "o", "$data", "items[0]", "items[1].o", "$root"));

    private static readonly Gen<string> Literal = Of("1", "3", "2.25", "'x'", "''", "\"Ann\"", "'it\\'s'", "'a\\\\b'", "'}'", "true", "false", "null");

    private static readonly Gen<string> Bound = Expression(Any).Select(e => "${" + e + "}");

    // Lists and objects inside a text are our JSON, and "[object Object]" in the reference.
    private static readonly Gen<string> Inside = Expression(Scalar).Select(e => "${" + e + "}");

    private static readonly Gen<JsonNode?> Text = Gen.OneOf(
        Bound,
        Gen.Select(Of("Hi ", "\\$", "a\\`b ", "{x} "), Inside, Of("", " and ", "\\n")).Select((a, b, c) => a + b + c),
        Gen.Select(Inside, Inside, (a, b) => a + b),
        Of("plain", "\\$ ` stay", "")).Select(text => (JsonNode?)JsonValue.Create(text));

    private static readonly Gen<JsonNode?> Fixed = Of("1", "true", "null", "[]", "{}", "\"t\"").Select(json => JsonNode.Parse(json));

    public static readonly Gen<JsonObject> Template = Gen.Recursive<JsonObject>((depth, inner) =>
        from a in Text
        from b in depth > 2 ? Gen.OneOf(Text, Fixed)
            : Gen.OneOf(Text, Fixed, inner.Select(o => (JsonNode?)o), inner.Array[0, 3].Select(l => (JsonNode?)new JsonArray([.. l])))
        from data in Of("", "", "${items}", "${words}", "${o}", "${$root.items}", "${missing}", "${$data}")
        from when in Gen.OneOf(Gen.Const(""), Gen.Const(""), Bound)
        from list in Gen.OneOf(Text, Fixed).Array[0, 2]
        select Map(a, b, data, depth == 0 ? "" : when, list));

    private static Gen<string> Expression(Gen<string> path) => Gen.Recursive<string>((depth, inner) => depth > 2 ? path : Gen.Frequency(
        (5, path),
        (1, Gen.Select(Gen.OneOf(inner, Literal), Of("==", "!=", "<", "<=", ">", ">=", "&&"), Gen.OneOf(inner, Literal), (a, o, b) => $"{a} {o} {b}")),
        (1, inner.Select(a => $"!{a}")),
        (1, inner.Select(a => a.Contains(' ') ? $"({a})" : a)),
        (2, Gen.Select(inner, Gen.OneOf(inner, Literal), Gen.OneOf(inner, Literal), (c, a, b) => $"if({c}, {a}, {b})")),
        (1, Gen.Select(inner, inner, (a, b) => $"and({a},{b})")),
        // The reference's "or" hands back its last operand where none is true, ours false: both are the same once negated.
        (1, Gen.Select(inner, inner, (a, b) => $"!or({a},{b})")),
        (1, Gen.Select(inner, inner, (a, b) => $"!({a} || {b})")),
        (2, Gen.Select(Of("not", "exists", "empty", "count", "length"), Any, (f, a) => $"{f}({a})")),
        (1, Gen.Select(Gen.OneOf(Named, Literal), Literal, Named, (a, b, c) => $"concat({a}, {b}, {c})"))));

    private static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static JsonObject Map(JsonNode? a, JsonNode? b, string data, string when, JsonNode?[] list)
    {
        var map = new JsonObject { ["a"] = a?.DeepClone(), ["b"] = b?.DeepClone(), ["list"] = new JsonArray([.. list.Select(item => item?.DeepClone())]) };
        if (data.Length > 0)
        {
            map["$data"] = data;
        }
        if (when.Length > 0)
        {
            map["$when"] = when;
        }
        return map;
    }
}
