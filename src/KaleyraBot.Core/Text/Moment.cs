namespace KaleyraBot.Core.Text;

/// <summary>Times as people read them: in the reader's own zone where the surface knows it, else in UTC and saying so.</summary>
internal static class Moment
{
    public static Sentence Time(DateTimeOffset at) => Spoken.At(Spoken.Time, at);

    /// <summary>For what is said once and not looked at again later: a span goes stale.</summary>
    public static Sentence Until(DateTimeOffset at) => Spoken.At(Spoken.Until, at);

    public static Sentence Soon(DateTimeOffset at) => Spoken.At(Spoken.Soon, at);

    public static Sentence Day(DateTimeOffset at) => Spoken.At(Spoken.Day, at);
}
