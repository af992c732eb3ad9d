using CsCheck;

namespace KaleyraBot.Tests.Core.Updates;

internal static class Words
{
    public static Gen<T> Of<T>(params T[] words) => Gen.Int[0, words.Length - 1].Select(at => words[at]);
}
