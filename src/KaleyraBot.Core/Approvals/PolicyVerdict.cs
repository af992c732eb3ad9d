using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Approvals;

/// <summary>
/// What the policy says of a change: <paramref name="Needed"/> approvals because of <paramref name="Field"/> (null where none is needed),
/// by
/// <paramref name="Who"/> (identity strings) and never by the requester; or nothing at all while a field is in <paramref name="Denied"/>.
/// </summary>
public sealed record PolicyVerdict(int Needed, string? Field, IReadOnlyList<string> Who, IReadOnlyDictionary<string, Sentence> Denied)
{
    /// <summary>Why the approvals cannot come together under these settings, and what to set.</summary>
    public Sentence? Trouble { get; init; }

    public bool IsDenied => Denied.Count > 0;

    /// <summary>The reasons, the most important first.</summary>
    public IReadOnlyList<Sentence> Why =>
    [
        .. Denied.Values,
        .. IsDenied ? Array.Empty<Sentence>() : [Need(Needed, Field)],
        .. Trouble is null ? Array.Empty<Sentence>() : [Trouble],
    ];

    /// <summary>"Needs 2 approvals because of Incoming message URL."</summary>
    internal static Sentence Need(int needed, string? field) => field is null ? Sentence.Of("approvals.free")
        : needed == 1 ? Sentence.Of("approvals.needsOne", ("field", FieldNames.Label(field)))
        : Sentence.Of("approvals.needs", ("count", needed), ("field", FieldNames.Label(field)));
}
