using System.Text.Json.Nodes;

namespace KaleyraBot.Cards.Text;

/// <summary>Says who and what is meant: a business by its name, a person by theirs, and everybody of a place in words.</summary>
internal static class Names
{
    public static string? Number(JsonObject? with, Sentences words) =>
        with?["number"]?.ToString() is { } number ? words.Naming.Numbers.Called(number) : null;

    public static string? Person(JsonObject? with, Sentences words)
    {
        if (with?["id"]?.ToString() is not { } id)
        {
            return null;
        }
        return id.EndsWith('*') ? Everybody(id, words)
            : words.Naming.People.Called(id, with["name"]?.ToString()) ?? words.Say("people.unnamed", null);
    }

    /// <summary>Whoever has no name that people could read is counted only.</summary>
    public static string? People(JsonObject? with, Sentences words)
    {
        if (with?["ids"] is not JsonArray ids || (int?)with["most"] is not { } most)
        {
            return null;
        }
        var all = ids.Select(id => id?.ToString() ?? "").ToList();
        var named = all.Select(id => id.EndsWith('*') ? Everybody(id, words) : words.Naming.People.Called(id)).OfType<string>()
            .Select(Phrase.Literal).Distinct().Take(most).ToList();
        var rest = all.Count - named.Count;
        return named.Count == 0 ? words.Say(rest == 1 ? "people.one" : "people.some", new JsonObject { ["count"] = rest })
            : rest > 0 ? words.Say("people.more", new JsonObject { ["names"] = string.Join(", ", named), ["count"] = rest })
            : named.Count == 1 ? named[0]
            : words.Say("people.or", new JsonObject { ["first"] = string.Join(", ", named[..^1]), ["last"] = named[^1] });
    }

    private static string Everybody(string id, Sentences words)
    {
        var key = $"people.everybody_{id[..Math.Max(0, id.IndexOf(':', StringComparison.Ordinal))].ToLowerInvariant()}";
        return words.Has(key) ? words.Say(key, null) : words.Say("people.everybody", null);
    }
}
