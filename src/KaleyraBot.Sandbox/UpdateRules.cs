using System.Text.Json;
using System.Text.RegularExpressions;

namespace KaleyraBot.Sandbox;

/// <summary>The rules of one update, in the order in which the first broken one is reported: number, image, then the rest.</summary>
internal static partial class UpdateRules
{
    /// <summary>A change to make, or the answer that refuses it.</summary>
    public sealed record Judgement(Answer Answer, string Number, IReadOnlyDictionary<string, string>? Changes);

    public static Judgement Judge(JsonElement body, Func<string, bool> registered, IReadOnlyList<string> known)
    {
        // Of a key that stands twice the last one counts, as in most parsers.
        var members = body.EnumerateObject().GroupBy(member => member.Name).ToDictionary(same => same.Key, same => same.Last().Value);
        var number = members.GetValueOrDefault("wa_number") is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";
        var changes = new Dictionary<string, string>(StringComparer.Ordinal);
        var refusal = Number(number) ?? Image(members) ?? Registered(number, registered) ?? Fields(members, known, changes);
        return refusal is null
            ? new(Answers.Success with { Warnings = [.. Warnings(members, known)] }, number, changes)
            : new(refusal, number, null);
    }

    private static Answer? Number(string number) => string.IsNullOrWhiteSpace(number) ? Answers.NumberMissing : null;

    private static Answer? Image(Dictionary<string, JsonElement> members) =>
        members.TryGetValue("display_image", out var image) && Blank(image) ? Answers.ImageEmpty : null;

    private static Answer? Registered(string number, Func<string, bool> registered)
    {
        if (!E164().IsMatch(number))
        {
            return Answers.Invalid("NUMBER", "wa_number", "wa_number must be in E164 format.");
        }
        return registered(number) ? null : Answers.Invalid("UNKNOWN", "wa_number", "wa_number is not registered with this account.");
    }

    private static Answer? Fields(Dictionary<string, JsonElement> members, IReadOnlyList<string> known, Dictionary<string, string> changes)
    {
        foreach (var field in known.Where(members.ContainsKey))
        {
            var value = members[field];
            if (value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
            {
                return Answers.Invalid("STRING", field, $"{field} must be a string.");
            }
            var text = Blank(value) ? "" : value.GetString()!;
            if (field == Wire.Category && text.Length > 0)
            {
                if (Wire.Canonical(text) is not { } label)
                {
                    return Answers.Invalid("CATEGORY", field, "business_category is none of the supported categories.");
                }
                text = label;
            }
            changes[field] = text;
        }
        return members.Count == 1 ? Answers.NoField : null;
    }

    // A key that Kaleyra does not know is ignored, most likely; the sandbox says so where a developer looks.
    private static IEnumerable<string> Warnings(Dictionary<string, JsonElement> members, IReadOnlyList<string> known)
    {
        foreach (var name in members.Keys.Except(known).Where(name => name != "wa_number").Take(10))
        {
            yield return $"unknown key ignored: {Unprintable().Replace(name, "?")[..Math.Min(name.Length, 64)]}";
        }
        if (members.GetValueOrDefault("incoming_url") is { ValueKind: JsonValueKind.String } url && url.GetString()!.Contains('#'))
        {
            yield return "incoming_url has a fragment: it looks like the address of a page";
        }
    }

    private static bool Blank(JsonElement value) => value.ValueKind == JsonValueKind.Null
        || (value.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(value.GetString()));

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}\z")]
    private static partial Regex E164();

    [GeneratedRegex("[^ -~]")]
    private static partial Regex Unprintable();
}
