using System.Globalization;

namespace KaleyraBot.Core.Text;

/// <summary>Times as people read them: in UTC and saying so, since readers of one card sit in several time zones.</summary>
internal static class Moment
{
    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>For what happens within minutes: whoever waits counts seconds, and knows the day.</summary>
    public static string Soon(DateTimeOffset at) => at.UtcDateTime.ToString("HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
