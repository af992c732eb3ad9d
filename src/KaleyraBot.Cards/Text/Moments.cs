using System.Globalization;
using System.Text.Json.Nodes;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Cards.Text;

/// <summary>
/// Says times. A card leaves it to its client, which knows the reader's zone, by the functions <c>{{DATE(…)}}</c> and
/// <c>{{TIME(…)}}</c> of Adaptive Cards; what is plain text is said in UTC.
/// </summary>
internal static class Moments
{
    public static string? Say(string kind, JsonObject? with, Sentences words)
    {
        if (!DateTimeOffset.TryParse(with?["at"]?.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
        {
            return null;
        }
        var left = at - words.Naming.Time.GetUtcNow();
        return (kind, words.IsCard) switch
        {
            (Spoken.Day, true) => Function("DATE", at, ",SHORT"),
            (Spoken.Day, false) => at.UtcDateTime.ToString("d MMMM yyyy", Culture(words.Language)),
            (Spoken.Soon, true) => Function("TIME", at),
            (Spoken.Soon, false) => Span(left, words),
            (Spoken.Until, _) => $"{At(at, left, words)}, {Span(left, words)}",
            _ => At(at, left, words),
        };
    }

    private static string At(DateTimeOffset at, TimeSpan left, Sentences words) =>
        words.IsCard ? $"{Function("DATE", at, ",SHORT")} {Function("TIME", at)}"
            : at.UtcDateTime.ToString(left.Duration() < TimeSpan.FromDays(6) ? "dddd HH:mm 'UTC'" : "d MMMM yyyy, HH:mm 'UTC'",
                Culture(words.Language));

    private static string Function(string name, DateTimeOffset at, string format = "") =>
        string.Create(CultureInfo.InvariantCulture, $"{{{{{name}({at.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}{format})}}}}");

    /// <summary>In the one unit that people would count it in.</summary>
    private static string Span(TimeSpan left, Sentences words)
    {
        var (unit, count) = left.TotalSeconds switch
        {
            <= 0 => ("now", 0),
            < 90 => ("second", Math.Ceiling(left.TotalSeconds)),
            < 90 * 60 => ("minute", Math.Round(left.TotalMinutes)),
            < 36 * 3600 => ("hour", Math.Round(left.TotalHours)),
            _ => ("day", Math.Round(left.TotalDays)),
        };
        return words.Say($"moments.{unit}{(count > 1 ? "s" : "")}", new JsonObject { ["count"] = (int)count });
    }

    /// <summary>A language that the machine has no names of months for is no reason to say nothing.</summary>
    private static CultureInfo Culture(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
