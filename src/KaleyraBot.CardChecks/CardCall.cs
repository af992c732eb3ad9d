using System.Text.RegularExpressions;

namespace KaleyraBot.CardChecks;

/// <summary>
/// A call <c>new Card("name", data, summary)</c> in C#. Where the type is left out, it is a <c>new("name", …)</c> with a name in lower
/// case and three arguments or more, in a file that speaks of cards. Comments are no calls.
/// </summary>
/// <param name="Template">The name, as it is written in the call.</param>
/// <param name="At">Where the call begins.</param>
internal sealed partial record CardCall(string Template, int At)
{
    /// <summary>Template, data and summary.</summary>
    private const int Fewest = 3;

    public static IEnumerable<CardCall> All(string code) => Written().Matches(code)
        .Concat(Speaks().IsMatch(code) ? Short().Matches(code).Where(call => IsLong(code, call.Groups["name"].Index)) : [])
        .Select(call => new CardCall(call.Groups["name"].Value, call.Index))
        .OrderBy(call => call.At);

    private static bool IsLong(string code, int name) => Arguments.Of(code, name - 1).Take(Fewest).Count() == Fewest;

    [GeneratedRegex(@"(?<!//.*)\bnew\s+(?:\w+\.)*Card\(\s*(?:Template:\s*)?""(?<name>[^""]*)""\s*,")]
    private static partial Regex Written();

    [GeneratedRegex(@"(?<!//.*)\bnew\(\s*""(?<name>[a-z][A-Za-z0-9_-]*)""\s*,")]
    private static partial Regex Short();

    [GeneratedRegex(@"\b(?:Card|ChatReply|PostCard)\b")]
    private static partial Regex Speaks();
}
