using System.Text.Json.Nodes;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Chat;

/// <summary>How a notice is meant. Shown by colour and symbol; the words say it too.</summary>
public enum NoticeTone
{
    Info, Good, Warning, Bad,
}

/// <summary>The smallest card: one sentence.</summary>
public static class NoticeCard
{
    public static Card Build(Sentence text, NoticeTone tone) =>
        new("notice", new JsonObject { ["tone"] = Tone(tone), ["words"] = text.ToJson() }, text);

    /// <summary>The look of a tone: <c>{"style", "color", "symbol"}</c>, in the words of Adaptive Cards.</summary>
    internal static JsonObject Tone(NoticeTone tone) => tone switch
    {
        NoticeTone.Good => Look("good", "good", "✓"),
        NoticeTone.Warning => Look("warning", "warning", "!"),
        NoticeTone.Bad => Look("attention", "attention", "✕"),
        _ => Look("emphasis", "accent", "i"),
    };

    internal static JsonObject Look(string style, string color, string symbol) =>
        new() { ["style"] = style, ["color"] = color, ["symbol"] = symbol };
}
