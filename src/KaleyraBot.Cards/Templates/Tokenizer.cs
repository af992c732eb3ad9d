using System.Text;

namespace KaleyraBot.Cards.Templates;

/// <summary>Splits the inside of <c>${…}</c> into words, in the lexical rules of adaptive expressions.</summary>
internal sealed class Tokenizer(string source)
{
    // Longer symbols first: "<=" must not be read as "<" and "=".
    private static readonly string[] Symbols = ["==", "!=", "<=", ">=", "&&", "||", "!", "<", ">", "(", ")", "[", "]", ".", ","];

    private int _at;

    public static IReadOnlyList<Token> Split(string source)
    {
        var tokenizer = new Tokenizer(source);
        var tokens = new List<Token>();
        do
        {
            tokens.Add(tokenizer.Next());
        }
        while (tokens[^1].Kind != TokenKind.End);
        return tokens;
    }

    private Token Next()
    {
        while (_at < source.Length && source[_at] is ' ' or '\t' or '\u00a0' or '\ufeff')
        {
            _at++;
        }
        if (_at == source.Length)
        {
            return new(TokenKind.End, "");
        }
        var first = source[_at];
        return first switch
        {
            '\'' or '"' => Text(first),
            _ when char.IsAsciiDigit(first) => Number(),
            _ when char.IsAsciiLetter(first) || first is '_' or '$' =>
                new(TokenKind.Name, While(c => char.IsAsciiLetterOrDigit(c) || c == '_', 1)),
            _ => Symbol(),
        };
    }

    private Token Number()
    {
        var digits = While(char.IsAsciiDigit, 0);
        if (_at + 1 < source.Length && source[_at] == '.' && char.IsAsciiDigit(source[_at + 1]))
        {
            _at++;
            digits += "." + While(char.IsAsciiDigit, 0);
        }
        return new(TokenKind.Number, digits);
    }

    private Token Text(char quote)
    {
        var text = new StringBuilder();
        for (_at++; _at < source.Length && source[_at] != quote; _at++)
        {
            text.Append(source[_at] == '\\' && _at + 1 < source.Length ? Escaped(quote) : source[_at].ToString());
        }
        if (_at == source.Length)
        {
            throw new TemplateException($"a text that begins with {quote} does not end");
        }
        _at++;
        return new(TokenKind.Text, text.ToString());
    }

    // An unknown escape stays as it is written, backslash included.
    private string Escaped(char quote)
    {
        var next = source[++_at];
        return next switch
        {
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            '\\' => "\\",
            _ when next == quote => quote
            .ToString(),
            _ => "\\" + next
        };
    }

    private Token Symbol()
    {
        var symbol = Symbols.FirstOrDefault(s => string.CompareOrdinal(source, _at, s, 0, s.Length) == 0)
            ?? throw new TemplateException($"'{source[_at]}' is not in our subset of the templating language");
        _at += symbol.Length;
        return new(TokenKind.Symbol, symbol);
    }

    private string While(Func<char, bool> belongs, int atLeast)
    {
        var start = _at;
        _at += atLeast;
        while (_at < source.Length && belongs(source[_at]))
        {
            _at++;
        }
        return source[start.._at];
    }
}
