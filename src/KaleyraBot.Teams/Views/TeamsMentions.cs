using System.Text.Json.Nodes;

namespace KaleyraBot.Teams.Views;

/// <summary>
/// Mentions people in a message, so that it reaches them: a line of names in the card, and the accounts they stand for. A name is written
/// by its owner and Teams reads this line as Markdown, so only letters, digits and plain separators of it are shown.
/// </summary>
internal static class TeamsMentions
{
    public static void Add(JsonObject message, IReadOnlyList<(string Account, string Name)> people)
    {
        if (people.Count == 0)
        {
            return;
        }
        var card = message["attachments"]![0]!["content"]!.AsObject();
        var texts = people.Select(person => (person.Account, Name: Plain(person.Name))).ToList();
        card["body"]!.AsArray().Add(new JsonObject
        {
            ["type"] = "TextBlock",
            ["wrap"] = true,
            ["text"] = string.Join(' ', texts.Select(person => $"<at>{person.Name}</at>")),
        });
        card["msteams"] = new JsonObject
        {
            ["entities"] = new JsonArray([.. texts.Select(person => new JsonObject
            {
                ["type"] = "mention",
                ["text"] = $"<at>{person.Name}</at>",
                ["mentioned"] = new JsonObject { ["id"] = person.Account, ["name"] = person.Name },
            })]),
        };
    }

    private static string Plain(string name)
    {
        var plain = string.Concat(name.Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '.' or '-' or '\'')).Trim();
        return plain.Length > 0 ? plain : "?";
    }
}
