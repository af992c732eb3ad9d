using KaleyraBot.Core.Audit;

namespace KaleyraBot.Hosting.Webhooks;

/// <summary>Somebody outside who gets each entry of the audit, in the order of the chain.</summary>
internal interface IReceiver
{
    /// <summary>By which is remembered what it took.</summary>
    string Name { get; }

    /// <summary>Whether it gets what stood in the audit before it was first asked for.</summary>
    bool FromStart { get; }

    /// <summary>One try, which ends within <see cref="FeedPace.LongestTry"/>. Throws on cancellation only.</summary>
    Task<Reception> SendAsync(AuditRecord entry, CancellationToken cancellationToken);
}

/// <summary>How a try ended.</summary>
/// <param name="Kind">Whether the receiver has it.</param>
/// <param name="Why">For the log, where it has not: a status or the kind of a fault, never an address.</param>
/// <param name="After">How long it asks to be left alone.</param>
internal readonly record struct Reception(ReceptionKind Kind, string Why = "", TimeSpan? After = null)
{
    public static readonly Reception Taken = new(ReceptionKind.Taken);
}

internal enum ReceptionKind
{
    Taken,

    /// <summary>It is tried again.</summary>
    Failed,

    /// <summary>It wants nothing any more.</summary>
    Gone,
}
