using System.Globalization;
using System.Text.RegularExpressions;

namespace KaleyraBot.Core.Text;

/// <summary>
/// The one reader of times in the settings: with units (<c>24h</c>, <c>1d 12h</c>, <c>500ms</c>) or as <c>d.hh:mm:ss</c>. A bare number has
/// no unit and <c>24:00:00</c> would be 24 days, so both are refused: a mistake in a time must not pass for another time.
/// </summary>
public static partial class TimeText
{
    private static readonly (string Unit, long Ticks)[] Units =
    [
        ("d", TimeSpan.TicksPerDay), ("h", TimeSpan.TicksPerHour), ("m", TimeSpan.TicksPerMinute), ("s", TimeSpan.TicksPerSecond),
            ("ms", TimeSpan.TicksPerMillisecond),
    ];

    /// <summary>The time, never negative; null where it is written in neither form, or is longer than any time can be.</summary>
    public static TimeSpan? Read(string text)
    {
        var trimmed = text.Trim();
        return Clock().IsMatch(trimmed)
            ? TimeSpan.TryParse(trimmed, CultureInfo.InvariantCulture, out var time) ? time : null
            : WithUnits().Match(trimmed) is { Success: true, Length: > 0 } match ? Sum(match) : null;
    }

    /// <summary>
    /// In the largest units that fit, so that <see cref="Read"/> gives the same again; what is below a millisecond is left out.
    /// </summary>
    public static string Write(TimeSpan time)
    {
        var (parts, left) = (new List<string>(), time.Ticks);
        foreach (var (unit, ticks) in Units)
        {
            if (left / ticks is var count and > 0)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count}{unit}"));
            }
            left %= ticks;
        }
        return parts.Count == 0 ? "0s" : string.Join(' ', parts);
    }

    private static TimeSpan? Sum(Match match)
    {
        var ticks = Units.Where(unit => match.Groups[unit.Unit].Success)
            .Sum(unit => decimal.Parse(match.Groups[unit.Unit].Value, CultureInfo.InvariantCulture) * unit.Ticks);
        return ticks <= TimeSpan.MaxValue.Ticks ? TimeSpan.FromTicks((long)ticks) : null;
    }

    [GeneratedRegex(@"^(?:[0-9]{1,7}\.)?(?:[01]?[0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,7})?$")]
    private static partial Regex Clock();

    [GeneratedRegex(
        @"^(?:(?<d>[0-9]{1,9})\s*d\s*)?(?:(?<h>[0-9]{1,9})\s*h\s*)?(?:(?<m>[0-9]{1,9})\s*m\s*)?(?:(?<s>[0-9]{1,9})\s*s\s*)?(?:(?<ms>[0-9]{1,9})\s*ms)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithUnits();
}
