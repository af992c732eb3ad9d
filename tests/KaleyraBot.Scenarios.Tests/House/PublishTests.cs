using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace KaleyraBot.Tests.House;

/// <summary>
/// What the <c>dotnet publish</c> of .github/docs/operations.md makes: compiled beforehand, with the packages of the one lock file.
/// </summary>
public sealed class PublishTests
{
    private static readonly XElement Project = XElement.Load(Repo.File("src", "KaleyraBot", "KaleyraBot.csproj"));

    [Theory]
    [InlineData("PublishReadyToRun", "true")]
    [InlineData("SelfContained", "false")]
    public void Publish_TheProgram_IsCompiledBeforehandForTheSharedRuntime(string property, string value)
    {
        var group = Assert.Single(Project.Elements("PropertyGroup"), group => group.Element(property) is not null);
        Assert.Equal(("'$(_IsPublishing)' == 'true'", value), ((string?)group.Attribute("Condition"), group.Element(property)!.Value));
    }

    [Fact]
    public void Publish_ForEachSystem_IsInTheLockFile()
    {
        var locked = JsonNode.Parse(File.ReadAllText(Repo.File("src", "KaleyraBot", "packages.lock.json")))!["dependencies"]!.AsObject();
        Assert.Equal(
            Project.Descendants("RuntimeIdentifiers").Single().Value.Split(';').Select(system => $"net10.0/{system}").Order(),
            locked.Select(target => target.Key).Where(target => target.Contains('/', StringComparison.Ordinal)).Order());
    }

    /// <summary>What the program depends on is what is published with it.</summary>
    [Fact]
    public void Publish_TheProgram_TakesNoToolOfTheBuildAlong()
    {
        var libraries = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "KaleyraBot.deps.json")))!["libraries"]!.AsObject()
            .Select(library => library.Key.Split('/')[0]).ToList();
        Assert.Contains("KaleyraBot.Cards", libraries);
        Assert.DoesNotContain("KaleyraBot.CardChecks", libraries);
    }

    /// <summary>The settings of the runtime stand beside the program that these tests start, too.</summary>
    [Theory]
    [InlineData("System.GC.Server", "false")]
    [InlineData("System.GC.Concurrent", "false")]
    [InlineData("System.Threading.ThreadPool.UnfairSemaphoreSpinLimit", "0")]
    public void Runtime_OfTheProgram_IsSetForASmallProcess(string setting, string value)
    {
        var settings = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "KaleyraBot.runtimeconfig.json")))!["runtimeOptions"]!["configProperties"]!;
        Assert.Equal(value, settings[setting]?.ToJsonString());
    }
}
