using System.Text.RegularExpressions;

namespace KaleyraBot.Tests.House;

/// <summary>
/// Whoever uses a browser, Node.js, another process, PostgreSQL or a web host says so, so that the quick filter of CONTRIBUTING leaves it
/// out.
/// </summary>
public sealed partial class NeedsTests
{
    /// <summary>The helpers by which tests reach out, and what each needs.</summary>
    private static readonly Dictionary<string, Regex> Helpers = new()
    {
        [Needs.Browser] = BrowserHelpers(),
        [Needs.Node] = NodeHelpers(),
        [Needs.Process] = ProcessHelpers(),
        [Needs.Postgres] = PostgresHelpers(),
        [Needs.Host] = HostHelpers(),
    };

    /// <summary>Git, which every clone has, and what only speaks of the rest.</summary>
    private static readonly string[] Anywhere = ["Repo.cs", "Needs.cs", "NeedsTests.cs"];

    public static TheoryData<string> Kinds => [.. Helpers.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Tests_ThatReachOut_SayWhatTheyNeed(string need) =>
        Assert.Empty(Classes()
            .Where(tests => Test().IsMatch(tests.Code) && Helpers[need].IsMatch(tests.Code) && !tests.Code.Contains($"Needs(Needs.{need})", StringComparison.Ordinal))
            .Select(tests => tests.Name));

    /// <summary>A new helper has to stand in the list above before its tests can be held to it.</summary>
    [Fact]
    public void Helpers_ThatReachOut_AreKnown() =>
        Assert.Empty(Classes()
            .Where(helper => !Test().IsMatch(helper.Code) && ReachesOut().IsMatch(helper.Code))
            .Where(helper => !Declared().Matches(helper.Code).Any(type => Helpers.Values.Any(known => known.IsMatch($"{type.Groups["name"].Value}.OpenAsync"))))
            .Select(helper => helper.Name));

    /// <summary>The code of the tests without comments; what is spread over <c>X.cs</c> and <c>X.Y.cs</c> is one.</summary>
    private static IEnumerable<(string Name, string Code)> Classes() => Repo.TrackedFiles()
        .Where(file => Ours().IsMatch(file) && !Anywhere.Contains(Path.GetFileName(file)))
        .GroupBy(file => Path.Combine(Path.GetDirectoryName(file)!, Path.GetFileName(file).Split('.')[0] + ".cs"))
        .Select(files => (files.Key, string.Join('\n', files.Select(file => Comment().Replace(File.ReadAllText(Repo.File(file)), "")))));

    [GeneratedRegex(@"\bBrowser\.OpenAsync|\b(PageVisit|Visit)\b")]
    private static partial Regex BrowserHelpers();

    [GeneratedRegex(@"\b(NodeTool|EmulatedSlack)\b|\b(Reference|MicrosoftTypes)\.\w+Async\b")]
    private static partial Regex NodeHelpers();

    [GeneratedRegex(@"\b(BotProcess|ReplicaSet|KillablePage|KillRound|KillWorld|ReplicaProcess|ToolRun|Victim)\b")]
    private static partial Regex ProcessHelpers();

    [GeneratedRegex(@"\b(PostgresServer|ServerUser|PostgreSqlTestDatabase|PostgresBinaries(?!\.Find))\b")]
    private static partial Regex PostgresHelpers();

    [GeneratedRegex(@"\b(TestBot|ForeignProgram|SampleProgram|StartedBot|OpenBot|WebHost|BotHost|SlackHost|ScriptedBot|Outbound|Visit|PageVisit|SandboxServer|SandboxCaller|FuzzWorld|DoctorWorld|WebApplication"
        + @"|Fake(Teams|Slack|Connector|Authority|BotService|Kaleyra|Receiver)|(Slack|Teams|Web)?PastedDoor)\b")]
    private static partial Regex HostHelpers();

    [GeneratedRegex(@"\bProcessStartInfo\b|\bIBrowser\b|\bWebApplication\.Create|\bUseKestrel|\bHttpListener\b|\bTcpListener\b")]
    private static partial Regex ReachesOut();

    [GeneratedRegex(@"\b(class|record|struct) (?<name>\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Declared();

    [GeneratedRegex(@"\[(Skippable)?(Fact|Theory)\b")]
    private static partial Regex Test();

    [GeneratedRegex(@"^tests/KaleyraBot\.(TestKit|\w+\.Tests)[./].*\.cs$")]
    private static partial Regex Ours();

    [GeneratedRegex("//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
