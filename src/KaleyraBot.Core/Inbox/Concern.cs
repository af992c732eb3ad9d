using KaleyraBot.Core.Profile;

namespace KaleyraBot.Core.Inbox;

/// <summary>
/// What a delivery may change, and so which others must not overtake it: null where that may be anything, a number's line, or
/// <see cref="Nothing"/>. Order is promised for each number; who is slow delays nobody else's.
/// </summary>
public static class Concern
{
    /// <summary>It only looks, or opens a form.</summary>
    public const string Nothing = "-";

    /// <param name="waNumber">In E.164, in any of its spellings; null where all numbers are concerned.</param>
    public static string? Of(string? waNumber) => waNumber is null ? null : PhoneSpellings.Line(waNumber);

    /// <summary>Whether both may change the same.</summary>
    public static bool Meet(string? one, string? other) =>
        one != Nothing && other != Nothing && (one is null || other is null || one == other);
}
