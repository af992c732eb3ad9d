using System.Text.Json.Nodes;

namespace KaleyraBot.Core.Chat;

/// <summary>
/// What somebody said beside the values, such as a reason: <c>{"show", "lines"}</c>, whole or by its beginning; empty where nothing was
/// said.
/// </summary>
internal static class Quote
{
    private const int Longest = 120;

    public static JsonObject Of(string? text, bool shortened) => string.IsNullOrWhiteSpace(text) ? [] : new()
    {
        ["show"] = true,
        ["lines"] = Verbatim.Lines(shortened && Verbatim.OneLine(text) is { Length: > Longest } line ? Verbatim.Cut(line, Longest) + "…"
            : text),
    };
}
