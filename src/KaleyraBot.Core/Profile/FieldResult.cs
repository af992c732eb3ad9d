using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Profile;

/// <summary>
/// Either <paramref name="Value"/>, normalised and ready to send, with its warnings; or <paramref name="Errors"/>: all that is wrong.
/// </summary>
public sealed record FieldResult(string? Value, IReadOnlyList<Sentence> Errors, IReadOnlyList<Sentence> Warnings)
{
    /// <summary>What is wrong first of all, or null.</summary>
    public Sentence? Error => Errors.Count > 0 ? Errors[0] : null;

    /// <summary>What was probably meant, and is taken by the field; null where that is not clear.</summary>
    public string? Mend { get; init; }

    /// <summary>All that is wrong and what was probably meant, to be read in one place; null when nothing is wrong.</summary>
    public Sentence? Said => Errors.Count == 0 ? null
        : Errors.Aggregate((first, next) => Sentence.Of("fields.also", ("first", first), ("next", next))) is var all && Mend is null ? all
        : Sentence.Of("fields.meant", ("why", all), ("mend", Mend!));

    internal static FieldResult Good(string value, params IReadOnlyList<Sentence> warnings) => new(value, [], warnings);

    internal static FieldResult Bad(params IReadOnlyList<Sentence> errors) => new(null, errors, []);
}
