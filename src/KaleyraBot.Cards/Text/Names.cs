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

    private static string Everybody(string id, Sentences words)
    {
        var key = $"people.everybody_{id[..Math.Max(0, id.IndexOf(':', StringComparison.Ordinal))].ToLowerInvariant()}";
        return words.Has(key) ? words.Say(key, null) : words.Say("people.everybody", null);
    }
}
