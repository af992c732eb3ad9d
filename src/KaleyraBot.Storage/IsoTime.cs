using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KaleyraBot.Storage;

/// <summary>Times are kept as UTC text of one width: people can read it, and text order is time order.</summary>
internal sealed class IsoTime() : ValueConverter<DateTimeOffset, string>(time => Write(time), text => Read(text))
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static string Write(DateTimeOffset time) => time.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) =>
        DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
