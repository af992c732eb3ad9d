using System.Text;

namespace KaleyraBot.Core.Chat;

/// <summary>
/// Somebody who is mentioned in a line. <paramref name="Shown"/> is how they stand in it, <paramref name="Identity"/> their identity
/// string, or null where the door cannot tell it.
/// </summary>
public sealed record Mention(string Shown, string? Identity)
{
    /// <summary>The line with who they are in place of how they are shown; a question mark stands for whoever is not known.</summary>
    public static string Named(string line, IReadOnlyList<Mention> mentions)
    {
        var (named, read) = (new StringBuilder(line.Length), 0);
        foreach (var mention in mentions)
        {
            if (mention.Shown.Length > 0 && line.IndexOf(mention.Shown, read, StringComparison.Ordinal) is >= 0 and var at)
            {
                named.Append(line, read, at - read).Append(mention.Identity ?? "?");
                read = at + mention.Shown.Length;
            }
        }
        return named.Append(line, read, line.Length - read).ToString();
    }
}
