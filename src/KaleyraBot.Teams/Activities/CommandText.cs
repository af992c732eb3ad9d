using System.Text;

namespace KaleyraBot.Teams.Activities;

/// <summary>The line somebody typed, freed of the mention of the bot and of Teams' tags; entities are for the parser to undo.</summary>
internal static class CommandText
{
    private const char ZeroWidthSpace = '\u200B';

    /// <summary>Who else is mentioned, by account.</summary>
    public static IReadOnlyList<string> Others(Activity activity) =>
    [
        .. activity.Entities.Where(entity => entity.Type == "mention").Select(entity => entity.Mentioned?.Id).OfType<string>()
            .Where(id => id.Length > 0 && id != activity.Recipient?.Id),
    ];

    /// <param name="activity">The message.</param>
    /// <param name="people">What to write for somebody, by account; without an entry, their name.</param>
    public static string Of(Activity activity, IReadOnlyDictionary<string, string>? people = null)
    {
        var text = activity.Text ?? "";
        foreach (var mention in activity.Entities)
        {
            if (mention is { Type: "mention", Mentioned: { Id: { Length: > 0 } id } who })
            {
                text = Replace(text, mention.Text, people?.GetValueOrDefault(id) ?? who.Name, who.Name, id == activity.Recipient?.Id);
            }
        }
        return Tidy(text);
    }

    /// <summary>The mention of the bot goes; somebody else's becomes their name, or what stands for them. Who is meant is read from the entity, never from the visible text.</summary>
    private static string Replace(string text, string? literal, string? shown, string? name, bool isBot)
    {
        var mention = literal is { Length: > 0 } ? literal : $"<at>{name}</at>";
        return text.Replace(mention, isBot ? " " : shown, StringComparison.Ordinal);
    }

    /// <summary>Every kind of space becomes the plain one; line breaks stay, a description may have them.</summary>
    private static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var character in text.ReplaceLineEndings("\n"))
        {
            tidy.Append(character != '\n' && (char.IsWhiteSpace(character) || character == ZeroWidthSpace) ? ' ' : character);
        }
        return tidy.ToString().Trim();
    }
}
