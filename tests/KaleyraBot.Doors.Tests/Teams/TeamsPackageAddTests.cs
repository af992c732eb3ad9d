using System.Text.Json.Nodes;
using KaleyraBot.BotBuilder;
using KaleyraBot.Teams.Package;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Teams;

[Needs(Needs.Node)]
public sealed class TeamsPackageAddTests : IDisposable
{
    private static readonly string[] ByUse =
        ["wa update", "wa help", "wa status", "wa numbers", "wa show", "wa history", "wa cancel", "wa retry", "wa categories"];

    private static readonly string[] Versions =
        ["1.2", "1.3", "1.4", "1.5", "1.10", "1.16", "1.17", "1.23", "1.24", "1.28", "1.29", "1.30", "devPreview"];

    private readonly TheirApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Manifest_OfAnotherBot_GetsOursBehindItsOwn()
    {
        var (manifest, sentence) = await _app.AddAsync(TheirApp.Manifest());

        var lists = manifest["bots"]![0]!["commandLists"]!.AsArray();
        Assert.Equal(["order", .. ByUse], Titles(lists[0]));
        Assert.Equal((2, "team"), (lists.Count, (string?)Assert.Single(lists[1]!["scopes"]!.AsArray())));
        Assert.Equal(ByUse, Titles(lists[1]));
        Assert.Equal(
            $$"""
            [{"botId":"{{TheirApp.BotId}}","commands":[{"id":"wa.update","type":"action","title":"Update WhatsApp profile",
            "description":"Opens the form that changes a WhatsApp business profile","context":["compose","commandBox"],"fetchTask":true}]}]
            """.ReplaceLineEndings(""),
            manifest["composeExtensions"]!.ToJsonString());
        Assert.Equal("""["identity","messageTeamMembers"]""", manifest["permissions"]!.ToJsonString());
        Assert.Equal(
            $"{_app.To} is ready. New in it: 9 commands for personal; 9 commands for team; wa.update in the message extension; permission "
                + "messageTeamMembers. Raise version in its manifest.json (3.4.5 now) before you upload it as an update: Teams refuses a version that it has.",
            sentence);
    }

    [Fact]
    public async Task Manifest_RestOfIt_StaysInItsOrder()
    {
        var theirs = TheirApp.Manifest();
        theirs.Insert(2, "x-own", JsonNode.Parse("""{"b":1.50,"a":[null,"é"]}"""));

        var (manifest, _) = await _app.AddAsync(theirs.DeepClone().AsObject());

        Assert.Equal([.. theirs.Select(property => property.Key), "composeExtensions"], manifest.Select(property => property.Key));
        Assert.All(
            theirs.Where(property => property.Key is not ("bots" or "permissions")),
            property => Assert.Equal(property.Value!.ToJsonString(), manifest[property.Key]!.ToJsonString()));
        Assert.Contains("Ana & Søn", System.Text.Encoding.UTF8.GetString(TheirApp.Entry(_app.To, "manifest.json")), StringComparison.Ordinal);
    }

    /// <summary>Theirs and ours of all versions in one call: each start of the validator costs seconds.</summary>
    [SkippableFact]
    public async Task Manifest_OfEveryVersion_StaysValidByMicrosoftsOwnValidator()
    {
        var manifests = new JsonArray();
        foreach (var version in Versions)
        {
            string[] scopes = version == "1.2" ? ["personal", "team"] : ["personal", "team", "groupChat"];
            var theirs = TheirApp.Manifest(version, scopes);
            theirs["bots"]![0]!["commandLists"]![0]!["commands"] = Commands(5);
            if (version is "1.29" or "1.30")
            {
                theirs["bots"]![0]!["supportsTargetedMessages"] = true;
            }
            manifests.Add(theirs.DeepClone());
            var (manifest, _) = await _app.AddAsync(theirs);
            Assert.Equal(version is "1.2" or "1.3", manifest["composeExtensions"] is null);
            manifests.Add(manifest);
        }
        var judged = JsonNode.Parse(await NodeTool.RunAsync("validate-manifest.mjs", manifests.ToJsonString()))!.AsArray();
        Assert.Equal(
            Versions.SelectMany(version => new[] { $"{version}: []", $"{version} with ours: []" }),
            Versions.SelectMany((version, at) => new[] { $"{version}: {judged[2 * at]!.ToJsonString()}", $"{version} with ours: {judged[(2 * at) + 1]!.ToJsonString()}" }));
    }

    [Theory]
    [InlineData("1.28", true, null, null)]
    [InlineData("1.30", false, """["mention"]""", """["slash"]""")]
    [InlineData("1.30", true, """["mention","slash"]""", """["slash"]""")]
    public async Task Triggers_OnlyWhereTheVersionAndTheBotTakeThem_AreSet(string version, bool targeted, string? ofList,
        string? ofExtension)
    {
        var theirs = TheirApp.Manifest(version, "team");
        theirs["bots"]![0]!.AsObject().Remove("commandLists");
        theirs["bots"]![0]!["supportsTargetedMessages"] = targeted;

        var (manifest, _) = await _app.AddAsync(theirs);

        Assert.Equal(ofList, manifest["bots"]![0]!["commandLists"]![0]!["triggers"]?.ToJsonString());
        Assert.Equal(ofExtension, manifest["composeExtensions"]![0]!["commands"]![0]!["triggers"]?.ToJsonString());
        Assert.Equal(targeted, (bool?)manifest["bots"]![0]!["supportsTargetedMessages"]);
    }

    [Theory]
    [InlineData("1.16", 7, 3)]
    [InlineData("1.16", 10, 0)]
    [InlineData("1.24", 10, 2)]
    [InlineData("1.30", 3, 9)]
    public async Task List_WithoutRoomForAll_GetsTheMostUsefulAndTheSentenceSaysTheRest(string version, int theirs, int ours)
    {
        var manifest = TheirApp.Manifest(version, "personal");
        manifest["bots"]![0]!["commandLists"]![0]!["commands"] = Commands(theirs);

        var (added, sentence) = await _app.AddAsync(manifest);

        Assert.Equal(ByUse[..ours], Titles(added["bots"]![0]!["commandLists"]![0]).Skip(theirs));
        var left = $"left out: {string.Join(", ", ByUse[ours..])}. They can be typed all the same.";
        Assert.Equal(ours < ByUse.Length, sentence.Contains(left, StringComparison.Ordinal));
    }

    [Fact]
    public async Task List_WithATitleOfOurs_KeepsItsOwn()
    {
        var theirs = TheirApp.Manifest(scopes: "personal");
        theirs["bots"]![0]!["commandLists"]![0]!["commands"] = JsonNode.Parse("""[{"title":"WA Update ","description":"Ours, in their words"}]""");

        var (manifest, _) = await _app.AddAsync(theirs);

        Assert.Equal(["WA Update ", .. ByUse[1..]], Titles(manifest["bots"]![0]!["commandLists"]![0]));
    }

    [Fact]
    public async Task List_OfScopesThatItsBotLacks_IsNotMade()
    {
        var theirs = TheirApp.Manifest("1.16", "groupchat");
        theirs["bots"]![0]!.AsObject().Remove("commandLists");

        var (manifest, _) = await _app.AddAsync(theirs);

        Assert.Equal("""["groupchat"]""", Assert.Single(manifest["bots"]![0]!["commandLists"]!.AsArray())!["scopes"]!.ToJsonString());
    }

    [Fact]
    public async Task List_BeyondTheLast_IsNotMadeAndTheSentenceSaysSo()
    {
        var theirs = TheirApp.Manifest();
        var lists = theirs["bots"]![0]!["commandLists"]!.AsArray();
        lists.Add(lists[0]!.DeepClone());
        lists.Add(lists[0]!.DeepClone());

        var (manifest, sentence) = await _app.AddAsync(theirs);

        Assert.Equal([10, 1, 1], manifest["bots"]![0]!["commandLists"]!.AsArray().Select(list => Titles(list).Count()));
        Assert.Contains("Teams takes 3 lists of commands, so there is none for team: ", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_ThatPeopleReachByMention_IsTakenBeforeASlashOne()
    {
        var theirs = TheirApp.Manifest("1.30", "personal");
        var slash = theirs["bots"]![0]!["commandLists"]![0]!.DeepClone();
        slash["triggers"] = JsonNode.Parse("""["slash"]""");
        theirs["bots"]![0]!["commandLists"]!.AsArray().Insert(0, slash);

        var (manifest, _) = await _app.AddAsync(theirs);

        Assert.Equal([1, 10], manifest["bots"]![0]!["commandLists"]!.AsArray().Select(list => Titles(list).Count()));
    }

    [Theory]
    [InlineData(TheirApp.BotId, 3, 4, "wa.update in the message extension")]
    [InlineData(TheirApp.BotId, 10, 10, "the message extension is full (10 commands)")]
    [InlineData("another", 1, 1, "this app's is not its bot's")]
    public async Task Extension_OfTheirs_GetsOursWhereItCan(string botId, int theirs, int now, string said)
    {
        var manifest = TheirApp.Manifest();
        manifest["composeExtensions"] = new JsonArray(new JsonObject { ["botId"] = botId, ["commands"] = Extensions(theirs) });

        var (added, sentence) = await _app.AddAsync(manifest);

        var commands = Assert.Single(added["composeExtensions"]!.AsArray())!["commands"]!.AsArray();
        Assert.Equal((now, "their0"), (commands.Count, (string?)commands[0]!["id"]));
        Assert.Contains(said, sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void ExtensionCommand_IsTheOneThatThePlugInKnows() =>
        Assert.Contains(OurParts.ExtensionCommand, new BotBuilderOptions().ExtensionCommands);

    [Theory]
    [InlineData("1.3", 1)]
    [InlineData("1.16", 8)]
    [InlineData("1.30", 1)]
    public async Task Package_AddedToTwice_IsTheSameFile(string version, int theirs)
    {
        var manifest = TheirApp.Manifest(version, "personal", "team", "groupChat");
        manifest["bots"]![0]!["commandLists"]![0]!["commands"] = Commands(theirs);
        await _app.AddAsync(manifest);
        var once = await File.ReadAllBytesAsync(_app.To);

        var (written, sentence) = await _app.AddAsync(_app.To, _app.To);

        Assert.True(written, sentence);
        Assert.Equal(once, await File.ReadAllBytesAsync(_app.To));
        Assert.StartsWith($"{_app.To} is ready. Nothing was added to {_app.To}.", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("Raise version", sentence, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Titles(JsonNode? list) => list!["commands"]!.AsArray().Select(command => (string?)command!["title"]);

    private static JsonArray Commands(int count) => new(
        [.. Enumerable.Range(0, count).Select(number => new JsonObject { ["title"] = $"lunch {number}", ["description"] = "Lunch" })]);

    private static JsonArray Extensions(int count) => new(
        [.. Enumerable.Range(0, count).Select(number => new JsonObject { ["id"] = $"their{number}", ["type"] = "query", ["title"] = "Find" })]);
}
