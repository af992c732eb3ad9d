using System.Globalization;

namespace KaleyraBot.Tests.Fuzz;

/// <summary>How much is tried, and with which seed: environment variables, so that a night's run needs no other code.</summary>
/// <param name="Seed"><c>KALEYRABOT_FUZZ_SEED</c>; without it another one each time.</param>
/// <param name="Calls"><c>KALEYRABOT_FUZZ_CALLS</c>.</param>
/// <param name="Only"><c>KALEYRABOT_FUZZ_ONLY</c>: one call of the run, to look at it alone.</param>
internal sealed record FuzzSettings(int Seed, int Calls, int? Only)
{
    public static FuzzSettings Read(int usual) =>
        new(Number("KALEYRABOT_FUZZ_SEED") ?? Random.Shared.Next(), Number("KALEYRABOT_FUZZ_CALLS") ?? usual, Number("KALEYRABOT_FUZZ_ONLY"));

    /// <summary>The numbers of the calls before and after the middle of the run.</summary>
    public IEnumerable<IEnumerable<int>> Halves => Only is { } one
        ? [[one]]
        : [Enumerable.Range(0, Calls / 2), Enumerable.Range(Calls / 2, Calls - (Calls / 2))];

    public override string ToString() =>
        $"Seed {Seed}, {Calls} calls. To repeat this: KALEYRABOT_FUZZ_SEED={Seed} KALEYRABOT_FUZZ_CALLS={Calls} "
        + $"dotnet test tests/KaleyraBot.Scenarios.Tests --filter {nameof(FuzzTests)}; with KALEYRABOT_FUZZ_ONLY=<number of a call> that one alone.";

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
