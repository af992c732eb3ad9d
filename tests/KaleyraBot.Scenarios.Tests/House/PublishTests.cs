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
        var depends = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "KaleyraBot.deps.json")))!;
        var programs = depends["targets"]!.AsObject().SelectMany(target => target.Value!.AsObject())
            .SelectMany(library => library.Value!["runtime"]?.AsObject() ?? [])
            .Select(file => Path.GetFileNameWithoutExtension(file.Key)).ToList();
        Assert.Contains("KaleyraBot.Cards", programs);
        Assert.Contains("Npgsql", programs);
        Assert.DoesNotContain("KaleyraBot.CardChecks", programs);
        Assert.DoesNotContain(programs, program => program.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
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
