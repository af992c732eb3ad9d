using System.Globalization;

namespace KaleyraBot.Core.Approvals;

/// <summary>
/// The end of a day that somebody named: <c>friday</c>, <c>tomorrow</c>, <c>2026-12-24</c>; in UTC, as all times here are said.
/// </summary>
internal static class UntilDay
{
    /// <summary>
    /// The moment after that day, which begins today at the earliest; <c>now</c> is this very moment. Null where no such day is named.
    /// </summary>
    public static DateTimeOffset? Read(string typed, DateTimeOffset now)
    {
        var word = typed.Trim().TrimEnd('.').ToLowerInvariant();
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        return word switch
        {
            "now" => now,
            "today" => today.AddDays(1),
            "tomorrow" => today.AddDays(2),
            _ when Weekday(word) is { } day => today.AddDays(1 + ((7 + (int)day - (int)today.DayOfWeek) % 7)),
            _ when DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                // The last day of the calendar has no moment after it.
                && date >= DateOnly.FromDateTime(today.Date) && date < DateOnly.MaxValue =>
                new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddDays(1),
            _ => null,
        };
    }

    private static DayOfWeek? Weekday(string word) =>
        word.Length >= 3 && Enum.GetValues<DayOfWeek>().Where(day => day.ToString().StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .ToList() is [var only] ? only : null;
}
