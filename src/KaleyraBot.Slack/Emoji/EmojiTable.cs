using System.Collections.Frozen;

namespace KaleyraBot.Slack.Emoji;

/// <summary>Slack's names of Unicode emoji, from the table that the build makes; empty where it could not be made.</summary>
internal static class EmojiTable
{
    private static readonly Lazy<FrozenDictionary<string, string[]>> Rows = new(Read);

    /// <summary>
    /// The emoji of a name without colons, or null. <paramref name="tone"/> is Slack's 2 to 6; an emoji without tones stays as it is.
    /// </summary>
    public static string? Find(string name, int? tone = null) =>
        !Rows.Value.TryGetValue(name, out var row) ? null
        : tone is { } number && row.ElementAtOrDefault(number) is { Length: > 0 } toned ? toned
        : row[1];

    public static IEnumerable<string> Names => Rows.Value.Keys;

    private static FrozenDictionary<string, string[]> Read()
    {
        using var table = typeof(EmojiTable).Assembly.GetManifestResourceStream("emoji.tsv");
        if (table is null)
        {
            return FrozenDictionary<string, string[]>.Empty;
        }
        using var lines = new StreamReader(table);
        return lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))
            .ToFrozenDictionary(row => row[0]);
    }
}
