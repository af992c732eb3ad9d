using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;

namespace KaleyraBot.Core.Approvals;

/// <summary>May this be called now?</summary>
public abstract record RunVerdict
{
    private RunVerdict() { }

    /// <summary>
    /// Yes. <paramref name="Despite"/>: it would not be allowed any more, but an earlier try may have been applied, which only the same body
    /// can settle.
    /// </summary>
    public sealed record Run(Sentence? Despite) : RunVerdict;

    /// <summary>Not before that time.</summary>
    public sealed record WaitUntil(DateTimeOffset Time) : RunVerdict;

    /// <summary>Not before somebody lifts this.</summary>
    public sealed record WaitFor(Hold Hold) : RunVerdict;

    /// <summary>Never, for that reason.</summary>
    public sealed record Refuse(Sentence Why) : RunVerdict;
}
