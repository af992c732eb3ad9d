using System.Text.RegularExpressions;

namespace KaleyraBot.CardChecks;

/// <summary>A call <c>Sentence.Of("key", ("name", value), …)</c> in C#, with the placeholder names it gives.</summary>
/// <param name="Key">The sentence.</param>
/// <param name="At">Where the call begins.</param>
/// <param name="Given">The names, or null where they are not all written out in the call.</param>
internal sealed partial record SentenceCall(string Key, int At, IReadOnlyList<string>? Given)
{
    public IReadOnlyList<string> Missing(IEnumerable<string> placeholders) => Given is null ? [] : [.. placeholders.Except(Given)];

    public static IEnumerable<SentenceCall> All(string code) =>
        Start().Matches(code).Select(start => new SentenceCall(start.Groups[1].Value, start.Index,
            Names(code, start.Index + start.Length)));

    private static List<string>? Names(string code, int at)
    {
        var names = new List<string>();
        foreach (var argument in Arguments.Of(code, at))
        {
            if (Pair().Match(argument) is not { Success: true } pair)
            {
                return null;
            }
            names.Add(pair.Groups[1].Value);
        }
        return names;
    }

    [GeneratedRegex(@"\bSentence\.Of\(\s*""([A-Za-z0-9_.]+)""\s*(?=[,)]),?")]
    private static partial Regex Start();

    [GeneratedRegex(@"^\(\s*""(\w+)""\s*,")]
    private static partial Regex Pair();
}
