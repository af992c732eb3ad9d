namespace KaleyraBot.Tests.House;

/// <summary>
/// What a test needs of the machine. Missing, it is skipped with a sentence; in CI it fails, for there nothing may be skipped.
/// </summary>
internal static class Needs
{
    /// <summary>Chromium, before a page.</summary>
    public const string Browser = "Browser";

    /// <summary>Node.js, and the reference implementations of <c>tests/npm</c>.</summary>
    public const string Node = "Node";

    /// <summary>A process of its own that the test starts, and perhaps kills.</summary>
    public const string Process = "Process";

    /// <summary>A PostgreSQL server.</summary>
    public const string Postgres = "Postgres";

    /// <summary>The tool of Prometheus that checks rules and figures.</summary>
    public const string Promtool = "Promtool";

    /// <summary>A web host in this process: the bot, one of its doors, or a fake of a platform.</summary>
    public const string Host = "Host";

    /// <summary>More than a second, for it is about many rows, calls or random values, or waits as people would.</summary>
    public const string Time = "Time";

    private static readonly bool InCI = Environment.GetEnvironmentVariable("CI") == "true";

    public static void That(bool there, string sentence)
    {
        if (!there && InCI)
        {
            Assert.Fail(sentence);
        }
        Skip.IfNot(there, sentence);
    }
}
