using System.Globalization;

namespace KaleyraBot.Tests.Kills;

/// <summary>How long is killed, and with which seed: environment variables, so that a night's run needs no other code.</summary>
/// <param name="Seed"><c>KALEYRABOT_KILL_SEED</c>: of the first round; each further one has the next.</param>
/// <param name="Kills"><c>KALEYRABOT_KILLS=500</c>: rounds follow until so many were made.</param>
/// <param name="Time"><c>KALEYRABOT_KILLS=8h</c>: no round begins later than that.</param>
internal sealed record KillSettings(int Seed, int Kills, TimeSpan Time)
{
    private const int InTheSuite = 20261128;

    /// <summary>More than one round was asked for.</summary>
    public bool IsLong => Kills > 1;

    public static KillSettings Read()
    {
        var (kills, seed) = (Environment.GetEnvironmentVariable("KALEYRABOT_KILLS") ?? "", Number(Environment.GetEnvironmentVariable("KALEYRABOT_KILL_SEED")));
        if (kills.Length == 0)
        {
            return new(seed ?? InTheSuite, 1, TimeSpan.MaxValue);
        }
        var any = seed ?? Random.Shared.Next();
        return Number(kills) is { } count ? new(any, count, TimeSpan.MaxValue)
            : kills.EndsWith('h') && double.TryParse(kills[..^1], CultureInfo.InvariantCulture, out var hours)
                ? new(any, int.MaxValue, TimeSpan.FromHours(hours))
            : throw new InvalidOperationException($"KALEYRABOT_KILLS is a number of kills (500) or of hours (8h), not {kills}.");
    }

    private static int? Number(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
