using System.Globalization;

namespace KaleyraBot.Tests.Cards;

/// <summary>
/// What Teams draws a card in, light and dark: the colours of words (default and subtle, as #RRGGBB or #AARRGGBB) and of boxes, as
/// Microsoft publishes them for the host.
/// </summary>
internal sealed record TeamsColors(string Name, IReadOnlyDictionary<string, string> Boxes,
    Func<string, string, (string Default, string Subtle)> Words)
{
    private static readonly Dictionary<string, string> Painted = new()
    {
        ["accent"] = "#C7DEF9",
        ["good"] = "#CCFFCC",
        ["attention"] = "#FFC5B2",
        ["warning"] = "#FFE2B2",
    };

    public static IReadOnlyList<TeamsColors> All { get; } =
    [
        new("light", new Dictionary<string, string>(Painted) { ["default"] = "#FFFFFF", ["emphasis"] = "#F9F8F7" }, (_, color) => color switch
        {
            "default" or "dark" => ("#252424", "#BF252424"),
            "light" => ("#FFFFFF", "#F3F2F1"),
            "accent" => ("#6264A7", "#8B8CC7"),
            "good" => ("#92C353", "#E592C353"),
            "warning" => ("#F8D22A", "#E5F8D22A"),
            "attention" => ("#C4314B", "#E5C4314B"),
            _ => throw new ArgumentOutOfRangeException(nameof(color), color, null),
        }),
        new("dark", new Dictionary<string, string>(Painted) { ["default"] = "#2D2C2C", ["emphasis"] = "#292828" }, (box, color) => color switch
        {
            "default" => Painted.ContainsKey(box) ? ("#201F1F", "#2D2C2C") : ("#FFFFFF", "#BFFFFFFF"),
            "dark" => ("#201F1F", "#2D2C2C"),
            "light" => ("#FFFFFF", "#BFFFFFFF"),
            "accent" => ("#A6A7DC", "#8B8CC7"),
            "good" => ("#92C353", "#E592C353"),
            "warning" => ("#F8D22A", "#E5F8D22A"),
            "attention" => ("#D74654", "#E5D74654"),
            _ => throw new ArgumentOutOfRangeException(nameof(color), color, null),
        }),
    ];

    /// <summary>The contrast (1 to 21) of words in a box, as WCAG 2 reckons it.</summary>
    public double Contrast(string box, string color, bool subtle)
    {
        var (plain, faint) = Words(box, color);
        var (under, over) = (Channels(Boxes[box]), Channels(subtle ? faint : plain));
        var alpha = over[0] / 255;
        double[] seen = [.. Enumerable.Range(1, 3).Select(i => (over[i] * alpha) + (under[i] * (1 - alpha)))];
        var (one, other) = (Luminance(seen), Luminance(under[1..]));
        return (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
    }

    private static double[] Channels(string color)
    {
        var hex = color.Length == 7 ? "FF" + color[1..] : color[1..];
        return [.. hex.Chunk(2).Select(pair => (double)byte.Parse(pair, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
    }

    private static double Luminance(double[] channels)
    {
        double[] linear = [.. channels.Select(channel => channel / 255).Select(part =>
            part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))];
        return (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]);
    }
}
