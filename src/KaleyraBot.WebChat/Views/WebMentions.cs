using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;

namespace KaleyraBot.WebChat.Views;

/// <summary>Calls people by name below a card, so that they see it is for them. People of other surfaces are left out.</summary>
internal static class WebMentions
{
    public static JsonObject Add(JsonObject card, IReadOnlyList<Person> people)
    {
        var names = people.Where(person => person.Id.StartsWith(WebIdentity.Surface + ":", StringComparison.OrdinalIgnoreCase))
            .Select(person => WebIdentity.NameOf(person.Id)).Distinct().ToList();
        if (names.Count > 0)
        {
            card["body"]!.AsArray().Add(new JsonObject
            {
                ["type"] = "RichTextBlock",
                ["inlines"] = new JsonArray(new JsonObject
                {
                    ["type"] = "TextRun",
                    ["text"] = string.Join(' ', names.Select(name => $"@{name}")),
                    ["weight"] = "bolder",
                }),
            });
        }
        return card;
    }
}
