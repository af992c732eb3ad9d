using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KaleyraBot.Core.Text;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Core;

/// <summary>What a sentence of the core says to an English reader, straight from the text file.</summary>
internal static partial class English
{
    private static readonly JsonNode Texts = JsonNode.Parse(File.ReadAllText(Repo.File("cards", "text", "en.json")))!;

    /// <summary>Fails where the key or a placeholder's value is missing.</summary>
    public static string Of(Sentence sentence) => Of(sentence.Key, sentence.With);

    /// <summary>The same of a sentence that stands in card data.</summary>
    public static string Of(JsonNode sentence) => sentence is JsonObject said ? Of((string)said["say"]!, said["with"] as JsonObject ?? []) : sentence.ToString();

    /// <summary>What is not told to everybody in the same words stands as it is, so that an assertion names it once.</summary>
    private static string? Spoken(string key, JsonObject with) => key switch
    {
        KaleyraBot.Core.Text.Spoken.WaNumber => (string?)with["number"],
        KaleyraBot.Core.Text.Spoken.Person => with["name"]?.ToString() is { Length: > 0 } name ? name : (string?)with["id"],
        KaleyraBot.Core.Text.Spoken.Day => Time(with, "yyyy-MM-dd"),
        KaleyraBot.Core.Text.Spoken.Soon => Time(with, "HH:mm:ss 'UTC'"),
        KaleyraBot.Core.Text.Spoken.Time or KaleyraBot.Core.Text.Spoken.Until => Time(with, "yyyy-MM-dd HH:mm 'UTC'"),
        _ => null,
    };

    private static string Time(JsonObject with, string format) =>
        DateTimeOffset.Parse((string)with["at"]!, CultureInfo.InvariantCulture).UtcDateTime.ToString(format, CultureInfo.InvariantCulture);

    public static bool Has(string key) => key.Split('.') is [var section, var name] && Texts[section]?[name] is not null;

    private static string Of(string key, JsonObject with)
    {
        if (Spoken(key, with) is { } spoken)
        {
            return spoken;
        }
        Assert.True(Has(key), $"There is no text for {key}.");
        var parts = key.Split('.');
        return Placeholder().Replace((string)Texts[parts[0]]![parts[1]]!, match =>
        {
            var value = with[match.Groups[1].Value];
            Assert.True(value is not null, $"{key} needs a value for {match.Value}.");
            return value is JsonObject nested ? Of((string)nested["say"]!, nested["with"] as JsonObject ?? []) : value.ToString();
        });
    }

    [GeneratedRegex(@"\{([A-Za-z]+)\}")]
    private static partial Regex Placeholder();
}
