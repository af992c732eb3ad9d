using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KaleyraBot.BlockKit;
using KaleyraBot.Cards;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Cards.BlockKit;

/// <summary>Every sample card in every language as everything that Slack shows.</summary>
internal static class BlockSamples
{
    public static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly CardBook Book = SampleBook.Cards;

    public static IReadOnlyList<string> Languages { get; } =
        [.. Directory.EnumerateFiles(Repo.File("cards", "text"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static JsonObject Card(string name, string language = "en") => Book.Expand(CardSamples.Find(name), language);

    public static JsonObject Modal(string name, string language = "en") => Modal(Card(name, language));

    public static JsonObject Modal(JsonObject card) => BlockKitCard.ToModal(card, new("WhatsApp number", "Close", BlockKitAction.Of(card)?.Data.ToJsonString() ?? "", BlockKitAction.Of(card)?.Verb ?? "show"));

    public static JsonObject Message(string name, string language = "en") => BlockKitCard.ToMessage(Card(name, language));

    public static JsonObject Home(string name, string language = "en") => BlockKitCard.ToHome(Card(name, language));

    public static IEnumerable<JsonObject> Blocks(this JsonObject view) => view["blocks"]!.AsArray().Cast<JsonObject>();

    /// <summary>The one element, as the only content of a card.</summary>
    public static JsonObject CardOf(params string[] elements) => Json.Object($$"""{"type":"AdaptiveCard","version":"1.5","body":[{{string.Join(',', elements)}}]}""");

    public static void IsValid(JsonObject viewOrMessage, BlockKitSurface surface)
    {
        var problems = BlockKitCheck.Find(viewOrMessage, surface);
        Assert.True(problems.Count == 0, $"{string.Join('\n', problems)}\n{viewOrMessage.ToJsonString(Readable)}");
    }
}
