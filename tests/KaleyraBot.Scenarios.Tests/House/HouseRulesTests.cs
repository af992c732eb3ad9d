using System.Text.RegularExpressions;

namespace KaleyraBot.Tests.House;

/// <summary>The house rules that a machine can check: what stands at the top, how long a file is, what a folder is called.</summary>
public sealed partial class HouseRulesTests
{
    private const int LongestFile = 200;
    private const int LongestTest = 300;
    private const int LongestLine = 140;

    private static readonly string[] Top =
        ["KaleyraBot.sln", "src", "tests", "cards", "manifest", "appsettings.json", "README.md", "Directory.Build.props", "Directory.Packages.props"];

    [Fact]
    public void Repository_TopLevel_HoldsTheAgreedNamesOnly() =>
        Assert.Equal([], Repo.TrackedFiles().Select(file => file.Split('/')[0]).Distinct().Where(name =>
            !name.StartsWith('.')).Except(Top));

    [Fact]
    public void Code_File_StaysShort()
    {
        var tooLong = Repo.TrackedFiles()
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && !Generated().IsMatch(file))
            .Where(file => File.ReadLines(Repo.File(file)).Count() > (file.StartsWith("tests/", StringComparison.Ordinal) ? LongestTest : LongestFile));
        Assert.Empty(tooLong);
    }

    /// <summary>A text stays on its line: what people read, and what a test sends or expects.</summary>
    [Fact]
    public void Code_Lines_EndWhereAScreenDoes()
    {
        var tooWide = Repo.TrackedFiles()
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && !Generated().IsMatch(file))
            .SelectMany(file => RawText().Replace(File.ReadAllText(Repo.File(file)), "\"\"").Split('\n')
                .Where(line => line.Length > LongestLine && !line.Contains('"', StringComparison.Ordinal)).Select(line => $"{file}: {line}"));
        Assert.Empty(tooWide);
    }

    /// <summary>
    /// Without a number of its own an event gets one from its name, which a new name would change for whoever looks for it.
    /// </summary>
    [Fact]
    public void Log_Events_HaveANumberOfTheirOwnInTheirRoom()
    {
        foreach (var file in Repo.TrackedFiles().Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith("/Log.cs", StringComparison.Ordinal)))
        {
            var code = File.ReadAllText(Repo.File(file));
            var numbers = LogEvent().Matches(code).Select(found => found.Groups[1].Value).ToList();
            Assert.Equal((file, LogMessage().Count(code)), (file, numbers.Count));
            Assert.Equal(numbers.Distinct(), numbers);
        }
    }

    [Fact]
    public void Code_Folders_AreWordsOfTheTrade() =>
        Assert.DoesNotContain(Repo.TrackedFiles(), file => KindFolder().IsMatch(file));

    [Fact]
    public void Packages_Versions_StandInOnePlace() =>
        Assert.DoesNotContain(
            Repo.TrackedFiles().Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)),
            file => File.ReadAllText(Repo.File(file)).Contains("Version=\"", StringComparison.Ordinal));

    [Fact]
    public void Text_OfTheProject_SpeaksOfNoMachine() =>
        Assert.DoesNotContain(
            Repo.TrackedFiles().Where(file => !file.EndsWith(".png", StringComparison.Ordinal) && !file.EndsWith(nameof(HouseRulesTests) + ".cs", StringComparison.Ordinal)),
            file => MachinePath().IsMatch(File.ReadAllText(Repo.File(file))));

    [Fact]
    public void Identities_AreComparedInOnePlace() =>
        Assert.DoesNotContain(
            Repo.TrackedFiles().Where(file => file.StartsWith("src/KaleyraBot.Core/", StringComparison.Ordinal)),
            file => IdsCompared().IsMatch(File.ReadAllText(Repo.File(file))));

    [GeneratedRegex("/(Services|Helpers|Models|Utils|Common|Misc)/")]
    private static partial Regex KindFolder();

    [GeneratedRegex("\"\"\".*?\"\"\"", RegexOptions.Singleline)]
    private static partial Regex RawText();

    [GeneratedRegex("/(Migrations|Compiled)/")]
    private static partial Regex Generated();

    [GeneratedRegex(@"(Who|Requester|Owner|who)\.Id\s*[!=]=|[!=]=\s*[\w.]*(Who|Requester|Owner|who)\.Id\b")]
    private static partial Regex IdsCompared();

    [GeneratedRegex(@"\[LoggerMessage\(\s*(?:EventId = )?([0-9]+)\b")]
    private static partial Regex LogEvent();

    [GeneratedRegex(@"\[LoggerMessage\(")]
    private static partial Regex LogMessage();

    [GeneratedRegex(@"/(work|root|home/\w+)/(main|shared|\.library)|/opt/nuget")]
    private static partial Regex MachinePath();
}
