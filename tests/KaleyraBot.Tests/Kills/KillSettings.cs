using System.Globalization;

namespace KaleyraBot.Tests.Kills;

/// <summary>How long is killed, and with which seed: environment variables, so that a night's run needs no other code.</summary>
/// <param name="Seed"><c>KALEYRABOT_KILL_SEED</c>: of the first round; each further one has the next.</param>
/// <param name="Kills"><c>KALEYRABOT_KILLS=500</c>: rounds follow until so many were made.</param>
/// <param name="Time"><c>KALEYRABOT_KILLS=8h</c>: no round begins later than that.</param>
internal sealed record KillSettings(int Seed, int Kills, TimeSpan Time)
{
    private const int InTheSuite = 20261128;

    public static KillSettings Read()
    {
        var (kills, seed) = (Environment.GetEnvironmentVariable("KALEYRABOT_KILLS") ?? "", Number(Environment.GetEnvironmentVariable("KALEYRABOT_KILL_SEED")));
        return kills.Length == 0 ? new(seed ?? InTheSuite, 1, TimeSpan.MaxValue)
            : kills.EndsWith('h') && double.TryParse(kills[..^1], CultureInfo.InvariantCulture, out var hours) ? new(seed ?? Random.Shared.Next(), int.MaxValue, TimeSpan.FromHours(hours))
            : new(seed ?? Random.Shared.Next(), Number(kills) ?? throw new InvalidOperationException($"KALEYRABOT_KILLS is a number of kills (500) or of hours (8h), not {kills}."), TimeSpan.MaxValue);
    }

    private static int? Number(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
