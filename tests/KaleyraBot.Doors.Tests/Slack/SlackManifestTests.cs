using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KaleyraBot.Slack.Package;
using KaleyraBot.Tests.House;
using NJsonSchema;
using YamlDotNet.Serialization;

namespace KaleyraBot.Tests.Slack;

/// <summary>The app manifest: what Slack would refuse, and what the bot needs.</summary>
public sealed partial class SlackManifestTests
{
    private static readonly string Folder = Repo.File("manifest", "slack");

    [SkippableFact]
    public async Task Manifest_FilledIn_FitsTheOfficialSchema()
    {
        var schema = await JsonSchema.FromJsonAsync(Schemas.Read("slack-manifest.schema.json"));
        var manifest = await ManifestAsync();

        Assert.Empty(schema.Validate(manifest.ToJsonString()));

        // A validator that accepts everything would prove nothing.
        manifest["features"]!["shortcuts"]![0]!["name"] = new string('x', 25);
        Assert.NotEmpty(schema.Validate(manifest.ToJsonString()));
    }

    [Fact]
    public async Task Manifest_FilledIn_IsWithinSlacksLimits()
    {
        var manifest = await ManifestAsync();
        var (shown, features) = (manifest["display_information"]!, manifest["features"]!);

        Assert.Equal(["_metadata", "display_information", "features", "oauth_config", "settings"], manifest.Select(part => part.Key));
        Assert.InRange(((string)shown["name"]!).Length, 1, 35);
        Assert.InRange(((string)shown["description"]!).Length, 1, 140);
        Assert.InRange(((string)shown["long_description"]!).Length, 175, 4000);
        Assert.Matches(Color(), (string)shown["background_color"]!);
        Assert.InRange(((string)features["bot_user"]!["display_name"]!).Length, 1, 80);
        Assert.All(features["shortcuts"]!.AsArray(), shortcut =>
        {
            Assert.InRange(((string)shortcut!["name"]!).Length, 1, 24);
            Assert.InRange(((string)shortcut["description"]!).Length, 1, 150);
        });
        var command = Assert.Single(features["slash_commands"]!.AsArray())!;
        Assert.InRange(((string)command["description"]!).Length, 1, 2000);
        Assert.InRange(((string)command["usage_hint"]!).Length, 1, 1000);
    }

    [Fact]
    public async Task Manifest_FilledIn_OffersAndMayDoWhatTheBotNeeds()
    {
        var manifest = await ManifestAsync();
        var (features, settings) = (manifest["features"]!, manifest["settings"]!);
        var command = features["slash_commands"]![0]!;

        Assert.Equal(("/wa", "false"), ((string?)command["command"], Text(command["should_escape"])));
        Assert.Equal([("global", "wa_update"), ("message", "wa_update")],
            features["shortcuts"]!.AsArray().Select(shortcut => ((string?)shortcut!["type"], (string?)shortcut["callback_id"])));
        Assert.Equal(("true", "true", "false"), (Text(features["app_home"]!["home_tab_enabled"]), Text(features["app_home"]!["messages_tab_enabled"]), Text(features["app_home"]!["messages_tab_read_only_enabled"])));
        Assert.Equal(["app_mentions:read", "chat:write", "chat:write.public", "commands", "im:history", "im:write", "users:read"],
            manifest["oauth_config"]!["scopes"]!["bot"]!.AsArray().Select(scope => (string)scope!).Order(StringComparer.Ordinal));
        Assert.Equal(["app_home_opened", "app_mention", "message.im"], settings["event_subscriptions"]!["bot_events"]!.AsArray().Select(name => (string?)name));
        Assert.Equal(("true", "true", "false"), (Text(settings["org_deploy_enabled"]), Text(settings["interactivity"]!["is_enabled"]), Text(settings["socket_mode_enabled"])));
    }

    [Theory]
    [InlineData("https://bot.example.com", "https://bot.example.com")]
    [InlineData("https://bot.example.com/", "https://bot.example.com")]
    [InlineData("https://example.com:8443/bots/wa/", "https://example.com:8443/bots/wa")]
    public async Task Manifest_Addresses_BeginWithTheBots(string typed, string address)
    {
        var manifest = await ManifestAsync(typed);

        Assert.Equal($"{address}/slack/commands", (string?)manifest["features"]!["slash_commands"]![0]!["url"]);
        Assert.Equal($"{address}/slack/interactions", (string?)manifest["settings"]!["interactivity"]!["request_url"]);
        Assert.Equal($"{address}/slack/events", (string?)manifest["settings"]!["event_subscriptions"]!["request_url"]);
        Assert.DoesNotContain("${{", manifest.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bot.example.com", "\"bot.example.com\" is no web address. Give the address under which Slack reaches the bot, like https://bot.example.com.")]
    [InlineData("http://bot.example.com", "Slack calls https addresses only. Put the bot behind a proxy with a certificate, and give its address.")]
    [InlineData("https://localhost:3978", "Slack cannot reach \"localhost\" from the internet. Give a public host name, like https://bot.example.com.")]
    [InlineData("https://10.0.0.7", "Slack cannot reach \"10.0.0.7\" from the internet. Give a public host name, like https://bot.example.com.")]
    [InlineData("https://me:secret@bot.example.com", "The address must hold a host and at most a path: no user name, no question mark, no #.")]
    [InlineData("https://bot.example.com/?a=b", "The address must hold a host and at most a path: no user name, no question mark, no #.")]
    public async Task Manifest_ForABadAddress_IsRefusedWithASentence(string address, string said)
    {
        var (yaml, sentence) = await SlackManifest.FillAsync(address, Folder, CancellationToken.None);

        Assert.Null(yaml);
        Assert.Equal($"No manifest was written: {said}", sentence);
    }

    private static async Task<JsonObject> ManifestAsync(string address = "https://bot.example.com")
    {
        var (yaml, sentence) = await SlackManifest.FillAsync(address, Folder, CancellationToken.None);
        Assert.True(yaml is not null, sentence);
        var read = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize(yaml);
        return JsonNode.Parse(new SerializerBuilder().JsonCompatible().Build().Serialize(read))!.AsObject();
    }

    private static string Text(JsonNode? value) => value!.ToJsonString();

    [GeneratedRegex("^#[0-9A-Fa-f]{6}$")]
    private static partial Regex Color();
}
