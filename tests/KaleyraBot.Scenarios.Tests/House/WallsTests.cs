using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace KaleyraBot.Tests.House;

/// <summary>The walls between the rooms: who may import whom, and which words a room never says.</summary>
public sealed partial class WallsTests
{
    private static readonly Dictionary<string, string[]> MayImport = new()
    {
        ["KaleyraBot.Core"] = [],
        ["KaleyraBot.BlockKit"] = [],
        ["KaleyraBot.Cards"] = ["KaleyraBot.Core"],
        ["KaleyraBot.CardChecks"] = ["KaleyraBot.Core", "KaleyraBot.Cards", "KaleyraBot.BlockKit"],
        ["KaleyraBot.Doors"] = ["KaleyraBot.Core", "KaleyraBot.Cards"],
        ["KaleyraBot.Cluster"] = ["KaleyraBot.Core"],
        ["KaleyraBot.Kaleyra"] = ["KaleyraBot.Core"],
        ["KaleyraBot.Storage"] = ["KaleyraBot.Core"],
        ["KaleyraBot.Teams"] = ["KaleyraBot.Core", "KaleyraBot.Cards", "KaleyraBot.Doors"],
        ["KaleyraBot.Slack"] = ["KaleyraBot.Core", "KaleyraBot.Cards", "KaleyraBot.Doors", "KaleyraBot.BlockKit"],
        ["KaleyraBot.WebChat"] = ["KaleyraBot.Core", "KaleyraBot.Cards", "KaleyraBot.Doors", "KaleyraBot.BlockKit"],
        ["KaleyraBot.Sandbox"] = [],
        ["KaleyraBot.Hosting"] = ["KaleyraBot.Core", "KaleyraBot.Cards", "KaleyraBot.Cluster", "KaleyraBot.Doors", "KaleyraBot.Kaleyra", "KaleyraBot.Storage", "KaleyraBot.Teams", "KaleyraBot.Slack", "KaleyraBot.WebChat"],
        ["KaleyraBot.BotBuilder"] = ["KaleyraBot.Core", "KaleyraBot.Doors", "KaleyraBot.Hosting", "KaleyraBot.Teams"],
        ["KaleyraBot"] = ["KaleyraBot.Core", "KaleyraBot.Cluster", "KaleyraBot.Hosting", "KaleyraBot.Storage", "KaleyraBot.Teams", "KaleyraBot.Slack", "KaleyraBot.WebChat", "KaleyraBot.Sandbox"],
    };

    /// <summary>The folders of Core, the lowest first: each may import those before it.</summary>
    private static readonly string[] FoldersOfCore =
    [
        "Diagnostics", "Text", "Chat", "Profile", "Requests", "Audit", "Ledger", "Inbox", "Access", "Updates", "Approvals", "Outbox", "Forms", "Commands", "",
    ];

    public static TheoryData<string> Rooms => [.. MayImport.Keys];

    [Fact]
    public void Sources_Rooms_AreTheAgreedOnes() =>
        Assert.Equal(MayImport.Keys.Order(StringComparer.Ordinal), Directory.GetDirectories(Repo.File("src")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Room_ProjectReferences_StayWithinItsWalls(string room)
    {
        var project = XDocument.Load(Repo.File("src", room, room + ".csproj"));
        var references = project.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
        Assert.Equal(MayImport[room].Order(StringComparer.Ordinal), references.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Room_UsingLines_StayWithinItsWalls(string room)
    {
        var allowed = MayImport[room].Append(room);
        var strangers = CodeFiles(room)
            .SelectMany(file => OwnUsing().Matches(File.ReadAllText(file)).Select(match => (File: file, Room: match.Groups["room"].Value)))
            .Where(import => !allowed.Contains(import.Room));
        Assert.Empty(strangers);
    }

    [Fact]
    public void Core_Words_NameNoSurfaceNorTransport()
    {
        var spoken = CodeFiles("KaleyraBot.Core")
            .SelectMany(file => ForbiddenInCore().Matches(WithoutComments(File.ReadAllText(file))).Select(match => $"{Path.GetFileName(file)}: {match.Value}"));
        Assert.Empty(spoken);
    }

    [Fact]
    public void Core_Folders_AreTheAgreedOnes() => Assert.Equal(
        FoldersOfCore.Where(folder => folder.Length > 0).Order(StringComparer.Ordinal),
        CodeFiles("KaleyraBot.Core").Select(FolderInCore).Distinct().Where(folder => folder.Length > 0).Order(StringComparer.Ordinal));

    [Fact]
    public void Core_UsingLines_GoOneWay()
    {
        var backwards = CodeFiles("KaleyraBot.Core").SelectMany(file => CoreUsing().Matches(File.ReadAllText(file))
            .Where(match => Array.IndexOf(FoldersOfCore, match.Groups["folder"].Value) >= Array.IndexOf(FoldersOfCore, FolderInCore(file)))
            .Select(match => $"{FolderInCore(file)}/{Path.GetFileName(file)}: {match.Value}"));
        Assert.Empty(backwards);
    }

    /// <summary>A namespace is its folder, and nobody names a type by a longer name: so the using lines tell all.</summary>
    [Fact]
    public void Core_Namespaces_AreTheirFolders() => Assert.DoesNotContain(CodeFiles("KaleyraBot.Core"), file =>
    {
        var code = File.ReadAllText(file);
        var own = FolderInCore(file) is { Length: > 0 } folder ? $".{folder}" : "";
        return !code.Contains($"namespace KaleyraBot.Core{own};", StringComparison.Ordinal) || Qualified().IsMatch(WithoutComments(code));
    });

    [Fact]
    public void Core_Packages_AreLoggingAndPhoneNumbersOnly()
    {
        var packages = XDocument.Load(Repo.File("src", "KaleyraBot.Core", "KaleyraBot.Core.csproj"))
            .Descendants().Where(element => element.Name.LocalName is "PackageReference" or "FrameworkReference")
            .Select(element => element.Attribute("Include")!.Value);
        Assert.Equal(["Microsoft.Extensions.Logging.Abstractions", "libphonenumber-csharp"], packages.Order(StringComparer.Ordinal));
    }

    /// <summary>Whoever needs no cluster loads nothing of Orleans, and who has one could place owners in another way.</summary>
    [Fact]
    public void Orleans_IsNamedInTheClusterOnly() => Assert.Equal(["KaleyraBot.Cluster"], Directory.GetDirectories(Repo.File("src")).Select(folder => Path.GetFileName(folder)!)
        .Where(room => File.ReadAllText(Repo.File("src", room, room + ".csproj")).Contains("Orleans", StringComparison.Ordinal)
            || CodeFiles(room).Any(file => WithoutComments(File.ReadAllText(file)).Contains("using Orleans", StringComparison.Ordinal))));

    [Fact]
    public void BlockKit_Packages_AreNone() =>
        Assert.DoesNotContain(
            XDocument.Load(Repo.File("src", "KaleyraBot.BlockKit", "KaleyraBot.BlockKit.csproj")).Descendants(),
            element => element.Name.LocalName.EndsWith("Reference", StringComparison.Ordinal));

    private static IEnumerable<string> CodeFiles(string room) =>
        Directory.EnumerateFiles(Repo.File("src", room), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}node_modules{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string FolderInCore(string file) => Path.GetRelativePath(Repo.File("src", "KaleyraBot.Core"), file).Split(Path.DirectorySeparatorChar) is [var folder, _] ? folder : "";

    private static string WithoutComments(string code) => Comment().Replace(code, "");

    [GeneratedRegex(@"^\s*(global )?using (static )?(?<room>KaleyraBot(\.(Core|BlockKit|BotBuilder|Cards|CardChecks|Cluster|Doors|Hosting|Kaleyra|Storage|Teams|Slack|WebChat|Sandbox))?)\b", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex OwnUsing();

    [GeneratedRegex(@"^using (static |\w+ = )?KaleyraBot\.Core\.(?<folder>\w+)\b.*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex CoreUsing();

    [GeneratedRegex(@"(?<![\w.])(Diagnostics|Text|Chat|Profile|Requests|Audit|Ledger|Inbox|Access|Updates|Approvals|Outbox|Forms|Commands)\.[A-Z]\w*\.")]
    private static partial Regex Qualified();

    [GeneratedRegex(@"\b(Teams|Slack|SqlClient|Sqlite|AspNetCore|HttpClient|HttpContext|DbContext|System\.Net\.Http)\b")]
    private static partial Regex ForbiddenInCore();

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
