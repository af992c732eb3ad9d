using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Profile;

/// <summary>Either <paramref name="Value"/>, normalised and ready to send, with its warnings; or <paramref name="Error"/>.</summary>
public sealed record FieldResult(string? Value, Sentence? Error, IReadOnlyList<Sentence> Warnings)
{
    internal static FieldResult Good(string value, params IReadOnlyList<Sentence> warnings) => new(value, null, warnings);

    internal static FieldResult Bad(Sentence error) => new(null, error, []);
}
