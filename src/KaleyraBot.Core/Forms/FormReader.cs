using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Forms;

/// <summary>Reads what was typed, in the form or on one line, and judges all of it at once.</summary>
public static class FormReader
{
    /// <summary>The input id of the number.</summary>
    public const string Number = "wa_number";

    /// <summary>The input id of the fields to clear: wire names joined by commas.</summary>
    public const string Clear = "clear";

    /// <param name="values">As typed, by input id; empty or absent means unchanged.</param>
    /// <param name="book">The numbers that may be changed.</param>
    public static FormReading Read(IReadOnlyDictionary<string, string> values, NumberBook book) => throw new NotSupportedException();
}
