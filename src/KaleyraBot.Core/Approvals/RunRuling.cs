using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Approvals;

/// <summary>May this be called now?</summary>
public abstract record RunRuling
{
    private RunRuling() { }

    /// <summary>
    /// Yes. <paramref name="Despite"/>: it would not be allowed any more, but an earlier try may have been applied, which only the same
    /// body can settle.
    /// </summary>
    public sealed record Run(Sentence? Despite) : RunRuling;

    /// <summary>Not before that time.</summary>
    public sealed record WaitUntil(DateTimeOffset Time) : RunRuling;

    /// <summary>Not before somebody lifts this.</summary>
    public sealed record WaitFor(Hold Hold) : RunRuling;

    /// <summary>Never, for that reason.</summary>
    public sealed record Refuse(Sentence Why) : RunRuling;
}
