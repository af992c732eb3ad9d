using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Teams.Package;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.Configuration;

namespace KaleyraBot.Tests.Teams;

[Needs(Needs.Node)]
[Needs(Needs.Host)]
public sealed class TeamsPackageTests
{
    private static readonly string Manifest = Repo.File("manifest", "teams");

    public static TheoryData<string, int> Icons => new() { { "color.png", 192 }, { "outline.png", 32 } };

    [Theory]
    [MemberData(nameof(Icons))]
    public void Icon_DrawnAgain_IsTheSameFile(string name, int size)
    {
        var drawn = name == "color.png" ? TeamsIcons.Color() : TeamsIcons.Outline();
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1")
        {
            File.WriteAllBytes(Path.Combine(Manifest, name), drawn);
        }

        Assert.Equal(File.ReadAllBytes(Path.Combine(Manifest, name)), drawn);
        Assert.Equal((size, size),
            (BinaryPrimitives.ReadInt32BigEndian(drawn.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(drawn.AsSpan(20))));
    }

    [Theory]
    [MemberData(nameof(Icons))]
    public void Icon_Pixels_AreAsManyAsItSays(string name, int size)
    {
        var file = File.ReadAllBytes(Path.Combine(Manifest, name));
        var data = file.AsSpan().IndexOf("IDAT"u8);
        var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(data - 4));
        using var pixels = new ZLibStream(new MemoryStream(file, data + 4, length), CompressionMode.Decompress);
        using var rows = new MemoryStream();
        pixels.CopyTo(rows);

        Assert.Equal((1 + (size / 2)) * size, rows.Length);
        Assert.True(rows.ToArray().Distinct().Count() > 3, "The icon is blank.");
    }

    [SkippableFact]
    public async Task Manifest_FilledIn_IsValidByMicrosoftsOwnValidator()
    {
        var filled = await TeamsPackage.ManifestAsync(Manifest, Guid.Parse(FakeTeams.AppId), CancellationToken.None);

        Assert.Equal("[]", await NodeTool.RunAsync("validate-manifest.mjs", filled));
        Assert.DoesNotContain("${{", filled, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Manifest_NotFilledIn_IsNot() =>
        Assert.NotEqual("[]", await NodeTool.RunAsync("validate-manifest.mjs", await File.ReadAllTextAsync(Path.Combine(Manifest, "manifest.json"))));

    [Fact]
    public void Manifest_OffersTheFormInEveryWay()
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(Manifest, "manifest.json")))!;
        var lists = manifest["bots"]![0]!["commandLists"]!.AsArray();
        var compose = manifest["composeExtensions"]![0]!["commands"]![0]!;

        Assert.Equal(["groupChat", "personal", "team"], lists.SelectMany(list => Texts(list!["scopes"])).Order(StringComparer.Ordinal));
        Assert.Equal(["mention", "slash"], lists.SelectMany(list => Texts(list!["triggers"])).Distinct());
        Assert.All(lists, list => Assert.Contains("wa update", list!["commands"]!.AsArray().Select(command => (string?)command!["title"])));
        Assert.Equal(("action", true, "slash"), ((string?)compose["type"], (bool?)compose["fetchTask"], (string?)compose["triggers"]![0]));
    }

    [Fact]
    public async Task Package_Written_HoldsTheFilledManifestAndTheIconsAtItsRoot()
    {
        var file = Path.GetTempFileName();
        try
        {
            var (written, sentence) = await TeamsPackage.WriteAsync(Settings(FakeTeams.AppId), Manifest, file, CancellationToken.None);

            Assert.True(written, sentence);
            Assert.StartsWith(file, sentence, StringComparison.Ordinal);
            using var zip = ZipFile.OpenRead(file);
            Assert.Equal(["manifest.json", "color.png", "outline.png"], zip.Entries.Select(entry => entry.FullName));
            using var manifest = await JsonDocument.ParseAsync(zip.Entries[0].Open());
            Assert.Equal(FakeTeams.AppId, manifest.RootElement.GetProperty("id").GetString());
            Assert.Equal(FakeTeams.AppId, manifest.RootElement.GetProperty("bots")[0].GetProperty("botId").GetString());
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData(null, "set MicrosoftAppId to the application (client) id")]
    [InlineData("my-bot", "MicrosoftAppId must be a GUID")]
    public async Task Package_WithoutAnAppId_IsRefusedWithASentence(string? appId, string sentence)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.zip");

        var (written, said) = await TeamsPackage.WriteAsync(Settings(appId), Manifest, file, CancellationToken.None);

        Assert.False(written);
        Assert.Contains(sentence, said, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    private static IEnumerable<string?> Texts(JsonNode? list) => list!.AsArray().Select(text => (string?)text);

    private static IConfiguration Settings(string? appId) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["MicrosoftAppId"] = appId }).Build();
}
