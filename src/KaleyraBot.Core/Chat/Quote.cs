using System.Text.Json.Nodes;

namespace KaleyraBot.Core.Chat;

/// <summary>What somebody said beside the values, such as a reason: <c>{"show", "lines"}</c>, whole or by its beginning.</summary>
internal static class Quote
{
    private const int Longest = 120;

    public static JsonObject Of(string? text, bool shortened) => new()
    {
        ["show"] = !string.IsNullOrWhiteSpace(text),
        ["lines"] = Verbatim.Lines(shortened && Verbatim.OneLine(text ?? "") is { Length: > Longest } line ? Verbatim.Cut(line, Longest) + "…" : text ?? ""),
    };
}
