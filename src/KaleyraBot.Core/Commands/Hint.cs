using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;
using static KaleyraBot.Core.Chat.ChatEvent;

namespace KaleyraBot.Core.Commands;

/// <summary>
/// One line for whoever typed: what is wrong or what to do next, and the <paramref name="Lines"/> that were probably meant, as buttons
/// where pressing one does no harm.
/// </summary>
public sealed record Hint(Sentence Text, IReadOnlyList<string> Lines)
{
    /// <summary>Numbers that fit a name are few, or the name is no help.</summary>
    public const int MostLines = 5;

    /// <summary>What the buttons say, beside <see cref="Lines"/>; without it, each says its line.</summary>
    internal IReadOnlyList<JsonNode>? Titles { get; init; }

    internal ChatReply ToReply(CommandTyped typed)
    {
        var key = typed.NewCardKey();
        var buttons = LineButton.All(Lines.Take(MostLines).Select((line, i) => (line, Titles?[i])), key);
        return new ChatReply.Whisper(Text)
        {
            Card = buttons.Count == 0 ? null
                : new Card("hint", new JsonObject { ["words"] = Text.ToJson(), ["buttons"] = buttons }, Text, key) { For = typed.Who.Id },
        };
    }
}
