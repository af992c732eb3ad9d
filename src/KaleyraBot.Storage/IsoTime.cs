using System.Globalization;

namespace KaleyraBot.Storage;

/// <summary>Times are kept as UTC text of one width: people can read it, and text order is time order.</summary>
internal static class IsoTime
{
    /// <summary>The round-trip format, which is <c>yyyy-MM-ddTHH:mm:ss.fffffffZ</c> for UTC.</summary>
    private const string Format = "O";

    public static string Write(DateTimeOffset time) => time.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) =>
        DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
