using KaleyraBot.Core.Chat;

namespace KaleyraBot.Core.Updates;

/// <summary>Either <paramref name="Value"/>, normalised and ready to send, with its warnings; or <paramref name="Error"/>.</summary>
public sealed record FieldVerdict(string? Value, Sentence? Error, IReadOnlyList<Sentence> Warnings)
{
    internal static FieldVerdict Good(string value, params IReadOnlyList<Sentence> warnings) => new(value, null, warnings);

    internal static FieldVerdict Bad(Sentence error) => new(null, error, []);
}
