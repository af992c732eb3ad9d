using System.Text.Json.Nodes;
using KaleyraBot.Cards.Text;

namespace KaleyraBot.CardChecks;

/// <summary>
/// Checks a folder of cards, and the code that speaks its sentences. Run by the build (CardChecks.targets) and by the tests.
/// </summary>
public static class CardCheck
{
    /// <summary>Prints every problem as MSBuild reads errors; answers the exit code, 0 where there is none but warnings.</summary>
    /// <param name="cardsFolder">Templates, with <c>text/</c> in it.</param>
    /// <param name="sourceFolder">C# whose sentences are looked up, or null.</param>
    /// <param name="output">Where to print.</param>
    public static int Run(string cardsFolder, string? sourceFolder, TextWriter output)
    {
        var problems = Find(cardsFolder, sourceFolder);
        foreach (var problem in problems)
        {
            output.WriteLine(problem);
        }
        return problems.All(problem => problem.IsWarning) ? 0 : 1;
    }

    internal static IReadOnlyList<CardProblem> Find(string cardsFolder, string? sourceFolder)
    {
        var problems = new List<CardProblem>();
        var folder = Path.GetFullPath(cardsFolder);
        var languages = Read(Path.Combine(folder, "text"), problems);
        if (languages.Find(file => file.Name == TextBook.Last) is not { Root: JsonObject text } last)
        {
            problems.Add(new(Path.Combine(folder, "text", $"{TextBook.Last}.json"), 1, Codes.Unreadable,
                "the sentences that all languages fall back to are missing"));
            return problems;
        }
        LanguageCheck.Check(last, languages.Where(file => file != last), problems);
        foreach (var template in Read(folder, problems))
        {
            TemplateCheck.Check(template, text, problems);
        }
        if (sourceFolder is not null)
        {
            var sentences = Sentences.Leaves(text).ToDictionary(leaf => leaf.Key, leaf => leaf.Text);
            FieldCheck.Check(last, text, sentences, problems);
            var templates = JsonFiles(folder).Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet(StringComparer.Ordinal);
            foreach (var file in Sources(Path.GetFullPath(sourceFolder)))
            {
                CodeCheck.Check(file, File.ReadAllText(file), sentences, templates, problems);
            }
        }
        return problems;
    }

    private static List<JsonFile> Read(string folder, List<CardProblem> problems) =>
        [.. JsonFiles(folder).Select(path => JsonFile.Read(path, problems)).OfType<JsonFile>()];

    private static IEnumerable<string> JsonFiles(string folder) => Files(folder, "*.json", SearchOption.TopDirectoryOnly);

    private static IEnumerable<string> Sources(string folder) =>
        Files(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static IEnumerable<string> Files(string folder, string pattern, SearchOption depth) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern, depth).Order(StringComparer.Ordinal) : [];
}
