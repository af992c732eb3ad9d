namespace KaleyraBot.Tests.House;

/// <summary>What a test needs of the machine. Missing, it is skipped with a sentence; in CI it fails, for there nothing may be skipped.</summary>
internal static class Needs
{
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
