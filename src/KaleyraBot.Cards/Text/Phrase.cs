using System.Text;
using System.Text.RegularExpressions;

namespace KaleyraBot.Cards.Text;

/// <summary>A sentence cut at its <c>{placeholders}</c>, so that filling it is one pass and braces in a value mean nothing.</summary>
internal sealed partial record Phrase(IReadOnlyList<(string Text, string? Placeholder)> Parts)
{
    public static Phrase Parse(string sentence)
    {
        var parts = new List<(string, string?)>();
        var at = 0;
        foreach (Match match in Placeholder().Matches(sentence))
        {
            parts.Add((sentence[at..match.Index], match.Groups[1].Value));
            at = match.Index + match.Length;
        }
        parts.Add((sentence[at..], null));
        return new(parts);
    }

    public IEnumerable<string> Placeholders => Parts.Where(part => part.Placeholder is not null).Select(part => part.Placeholder!);

    /// <summary>A placeholder without a value stays visible as it is written.</summary>
    public string Fill(Func<string, string?> value)
    {
        if (Parts is [{ Placeholder: null } plain])
        {
            return plain.Text;
        }
        var filled = new StringBuilder();
        foreach (var (text, placeholder) in Parts)
        {
            filled.Append(text);
            if (placeholder is not null)
            {
                filled.Append(value(placeholder) ?? $"{{{placeholder}}}");
            }
        }
        return filled.ToString();
    }

    /// <summary>
    /// A value as somebody typed it: clients expand <c>{{DATE(…)}}</c> wherever they show text, and a word joiner, which nobody
    /// sees, keeps the value from being one.
    /// </summary>
    public static string Literal(string typed) => typed.Contains("{{", StringComparison.Ordinal) ? Macro().Replace(typed, Apart) : typed;

    private const string Apart = "{\u2060{";

    [GeneratedRegex(@"\{\{(?=DATE|TIME)", RegexOptions.IgnoreCase)]
    private static partial Regex Macro();

    [GeneratedRegex(@"\{([A-Za-z_][A-Za-z0-9_]*)\}")]
    private static partial Regex Placeholder();
}
