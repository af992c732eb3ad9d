using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Commands;

/// <summary>Everything that can be typed, with an example each.</summary>
public static class HelpCard
{
    /// <param name="why">Why help is shown, where nobody asked for it.</param>
    public static Card Build(Sentence? why = null)
    {
        var data = new JsonObject
        {
            ["explained"] = why is not null,
            ["why"] = why?.ToJson() ?? (JsonNode)"",
            ["commands"] = new JsonArray([.. CommandHelp.Lines.Select(line => new JsonObject
            {
                ["typed"] = line.Typed,
                ["what"] = line.What.ToJson(),
            })]),
            ["fields"] = new JsonArray([.. Fields.All.Select(field => new JsonObject
            {
                ["name"] = field.Name,
                ["label"] = field.Label.ToJson(),
                // The first alias is the one worth learning, where it is shorter by much.
                ["aliased"] = field.Name.Contains('_', StringComparison.Ordinal),
                ["alias"] = field.Aliases.Count > 0 ? field.Aliases[0] : "",
            })]),
            ["clear"] = Sentence.Of("answers.helpClear", ("clearable", Fields.Names(Fields.Clearable))).ToJson(),
        };
        return new("help", data, why ?? Sentence.Of("answers.helpSummary"));
    }
}
