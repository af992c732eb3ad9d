using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Text;

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
    /// <summary>Why it is asked for, where somebody said so.</summary>
    public string? Reason { get; init; }

    /// <summary>What the policy says of it; null while there is nothing to judge.</summary>
    public PolicyVerdict? Verdict { get; init; }

    public bool IsValid => Errors.Count == 0;

    /// <summary>What is worth a second look; that a category stays is news only where none is known to be set.</summary>
    internal IEnumerable<Sentence> WarningsBeside(IReadOnlyDictionary<string, KnownValue> known) => Warnings.Where(warning =>
        warning.Key != Categories.OneWay || known.GetValueOrDefault(Fields.BusinessCategory) is not { Value.Length: > 0 });
}
