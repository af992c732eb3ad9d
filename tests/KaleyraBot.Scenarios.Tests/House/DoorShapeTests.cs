namespace KaleyraBot.Tests.House;

/// <summary>Who knows one door knows all: the same files with the same names for the same jobs, in the same folders.</summary>
public sealed class DoorShapeTests
{
    private static readonly Dictionary<string, string> Names = new() { ["Teams"] = "Teams", ["Slack"] = "Slack", ["WebChat"] = "Web" };

    /// <summary>The files of a door, by what stands behind its name.</summary>
    private static readonly string[] Files =
        ["Endpoint", "Inbound", "TurnHandler", "Turn", "Reply", "Chat", "Identity", "Roster", "Registration", "Settings/Options", "Settings/OptionsCheck"];

    private static readonly string[] Unnamed = ["Log", "Telemetry"];

    /// <summary>
    /// What comes in, who may, how cards are shown, where they go, the platform's API, settings, and what an administrator installs.
    /// </summary>
    private static readonly string[] Folders = ["Payloads", "Trust", "Views", "Conversations", "Api", "Settings", "Package"];

    /// <summary>What a door does not have.</summary>
    private static readonly string[] Missing =
    [
        // The page has no guests, no settings, and calls nobody; it waits for the work itself, so there is no turn behind the handler's; it
        // measures nothing.
        "Web: Roster", "Web: Settings/Options", "Web: Settings/OptionsCheck", "Web: Turn", "WebChat: Telemetry",
        "WebChat: Api/", "WebChat: Settings/", "WebChat: Package/",
    ];

    /// <summary>What one door alone has.</summary>
    private static readonly string[] Extra =
    [
        "Slack: Emoji/ (Slack writes emoji by name, and means the character)",
        "WebChat: Panel/ (what customers see, and the clock, from the sandbox)",
        "WebChat: page/ (the page itself, in TypeScript and CSS)",
        "WebChat: PageFiles (gives out what the build made of it)",
    ];

    public static TheoryData<string> Doors => [.. Names.Keys];

    [Theory]
    [MemberData(nameof(Doors))]
    public void Door_Files_AreThoseOfEachDoor(string door)
    {
        var expected = Files.Where(file => !Missing.Contains($"{Names[door]}: {file}"))
            .Select(file => file.Insert(file.LastIndexOf('/') + 1, Names[door]))
            .Concat(Unnamed.Where(file => !Missing.Contains($"{door}: {file}")))
            .Select(file => $"{file}.cs");
        Assert.All(expected, file => Assert.True(File.Exists(Path.Combine(Room(door), file)), file));
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public void Door_FilesAtItsTop_AreNoOthers(string door) => Assert.DoesNotContain(
        Directory.GetFiles(Room(door), "*.cs").Select(Path.GetFileNameWithoutExtension), file =>
            !Unnamed.Contains(file) && !Files.Select(known => Names[door] + known).Contains(file) && !IsExtra($"{door}: {file}"));

    [Theory]
    [MemberData(nameof(Doors))]
    public void Door_Folders_AreThoseOfEachDoor(string door) => Assert.Equal(
        Folders.Where(folder => !Missing.Contains($"{door}: {folder}/")).Order(StringComparer.Ordinal),
        Directory.GetDirectories(Room(door)).Select(folder => Path.GetFileName(folder)!)
            .Where(folder => folder is not ("bin" or "obj" or "node_modules") && !IsExtra($"{door}: {folder}/")).Order(StringComparer.Ordinal));

    private static string Room(string door) => Repo.File("src", $"KaleyraBot.{door}");

    private static bool IsExtra(string what) => Extra.Any(one => one.StartsWith($"{what} (", StringComparison.Ordinal));
}
