using System.Text;
using System.Text.RegularExpressions;
using KaleyraBot.Core.Commands;

namespace KaleyraBot.Teams.Payloads;

/// <summary>The line somebody typed, freed of the mention of the bot and of Teams' tags; entities are for the parser to undo.</summary>
internal static class CommandText
{
    private const char ZeroWidthSpace = '\u200B';

    public static string Of(Activity activity) => Read(activity).Line;

    /// <summary>Who else is mentioned, by account, and how they stand in the line; in its order.</summary>
    public static IReadOnlyList<(string Account, string Shown)> Mentioned(Activity activity)
    {
        if (!activity.Entities.Any(entity => IsOther(entity, activity)))
        {
            return [];
        }
        var (line, others) = Read(activity);
        return
        [
            .. others.Select(entity => (entity.Mentioned!.Id!, Shown: Tidy(MessageMarkup.Strip(entity.Mentioned.Name ?? ""))))
                .OrderBy(other => line.IndexOf(other.Shown, StringComparison.Ordinal)),
        ];
    }

    /// <summary>The same line with the bot's own word in place of another that it is called by.</summary>
    public static Activity Renamed(Activity activity, string name)
    {
        var others = activity.Entities.Where(entity => IsOther(entity, activity))
            .Select(entity => MessageMarkup.Name(entity.Text)).ToHashSet();
        var text = MessageMarkup.Mention()
            .Replace(activity.Text ?? "", match => others.Contains(MessageMarkup.Name(match.Value)) ? match.Value : " ");
        var called = new Regex($@"(?<![\w<]){Regex.Escape(name)}(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return activity with { Text = called.Replace(text, CommandParser.Name, 1) };
    }

    private static (string Line, List<Entity> Others) Read(Activity activity)
    {
        var mentions = activity.Entities.Where(IsMention).ToList();
        var others = new List<Entity>();
        var text = MessageMarkup.Mention().Replace(
            activity.Text ?? "", match => Of(match.Value, mentions) is { } entity ? Shown(entity) : match.Value);
        // Some clients write a mention without a tag, just as its entity says.
        foreach (var entity in mentions.Where(entity => entity.Text is { Length: > 0 } literal && !literal.StartsWith('<')))
        {
            if (text.Contains(entity.Text!, StringComparison.OrdinalIgnoreCase))
            {
                text = text.Replace(entity.Text!, Shown(entity), StringComparison.OrdinalIgnoreCase);
            }
        }
        return (Tidy(MessageMarkup.Strip(text)), others);

        // The mention of the bot goes; somebody else's becomes their name.
        string Shown(Entity entity)
        {
            if (!IsOther(entity, activity))
            {
                return " ";
            }
            others.Add(entity);
            return entity.Mentioned!.Name ?? "";
        }
    }

    private static bool IsMention(Entity entity) => entity is { Type: "mention", Mentioned.Id.Length: > 0 };

    private static bool IsOther(Entity entity, Activity activity) => IsMention(entity) && entity.Mentioned!.Id != activity.Recipient?.Id;

    /// <summary>
    /// Whose mention a tag is: the entity of that text, else of that name. Who is meant is read from the entity, never from the visible
    /// text.
    /// </summary>
    private static Entity? Of(string tag, List<Entity> mentions)
    {
        var name = MessageMarkup.Name(tag);
        return mentions.Find(entity => entity.Text is { Length: > 0 } && MessageMarkup.Name(entity.Text) == name)
            ?? mentions.Find(entity => MessageMarkup.Name(entity.Mentioned!.Name) == name);
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
