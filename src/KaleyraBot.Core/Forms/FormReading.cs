using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Forms;

/// <summary>
/// What a filled form says. <paramref name="Errors"/> are by input id in form order; the id <c>""</c> stands for the form as a whole.
/// <paramref name="Changes"/> holds the good values only, also while others are wrong.
/// </summary>
public sealed record FormReading(
    string? Account,
    string? WaNumber,
    IReadOnlyList<FieldChange> Changes,
    IReadOnlyDictionary<string, Sentence> Errors,
    IReadOnlyList<Sentence> Warnings)
{
    public bool IsValid => Errors.Count == 0;
}
