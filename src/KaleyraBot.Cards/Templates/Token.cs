namespace KaleyraBot.Cards.Templates;

internal enum TokenKind { Name, Number, Text, Symbol, End }

/// <summary>One word of an expression; <paramref name="Value"/> is the name, the digits, the unescaped text or the symbol.</summary>
internal readonly record struct Token(TokenKind Kind, string Value)
{
    public bool Is(string symbol) => Kind == TokenKind.Symbol && Value == symbol;

    public override string ToString() => Kind == TokenKind.End ? "the end" : $"'{Value}'";
}
