using System.Text.RegularExpressions;
using KaleyraBot.Cards.Text;

namespace KaleyraBot.CardChecks;

/// <summary>
/// Finds sentences in C# that do not exist, and templates of cards. A key is the first argument of <c>Sentence.Of</c>, or in a file that
/// speaks of sentences or unknown results any text that looks like a key of a known section. Of a key that is put together
/// (<c>$"request.state{state}"</c>, <c>"fields." + name</c>) only the beginning is known, and looked up.
/// </summary>
internal static partial class CodeCheck
{
    public static void Check(
        string path, string code, IReadOnlyDictionary<string, string> sentences, IReadOnlySet<string> templates, List<CardProblem> problems)
    {
        var sections = sentences.Keys.Select(Section).ToHashSet();
        var speaks = Speaks().IsMatch(code);
        foreach (Match literal in Literal().Matches(code))
        {
            var key = literal.Groups["key"].Value;
            var isKey = literal.Groups["of"].Success || (speaks && sections.Contains(Section(key))) || Section(key) == "unknown";
            var whole = !literal.Groups["open"].Success;
            if (isKey && (whole ? !sentences.ContainsKey(key)
                : !sentences.Keys.Any(known => known.StartsWith(key, StringComparison.Ordinal))))
            {
                problems.Add(new(path, Line(code, literal.Index), Codes.Sentence,
                    whole ? $"the sentence '{key}' is not in text/en.json" : $"no sentence in text/en.json begins with '{key}'"));
            }
        }
        foreach (var call in SentenceCall.All(code))
        {
            if (sentences.TryGetValue(call.Key, out var sentence)
                && call.Missing(Phrase.Parse(sentence).Placeholders) is { Count: > 0 } missing)
            {
                problems.Add(new(path, Line(code, call.At), Codes.Placeholders,
                    $"'{call.Key}' is said without {string.Join(", ", missing)}"));
            }
        }
        problems.AddRange(CardCall.All(code).Where(call => !templates.Contains(call.Template)).Select(call =>
            new CardProblem(path, Line(code, call.At), Codes.Template,
                $"there is no template cards/{call.Template}.json: write it, or name one that is there. "
                + "What is no card has its type behind 'new'.")));
    }

    private static string Section(string key) => key[..key.IndexOf('.')];

    private static int Line(string code, int at) => code.AsSpan(0, at).Count('\n') + 1;

    [GeneratedRegex(@"(?<of>\bSentence\.Of\(\s*)?\$?""(?<key>[a-z][A-Za-z0-9_]*\.[A-Za-z0-9_.]*)(?:""(?<open>\s*\+)?|(?<open>\{))")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\bSentence\b|\bUpdateResult\.Unknown\b")]
    private static partial Regex Speaks();
}
