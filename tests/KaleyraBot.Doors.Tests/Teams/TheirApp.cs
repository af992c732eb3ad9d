using System.IO.Compression;
using System.Text.Json.Nodes;
using KaleyraBot.Teams.Package;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.Configuration;

namespace KaleyraBot.Tests.Teams;

/// <summary>The app package of another company's bot, in a folder of its own, and what the tool makes of it.</summary>
internal sealed class TheirApp : IDisposable
{
    public const string BotId = "11111111-2222-3333-4444-555555555555";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kaleyrabot-package-");

    public string From => Path.Combine(_folder.FullName, "theirs.zip");

    public string To => Path.Combine(_folder.FullName, "new.zip");

    public IEnumerable<string> Files => _folder.EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal);

    /// <summary>A valid manifest of a bot with a menu and a message extension of its own.</summary>
    public static JsonObject Manifest(string version = "1.16", params string[] scopes)
    {
        var schema = version == "devPreview" ? "vDevPreview" : $"v{version}";
        var packageName = version is "1.2" or "1.3" or "1.4" ? "\"packageName\": \"com.example.lunch\"," : "";
        return JsonNode.Parse($$"""
        {
          "$schema": "https://developer.microsoft.com/json-schemas/teams/{{schema}}/MicrosoftTeams.schema.json",
          "manifestVersion": "{{version}}",
          "version": "3.4.5", {{packageName}}
          "id": "{{BotId}}",
          "developer": {
            "name": "Ana & Søn", "websiteUrl": "https://example.com", "privacyUrl": "https://example.com/p", "termsOfUseUrl": "https://example.com/t"
          },
          "name": { "short": "Lunch", "full": "Lunch for all" },
          "description": { "short": "Orders lunch.", "full": "Orders lunch for <everybody> & 'all'." },
          "icons": { "outline": "outline.png", "color": "color.png" },
          "accentColor": "#FF0000",
          "bots": [ { "botId": "{{BotId}}", "scopes": ["{{string.Join("\", \"", scopes is [] ? ["personal", "team"] : scopes)}}"], "commandLists": [
            { "scopes": ["personal"], "commands": [ { "title": "order", "description": "Order lunch" } ] } ] } ],
          "permissions": ["identity"],
          "validDomains": ["example.com"]
        }
        """)!.AsObject();
    }

    public void Write(JsonObject manifest) => Write(("manifest.json", System.Text.Encoding.UTF8.GetBytes(manifest.ToJsonString())));

    public void Write(params (string Name, byte[] Content)[] entries)
    {
        File.Delete(From);
        using var zip = ZipFile.Open(From, ZipArchiveMode.Create);
        foreach (var (name, content) in entries)
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(content);
        }
    }

    public Task<(bool Written, string Sentence)> AddAsync(string? from = null, string? to = null, string? appId = null) =>
        TeamsPackageAdd.WriteAsync(
        new ConfigurationBuilder().AddInMemoryCollection([new("MicrosoftAppId", appId)]).Build(),
        Repo.File("manifest", "teams"), from ?? From, to ?? To, CancellationToken.None);

    /// <summary>The manifest that the tool makes of this one.</summary>
    public async Task<(JsonObject Manifest, string Sentence)> AddAsync(JsonObject manifest, string? appId = null)
    {
        Write(manifest);
        var (written, sentence) = await AddAsync(appId: appId);
        Assert.True(written, sentence);
        return (JsonNode.Parse(Entry(To, "manifest.json"))!.AsObject(), sentence);
    }

    public static byte[] Entry(string zip, string name)
    {
        using var archive = ZipFile.OpenRead(zip);
        using var entry = archive.GetEntry(name)!.Open();
        using var content = new MemoryStream();
        entry.CopyTo(content);
        return content.ToArray();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
