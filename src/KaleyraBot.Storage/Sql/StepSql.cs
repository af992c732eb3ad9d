using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;

namespace KaleyraBot.Storage.Sql;

/// <summary>A step stored, inside a transaction that somebody else commits.</summary>
internal static class StepSql
{
    /// <summary>False: the request is not at the version the step starts from; the piece must be given up.</summary>
    public static bool TryStore(this Write write, Step step, DateTimeOffset now, WorkSignal work, StepWitness witness, Origin origin)
    {
        var after = step.After;
        if (!write.Sql.TryPut(after))
        {
            return false;
        }
        write.Append(step.Entry, after.Number, after.WaNumber);
        write.Add(step.Effects, now, work, after.Trace ?? origin.Trace);
        write.Sql.Doubt(after, step.Doubted);
        write.Sql.Know(after, step.Known, step.Entry.At);
        if (step.Wakes is { } queue)
        {
            write.WakeUp(queue, now, work);
        }
        write.Then(() => witness.Taken(after, step.Entry, origin));
        return true;
    }
}
