using System.Text.Json.Nodes;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Chat;

/// <summary>How a notice is meant. Shown by the colour of its box and a sign; the words say it too.</summary>
public enum NoticeTone
{
    Info, Good, Warning, Bad,
}

/// <summary>The smallest card: one sentence.</summary>
public static class NoticeCard
{
    public static Card Build(Sentence text, NoticeTone tone) =>
        new("notice", new JsonObject { ["tone"] = Tone(tone), ["words"] = text.ToJson() }, text);

    /// <summary>
    /// The look of a tone: <c>{"style", "symbol", "signed"}</c>, in the words of Adaptive Cards. What is plain news has no sign.
    /// </summary>
    internal static JsonObject Tone(NoticeTone tone) => tone switch
    {
        NoticeTone.Good => Look("good", "✓"),
        NoticeTone.Warning => Look("warning", "!"),
        NoticeTone.Bad => Look("attention", "✕"),
        _ => Look("emphasis", ""),
    };

    /// <summary>Colour is the box's alone: on it, and on white, a host's coloured words are too pale to be read.</summary>
    internal static JsonObject Look(string style, string symbol) =>
        new() { ["style"] = style, ["symbol"] = symbol, ["signed"] = symbol.Length > 0 };
}
