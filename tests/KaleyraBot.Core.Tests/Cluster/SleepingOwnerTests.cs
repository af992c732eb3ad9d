using System.Diagnostics;
using KaleyraBot.Core.Requests;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Cluster;

/// <summary>
/// An owner asleep for 30 s: between intent and call, with the last look before it or after it, or between call and result. Each is a
/// class, for they sleep at the same time.
/// </summary>
/// <param name="at">Where it falls asleep, as the replica calls it.</param>
/// <param name="sent">The forms that Kaleyra gets, in order.</param>
/// <param name="state">How the request ends that it was about.</param>
[Needs(Needs.Time)]
[Needs(Needs.Process)]
[Needs(Needs.Postgres)]
public abstract class SleepingOwnerContract(string at, string sent, RequestState state) : FailoverWorld
{
    [SkippableFact]
    public async Task Owner_Asleep_NeverChangesUnseenWhatIsNewer()
    {
        ReplicaProcess[] both = [Start(at), Start(at)];
        await Task.WhenAll(both.Select(replica => replica.SaysAsync("in")));
        var first = await AskAsync(0);
        var asleep = await await Task.WhenAny(both.Select(async replica =>
        {
            await replica.SaysAsync("asleep");
            return replica;
        }));
        var slept = Stopwatch.StartNew();
        var second = await AskAsync(0);
        await Eventually.SeesAsync(() => FindAsync(second), later => later.State == RequestState.Succeeded, later => $"The second is {later.State}.");
        await Eventually.HoldsAsync(() => slept.Elapsed > TimeSpan.FromSeconds(30), () => "Time stands still.");

        await asleep.SignalAsync("CONT");
        // The others went on without it: it ends in order, to be started again.
        await asleep.EndAsync(code: 1);
        await Eventually.SeesAsync(() => FindAsync(first), earlier => earlier.State == state, earlier => $"The first is {earlier.State}.");
        await Eventually.HoldsAsync(async () => !await HasWorkAsync(), () => "There is work still.");

        Assert.Equal(sent, string.Join(' ', Applied().Select(call => call.Form)));
        var known = (await Ledger.KnownAsync((await FindAsync(second)).WaNumber, CancellationToken.None))["about"];
        Assert.Equal((second, state == RequestState.Unknown ? first : (int?)null), (known.Request, known.DoubtedBy));
        Assert.Null((await Audit.VerifyAsync(CancellationToken.None)).Fault);
    }
}

public sealed class AsleepAfterTheIntentTests() : SleepingOwnerContract("intent", "1 2", RequestState.Succeeded);

public sealed class AsleepAfterTheLastLookTests() : SleepingOwnerContract("late", "1 2 1", RequestState.Unknown);

public sealed class AsleepAfterTheCallTests() : SleepingOwnerContract("call", "1 1 2", RequestState.Unknown);
