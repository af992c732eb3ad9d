using System.Diagnostics;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Diagnostics;
using KaleyraBot.Core.Requests;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Core.Ledger;

/// <summary>
/// Tells operators of each step of a request, as soon as it is durable: a line in the log, a count, and a span in the trace of the request.
/// </summary>
public sealed class StepWitness(TimeProvider time, ILogger<StepWitness> log)
{
    /// <summary>How a request may end, as figures name it.</summary>
    public static IReadOnlyList<string> Outcomes { get; } =
    [
        .. Enum.GetValues<RequestState>().Where(state => state >= RequestState.Succeeded).Select(OutcomeOf),
    ];

    /// <summary>The step as it now stands in the ledger.</summary>
    /// <param name="after">The request after it.</param>
    /// <param name="entry">Its entry in the audit.</param>
    /// <param name="origin">Where it comes from.</param>
    public void Taken(UpdateRequest after, AuditEntry entry, Origin origin)
    {
        Telemetry.Stepped(entry.Action);
        if (after.HasEnded && !AuditActions.IsOfItsUndo(entry.Action))
        {
            Telemetry.Ended(OutcomeOf(after.State));
        }
        log.StepTaken(after.Number, entry.Action, after.State, after.Attempts, entry.Actor, origin.Delivery ?? Origin.None,
            TraceText.IdOf(after.Trace ?? origin.Trace) ?? Origin.None);
        Draw(after, entry, origin);
    }

    private static string OutcomeOf(RequestState state) => state.ToString().ToLowerInvariant();

    /// <summary>Who approves has a trace of their own; the span stands in that of the request, and leads to theirs.</summary>
    private void Draw(UpdateRequest after, AuditEntry entry, Origin origin)
    {
        if (!Telemetry.Spans.HasListeners())
        {
            return;
        }
        var (trace, caller) = (TraceText.Read(after.Trace ?? origin.Trace), TraceText.Read(origin.Trace));
        var links = caller != default && caller.TraceId != trace.TraceId ? new[] { new ActivityLink(caller) } : null;
        using var span = Telemetry.Spans.StartActivity(
            $"request {entry.Action}", ActivityKind.Internal, trace, tags: null, links, startTime: origin.At ?? time.GetUtcNow());
        span?.SetTag("kaleyrabot.request", after.Id).SetTag("kaleyrabot.request.state", after.State.ToString())
            .SetTag("kaleyrabot.actor", entry.Actor);
        _ = origin.Delivery is null ? null : span?.SetTag("kaleyrabot.delivery", origin.Delivery);
    }
}

/// <summary>What a step follows from.</summary>
/// <param name="Delivery">The call of a platform; null where it follows from none.</param>
/// <param name="Trace">The place in a trace (W3C <c>traceparent</c>) of whoever takes it.</param>
/// <param name="At">When it was given to the ledger; it ends when it is durable.</param>
public readonly record struct Origin(string? Delivery, string? Trace, DateTimeOffset? At)
{
    /// <summary>How a log says that there is none.</summary>
    public const string None = "none";
}
