using System.Text.RegularExpressions;

namespace KaleyraBot.Tests.House;

/// <summary>The papers: README stays short enough to be read, lines fit a window, and links lead somewhere.</summary>
public sealed partial class PapersTests
{
    private const int MostLines = 150;
    private const int MostWords = 1_500;
    private const int LongestLine = 140;

    private static readonly string[] Agreed =
    [
        "README.md", ".github/CHANGELOG.md", ".github/CONTRIBUTING.md", ".github/SECURITY.md",
        .. new[] { "approvals", "architecture", "audit", "bot-framework", "connect-slack", "connect-teams", "operations", "settings" }
            .Select(page => $".github/docs/{page}.md"),
    ];

    public static TheoryData<string> Papers => [.. Repo.TrackedFiles().Where(file => file.EndsWith(".md", StringComparison.Ordinal))];

    [Fact]
    public void Papers_EachReader_HasOne() => Assert.Empty(Agreed.Except(Repo.TrackedFiles()));

    [Fact]
    public void Readme_OnePage_IsEnough()
    {
        var text = File.ReadAllText(Repo.File("README.md"));
        Assert.InRange(text.TrimEnd('\n').Split('\n').Length, 1, MostLines);
        Assert.InRange(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 1, MostWords);
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void Paper_Lines_FitAWindow(string paper) =>
        Assert.DoesNotContain(File.ReadLines(Repo.File(paper)), line => line.Length > LongestLine);

    [Theory]
    [MemberData(nameof(Papers))]
    public void Paper_Links_LeadSomewhere(string paper) =>
        Assert.DoesNotContain(LinksOf(File.ReadAllText(Repo.File(paper))), link => !Leads(paper, link));

    [Fact]
    public void Readme_WayOfAnUpdate_IsEightLinesToCode()
    {
        var readme = File.ReadAllText(Repo.File("README.md"));
        var section = readme[readme.IndexOf("\n## How an update travels", StringComparison.Ordinal)..];
        section = section[..section.IndexOf("\n## ", 1, StringComparison.Ordinal)];
        var steps = section.Split('\n').Where(line => Numbered().IsMatch(line)).ToList();
        Assert.Equal(Enumerable.Range(1, 8).Select(number => $"{number}."), steps.Select(step => step.Split(' ')[0]));
        Assert.All(steps, step => Assert.Contains(LinksOf(step), IsCode));
    }

    /// <summary>A comment or a sentence of the code may send its reader to a paper; it has to be there.</summary>
    [Fact]
    public void Papers_ThatTheCodeNames_Exist() =>
        Assert.DoesNotContain(
            Repo.TrackedFiles()
                .Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
                .SelectMany(file => Named().Matches(File.ReadAllText(Repo.File(file))).Select(match => (File: file, Paper: match.Value))),
            named => !File.Exists(Repo.File(named.Paper)));

    private static bool IsCode(string link) => link.EndsWith(".cs", StringComparison.Ordinal) && File.Exists(Repo.File(link));

    private static IEnumerable<string> LinksOf(string text) =>
        Link().Matches(Quoted().Replace(text, "")).Select(match => match.Groups["to"].Value).Where(to => !Elsewhere().IsMatch(to));

    private static bool Leads(string paper, string link)
    {
        var (file, section) = link.Split('#') is [var path, var anchor] ? (path, anchor) : (link, null);
        var full = file.Length == 0
            ? Repo.File(paper)
            : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repo.File(paper))!, file));
        return section is null
            ? File.Exists(full) || Directory.Exists(full)
            : File.Exists(full) && File.ReadLines(full).Any(line => line.StartsWith('#') && Anchor(line) == section);
    }

    private static string Anchor(string heading) => NoAnchor().Replace(heading.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex("^(https?:|mailto:)")]
    private static partial Regex Elsewhere();

    [GeneratedRegex("```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^\d+\. ")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\.github/[\w./-]+\.md")]
    private static partial Regex Named();

    [GeneratedRegex("[^a-z0-9 _-]")]
    private static partial Regex NoAnchor();
}
