using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;
using static KaleyraBot.Core.Chat.ChatEvent;

namespace KaleyraBot.Core.Commands;

/// <summary>
/// A command line as a button: whoever presses it has typed it, with their own rights. The line comes back from a client, so what may be
/// pressed is decided again when it is: only what looks, or opens the form.
/// </summary>
internal static class LineButton
{
    /// <summary>The id of a button takes no more.</summary>
    private const int Longest = FormTicket.Longest;

    /// <summary>
    /// <c>{"title", "hint", "id", "card", "look" or "form"}</c>, for the <c>${buttons}</c> of a template; null where no button may stand
    /// for the line.
    /// </summary>
    public static JsonObject? Of(string line, string? cardKey, JsonNode? title = null, JsonNode? hint = null)
    {
        var id = LineText.Encode(line);
        return id.Length > Longest || CommandParser.Parse(id) is not { MayBePressed: true } command ? null : new CardData
        {
            { "title", title ?? line },
            { "hint", hint ?? title?.DeepClone() ?? line },
            { "id", id },
            { "card", cardKey ?? "" },
            { "form", command is Command.Update },
            { "look", command is not Command.Update },
        }.ToJson();
    }

    /// <summary>The button that opens the form for a number; which one, it says to whom does not see where it stands.</summary>
    public static JsonArray Change(string number, string? cardKey) => Of(
        $"wa update {number}", cardKey, Sentence.Of("answers.change").ToJson(),
        Sentence.Of("answers.changeOne", ("number", Spoken.Number(number))).ToJson()) is { } button ? [button] : [];

    public static JsonArray All(IEnumerable<(string Line, JsonNode? Title)> lines, string? cardKey) =>
        [.. lines.Select(line => Of(line.Line, cardKey, line.Title)).OfType<JsonNode>()];

    /// <summary>The line that was pressed, as if typed; null where it is none that may be.</summary>
    public static CommandTyped? Typed(ButtonPressed pressed) =>
        CommandParser.Parse(pressed.Ticket.Id).MayBePressed
            ? new(pressed.Who, pressed.Where, pressed.Ticket.Id)
            {
                Audience = pressed.Audience,
                Alone = pressed.Alone,
                Mentions = [],
                Button = pressed.Ticket,
            }
            : null;
}
