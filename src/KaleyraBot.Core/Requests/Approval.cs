using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Requests;

/// <summary>What a request still needs, or needed, before it may run. Immutable, a part of the request.</summary>
public sealed record Approval
{
    /// <summary>Approvals by that many people.</summary>
    public required int Needed { get; init; }

    /// <summary>The field that asked for them, by wire name.</summary>
    public required string Field { get; init; }

    public required DateTimeOffset Deadline { get; init; }

    /// <summary>Of exactly this payload; see <see cref="PayloadHash"/>.</summary>
    public required string Hash { get; init; }

    /// <summary>The approvals channel, where it is not the conversation of the request.</summary>
    public Place? Elsewhere { get; init; }

    /// <summary>Why the approvals could not come together when it was asked for.</summary>
    public Sentence? Trouble { get; init; }

    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    public int Reminders { get; init; }

    /// <summary>A later request for one of the same fields, by number.</summary>
    public int? Newer { get; init; }

    /// <summary>Whoever put it through alone approved nothing.</summary>
    public int Given => Decisions.Count(decision => decision is { Approved: true, BrokeGlass: false });

    /// <summary>The decision of whoever put it through alone, where somebody did.</summary>
    internal Decision? Glass => Decisions.FirstOrDefault(decision => decision.BrokeGlass);
}

/// <summary>
/// What somebody said to a request. <paramref name="Comment"/> may be empty on a yes; <paramref name="Hash"/> is what they said it to;
/// <paramref name="For"/> is the identity of the approver they stood in for.
/// </summary>
public sealed record Decision(Person Who, bool Approved, string Comment, DateTimeOffset At, string Hash, string? For = null)
{
    /// <summary>An admin put it through alone.</summary>
    public bool BrokeGlass { get; init; }
}
