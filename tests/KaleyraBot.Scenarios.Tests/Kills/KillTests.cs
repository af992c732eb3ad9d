using System.Diagnostics;
using KaleyraBot.Tests.House;
using Xunit.Abstractions;

namespace KaleyraBot.Tests.Kills;

/// <summary>
/// The real process before Teams, Slack and Kaleyra, killed five times while 200 forms are sent to it: what was acknowledged is there, was
/// applied in its turn, and was told.
/// </summary>
[Collection(Killings.One)]
[Needs(Needs.Process)]
public sealed class KillTests(ITestOutputHelper output)
{
    private const int ShownOfAKind = 12;

    [Fact]
    public Task Forms_AcknowledgedByABotThatIsKilledAgainAndAgain_AreAllAppliedInOrderAndTold() => RunAsync(KillStore.Sqlite);

    /// <summary>Behind a client that goes to one after another; in a long run a third one joins.</summary>
    [SkippableFact]
    [Needs(Needs.Postgres)]
    public Task Forms_AcknowledgedByReplicasOfWhichOneAfterAnotherIsKilled_AreAllAppliedInOrderAndTold() =>
        RunAsync(KillSettings.Read().IsLong ? KillStore.ThreeReplicas : KillStore.TwoReplicas);

    private async Task RunAsync(KillStore store)
    {
        var settings = KillSettings.Read();
        var (started, kills, acknowledged, lost, repeated, rounds) = (Stopwatch.GetTimestamp(), 0, 0, 0, 0, 0);
        var failures = new List<(int Seed, Complaint Of)>();
        while (rounds == 0 || (kills < settings.Kills && Stopwatch.GetElapsedTime(started) < settings.Time))
        {
            var plan = KillPlan.Of(unchecked(settings.Seed + rounds++));
            var verdict = KillVerdict.On(await KillRound.RunAsync(plan, store));
            output.WriteLine($"Round {rounds}, seed {plan.Seed}, {Stopwatch.GetElapsedTime(started):hh\\:mm\\:ss}: {verdict}");
            (kills, acknowledged) = (kills + verdict.Kills, acknowledged + verdict.Acknowledged.Count);
            (lost, repeated) = (lost + verdict.Lost, repeated + verdict.Repeated);
            failures.AddRange(verdict.Complaints.Select(complaint => (plan.Seed, complaint)));
        }
        output.WriteLine($"In all: {rounds} rounds, {kills} kills, {acknowledged} acknowledged, {lost} lost, {repeated} calls repeated, {failures.Count} complaints");
        Assert.True(failures.Count == 0, Tell(failures));
    }

    private static string Tell(IReadOnlyList<(int Seed, Complaint Of)> failures)
    {
        var kinds = failures.GroupBy(failure => failure.Of.Kind).ToList();
        return string.Join('\n',
        [
            $"Of what was acknowledged or promised: {string.Join(", ", kinds.Select(kind => $"{kind.Count()} {kind.Key}"))}.",
            $"One round again: KALEYRABOT_KILL_SEED=<its seed> dotnet test tests/KaleyraBot.Scenarios.Tests --filter {nameof(KillTests)}",
            .. kinds.SelectMany(kind => kind.Take(ShownOfAKind).Select(failure => $"Seed {failure.Seed}, {kind.Key}: {failure.Of.Sentence}")),
        ]);
    }
}
