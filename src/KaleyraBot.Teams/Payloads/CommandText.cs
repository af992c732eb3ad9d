using System.Text;

namespace KaleyraBot.Teams.Payloads;

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
        var mentions = activity.Entities.Where(entity => entity is { Type: "mention", Mentioned.Id.Length: > 0 }).ToList();
        var text = MessageMarkup.Mention().Replace(
            activity.Text ?? "", match => Of(match.Value, mentions) is { } entity ? Shown(entity, activity, people) : match.Value);
        // Some clients write a mention without a tag, just as its entity says.
        foreach (var entity in mentions.Where(entity => entity.Text is { Length: > 0 } literal && !literal.StartsWith('<')))
        {
            text = text.Replace(entity.Text!, Shown(entity, activity, people), StringComparison.OrdinalIgnoreCase);
        }
        return Tidy(MessageMarkup.Strip(text));
    }

    /// <summary>Whose mention a tag is: the entity of that text, else of that name. Who is meant is read from the entity, never from the visible text.</summary>
    private static Entity? Of(string tag, List<Entity> mentions)
    {
        var name = MessageMarkup.Name(tag);
        return mentions.Find(entity => entity.Text is { Length: > 0 } && MessageMarkup.Name(entity.Text) == name)
            ?? mentions.Find(entity => MessageMarkup.Name(entity.Mentioned!.Name) == name);
    }

    /// <summary>The mention of the bot goes; somebody else's becomes their name, or what stands for them.</summary>
    private static string Shown(Entity entity, Activity activity, IReadOnlyDictionary<string, string>? people) =>
        entity.Mentioned!.Id == activity.Recipient?.Id ? " " : people?.GetValueOrDefault(entity.Mentioned.Id!) ?? entity.Mentioned.Name ?? "";

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
