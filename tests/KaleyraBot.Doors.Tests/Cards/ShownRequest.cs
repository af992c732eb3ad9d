using System.Text.Json.Nodes;
using KaleyraBot.BlockKit;
using KaleyraBot.Cards;
using KaleyraBot.Core.Chat;
using KaleyraBot.Slack.Conversations;
using KaleyraBot.Slack.Views;
using KaleyraBot.Teams.Conversations;
using KaleyraBot.Teams.Views;
using KaleyraBot.Tests.Cards.BlockKit;
using KaleyraBot.Tests.Teams;
using KaleyraBot.WebChat.Views;

namespace KaleyraBot.Tests.Cards;

/// <summary>
/// A card as one surface shows it: its texts from top to bottom, its buttons, and what the platform would say to its size.
/// </summary>
internal sealed record ShownRequest(string Surface, IReadOnlyList<string> Texts, IReadOnlyList<string> Buttons, string? TooLarge)
{
    private static readonly CardBook Book = SampleBook.Cards;

    public string Text => string.Join('\n', Texts);

    public static IEnumerable<ShownRequest> Messages(Card card) =>
        [Slack(new SlackMessage(Book).Of(card), BlockKitSurface.Message), Teams(card), Web(card)];

    public static IEnumerable<ShownRequest> Windows(Card card) =>
    [
        Slack(new SlackModal(Book).Of(card, new SlackAddress("T1", "C1", "U1")), BlockKitSurface.Modal),
        Of("teams dialog", JsonNode.Parse(new TeamsCards(Book).Dialog(card, "en"))!["task"]!["value"]!["card"]!["content"]!.AsObject(), null),
        Web(card),
    ];

    public bool Shows(string value) => value.ReplaceLineEndings("\n").Split('\n').Where(line => !string.IsNullOrWhiteSpace(line))
        .All(line => Text.Contains(line, StringComparison.Ordinal));

    private static ShownRequest Slack(JsonObject shown, BlockKitSurface surface)
    {
        var blocks = shown["blocks"]!.AsArray();
        var texts = blocks.SelectMany(block => (string?)block!["type"] == "rich_text" ? block["elements"]!.AsArray().Select(Joined) : BlockTexts(block)).ToList();
        var buttons = blocks.Where(block => (string?)block!["type"] == "actions").SelectMany(block => block!["elements"]!.AsArray())
            .Select(button => (string)button!["text"]!["text"]!).Append((string?)shown["submit"]?["text"]).OfType<string>();
        return new($"slack {surface}", texts, [.. buttons], BlockKitCheck.Find(shown, surface) is [var first, ..] ? first.ToString() : null);
    }

    private static ShownRequest Teams(Card card)
    {
        var message = new TeamsCards(Book).Message(card, new ConversationReference("https://smba.example", "28:bot", "groupChat", "t"), new TeamsAddress("19:x"), "en", []);
        var bytes = message.Length;
        return Of("teams message", JsonNode.Parse(message)!["attachments"]![0]!["content"]!.AsObject(), bytes > 28 * 1024 ? $"{bytes} bytes" : null);
    }

    private static ShownRequest Web(Card card) => Of("page", new WebFit(Book).Of(card, "en").Shown, null);

    private static ShownRequest Of(string surface, JsonObject card, string? tooLarge) =>
        new(surface, [.. Blocks(card).Select(Joined)], CardInputs.Titles(card), tooLarge);

    private static IEnumerable<JsonNode> Blocks(JsonNode? node) => node switch
    {
        JsonObject element when (string?)element["type"] is "RichTextBlock" or "TextBlock" => [element],
        JsonObject element => element.Where(property => property.Key is not ("data" or "fallback")).SelectMany(property => Blocks(property.Value)),
        JsonArray list => list.SelectMany(Blocks),
        _ => [],
    };

    private static string Joined(JsonNode? line) =>
        (string?)line!["text"] ?? string.Concat((line["inlines"] ?? line["elements"])!.AsArray().Select(run => (string?)run!["text"]));

    private static IEnumerable<string> BlockTexts(JsonNode? node) => node switch
    {
        JsonObject map => map["text"] is JsonValue text ? [text.ToString()] : map.SelectMany(property => BlockTexts(property.Value)),
        JsonArray list => list.SelectMany(BlockTexts),
        _ => [],
    };
}
