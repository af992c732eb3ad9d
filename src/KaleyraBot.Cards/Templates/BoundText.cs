using System.Text;

namespace KaleyraBot.Cards.Templates;

/// <summary>
/// Reads a text of a template. Only in a text that holds <c>${</c> do <c>\$</c> and <c>\`</c> stand for the bare character, as in the
/// reference; what the reference silently shows as text (an unclosed or empty <c>${</c>) is an error here.
/// </summary>
internal static class BoundText
{
    public static IReadOnlyList<TextPart> Parse(string text)
    {
        if (!text.Contains("${", StringComparison.Ordinal))
        {
            return [new(text)];
        }
        var parts = new List<TextPart>();
        var plain = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length && text[at + 1] is '$' or '`')
            {
                plain.Append(text[++at]);
            }
            else if (text[at] == '`')
            {
                throw new TemplateException("a ` beside an expression is written \\`");
            }
            else if (text[at] == '$' && at + 1 < text.Length && text[at + 1] == '{')
            {
                var end = End(text, at + 2);
                Flush(parts, plain);
                parts.Add(new("", Bind(text[(at + 2)..end].Trim())));
                at = end;
            }
            else
            {
                plain.Append(text[at]);
            }
        }
        Flush(parts, plain);
        return parts;
    }

    private static void Flush(List<TextPart> parts, StringBuilder plain)
    {
        if (plain.Length > 0)
        {
            parts.Add(new(plain.ToString()));
            plain.Clear();
        }
    }

    private static Binding Bind(string source)
    {
        try
        {
            var expression = ExpressionParser.Parse(source);
            return expression is Expression.Literal ? throw new TemplateException("a literal needs no expression")
                : new(source, expression);
        }
        catch (TemplateException wrong)
        {
            throw new TemplateException($"${{{source}}}: {wrong.Message}");
        }
    }

    private static int End(string text, int start)
    {
        for (var at = start; at < text.Length; at++)
        {
            if (text[at] is '\'' or '"')
            {
                at = Quoted(text, at);
            }
            else if (text[at] == '}')
            {
                return at;
            }
            else if (text[at] is '{' or '\r' or '\n' or '`')
            {
                break;
            }
        }
        throw new TemplateException($"an expression does not end: {text[(start - 2)..]}");
    }

    // The place of the closing quote, or the last character where there is none.
    private static int Quoted(string text, int start)
    {
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == text[start])
            {
                return at;
            }
        }
        return text.Length - 1;
    }
}
