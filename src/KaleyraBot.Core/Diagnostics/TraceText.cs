using System.Diagnostics;

namespace KaleyraBot.Core.Diagnostics;

/// <summary>
/// A place in a trace as a text that can be stored (W3C <c>traceparent</c>), so that what is done later, by whichever process, is found in
/// the trace of what it follows from.
/// </summary>
public static class TraceText
{
    private const int LengthOfAll = 55;
    private const int StartOfId = 3;
    private const int LengthOfId = 32;

    /// <summary>That of whoever asks; null where nobody traces.</summary>
    public static string? Current => Activity.Current is { IdFormat: ActivityIdFormat.W3C } here ? here.Id : null;

    /// <summary>A text that is none, or was changed by somebody, begins a trace of its own.</summary>
    public static ActivityContext Read(string? text) =>
        ActivityContext.TryParse(text, null, isRemote: true, out var place) ? place : default;

    /// <summary>The id of its trace: 32 letters of hex; null where there is none.</summary>
    public static string? IdOf(string? text) => text is { Length: LengthOfAll } ? text.Substring(StartOfId, LengthOfId) : null;
}
