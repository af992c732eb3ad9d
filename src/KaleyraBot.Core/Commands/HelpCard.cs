using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Commands;

/// <summary>What can be typed, with an example each: the few lines that most people need, or all that are for this person.</summary>
public static class HelpCard
{
    /// <param name="roles">Whose help it is.</param>
    /// <param name="everything">More than most people need.</param>
    /// <param name="key">Of the card; null where it is not remembered.</param>
    public static Card Build(Roles roles, bool everything, string? key)
    {
        ArgumentNullException.ThrowIfNull(roles);
        var data = new JsonObject
        {
            ["commands"] = new JsonArray([.. CommandHelp.Lines.Where(line => (everything || line.IsFirst) && roles.Have(line.For))
                .Select(line => Row(line, key))]),
            ["everything"] = everything,
            ["more"] = everything ? new JsonArray() : LineButton.All([("wa help more", Sentence.Of("answers.helpMore").ToJson())], key),
            ["fields"] = new JsonArray([.. (everything ? Fields.All : []).Select(field => new JsonObject
            {
                ["name"] = field.Name,
                ["label"] = field.Label.ToJson(),
                // The first alias is the one worth learning, where it is shorter by much.
                ["aliased"] = field.Name.Contains('_', StringComparison.Ordinal),
                ["alias"] = field.Aliases.Count > 0 ? field.Aliases[0] : "",
            })]),
            ["clear"] = Sentence.Of("answers.helpClear", ("clearable", Fields.Names(Fields.Clearable))).ToJson(),
        };
        return new("help", data, Sentence.Of("answers.helpSummary"), key) { For = roles.Who.Id };
    }

    private static JsonObject Row(HelpLine line, string? key) => new()
    {
        ["typed"] = line.Typed,
        ["what"] = line.What.ToJson(),
        ["buttons"] = line.Pressed is { } pressed ? LineButton.All([(pressed, null)], key) : [],
    };
}
