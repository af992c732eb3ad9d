using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Commands;

/// <summary>Everything that can be typed, with an example each.</summary>
public static class HelpCard
{
    /// <summary>What to type, and the name of the sentence that says what it does.</summary>
    private static readonly (string Typed, string What)[] Commands =
    [
        ("wa update", "helpForm"),
        ("wa update +919876543210 about=\"Open till 9\" clear=address", "helpLine"),
        ("wa numbers", "helpNumbers"),
        ("wa show +919876543210", "helpShow"),
        ("wa categories", "helpCategories"),
        ("wa status WA-12", "helpStatus"),
        ("wa retry WA-12", "helpRetry"),
        ("wa cancel WA-12", "helpCancel"),
        ("wa history +919876543210", "helpHistory"),
    ];

    /// <param name="why">Why help is shown, where nobody asked for it.</param>
    public static Card Build(Sentence? why = null)
    {
        var data = new JsonObject
        {
            ["explained"] = why is not null,
            ["why"] = why?.ToJson() ?? (JsonNode)"",
            ["commands"] = new JsonArray([.. Commands.Select(command => new JsonObject
            {
                ["typed"] = command.Typed,
                ["what"] = Sentence.Of($"answers.{command.What}").ToJson(),
            })]),
            ["fields"] = new JsonArray([.. Fields.All.Select(field => new JsonObject
            {
                ["name"] = field.Name,
                ["label"] = field.Label.ToJson(),
                // The first alias is the one worth learning, where it is shorter by much.
                ["aliased"] = field.Name.Contains('_', StringComparison.Ordinal),
                ["alias"] = field.Aliases.Count > 0 ? field.Aliases[0] : "",
            })]),
        };
        return new("help", data, why ?? Sentence.Of("answers.helpSummary"));
    }
}
