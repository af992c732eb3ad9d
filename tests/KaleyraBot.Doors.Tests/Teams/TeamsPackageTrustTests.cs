using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.Teams;

/// <summary>A package from anywhere: what it holds beside its manifest, and what is refused, with the target left as it was.</summary>
public sealed class TeamsPackageTrustTests : IDisposable
{
    private readonly TheirApp _app = new();

    public static TheoryData<string, string> Manifests => new()
    {
        { "", "is not valid JSON: see its line 1." },
        { "{\n  \"bots\": [,]\n}", "is not valid JSON: see its line 2." },
        { """{"a":1,"a":2}""", "is not valid JSON: it names a property twice." },
        { """{"manifestVersion":"1.16","a":"\ud800"}""", "is not valid JSON: it is not written in UTF-8." },
        { "[]", "is not valid JSON: it is no object." },
        { new string('[', 100), "is not valid JSON" },
        { "{}", "names no manifestVersion of Teams" },
        { """{"manifestVersion":1.16}""", "names no manifestVersion of Teams" },
        { """{"manifestVersion":"1.16"}""", "has no bot: our commands need one" },
        { """{"manifestVersion":"1.16","bots":[]}""", "has no bot: our commands need one" },
        { """{"manifestVersion":"1.16","bots":{}}""", "bots in manifest.json is no list" },
        { """{"manifestVersion":"1.16","bots":[{}]}""", "has no botId" },
        { """{"manifestVersion":"1.16","bots":[{"botId":"a","scopes":["team"],"commandLists":"x"}]}""", "commandLists in manifest.json is no list" },
        { """{"manifestVersion":"1.16","bots":[{"botId":"a","scopes":"team"}]}""", "scopes in manifest.json is no list" },
        { """{"manifestVersion":"1.16","bots":[{"botId":"a"}],"composeExtensions":{}}""", "composeExtensions in manifest.json is no list" },
        { """{"manifestVersion":"1.16","bots":[{"botId":"a"}],"permissions":"identity"}""", "permissions in manifest.json is no list" },
        { """{"manifestVersion":"1.16","bots":[{"botId":7}]}""", "has no botId" },
        { """{"manifestVersion":"1.16","bots":[{"botId":"a"},{"botId":"b"}]}""", "has 2 bots: set MicrosoftAppId to the botId of the one" },
    };

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Package_OtherFiles_StayByteForByteInTheirPlace()
    {
        var noise = new byte[50_000];
        new Random(7).NextBytes(noise);
        var manifest = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(TheirApp.Manifest().ToJsonString())).ToArray();
        _app.Write(("color.png", noise), ("manifest.json", manifest), ("lang/", []), ("lang/de.json", "{ }"u8.ToArray()), ("outline.png", noise[..99]));

        var (written, sentence) = await _app.AddAsync();

        Assert.True(written, sentence);
        using var before = ZipFile.OpenRead(_app.From);
        using var after = ZipFile.OpenRead(_app.To);
        Assert.Equal(before.Entries.Select(entry => entry.FullName), after.Entries.Select(entry => entry.FullName));
        Assert.All(before.Entries.Zip(after.Entries), pair => Assert.Equal(
            (pair.First.LastWriteTime, pair.First.ExternalAttributes), (pair.Second.LastWriteTime, pair.Second.ExternalAttributes)));
        Assert.All(
            before.Entries.Select(entry => entry.FullName).Where(name => name != "manifest.json"),
            name => Assert.Equal(TheirApp.Entry(_app.From, name), TheirApp.Entry(_app.To, name)));
    }

    [Fact]
    public async Task Package_WrittenOverItself_LeavesNothingBeside()
    {
        _app.Write(TheirApp.Manifest());

        var (written, sentence) = await _app.AddAsync(to: _app.From);

        Assert.True(written, sentence);
        Assert.Equal(["theirs.zip"], _app.Files);
        Assert.Contains("wa.update", Encoding.UTF8.GetString(TheirApp.Entry(_app.From, "manifest.json")), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Manifests))]
    public async Task Manifest_ThatIsNone_IsRefused(string manifest, string why)
    {
        _app.Write(("manifest.json", Encoding.UTF8.GetBytes(manifest)));
        await RefusedAsync(why);
    }

    [Fact]
    public async Task Manifest_NotInUtf8_IsRefused()
    {
        _app.Write(("manifest.json", Encoding.Latin1.GetBytes("""{"name":"Søn"}""")));
        await RefusedAsync("is not written in UTF-8");
    }

    [Theory]
    [InlineData("is no zip file, or a broken one", "color.png")]
    [InlineData("holds no manifest.json: take the app package", "color.png", "Manifest.txt")]
    [InlineData("only lunch/manifest.json: zip the files themselves, not their folder", "lunch/manifest.json")]
    [InlineData("holds the file ../color.png, which leads out", "manifest.json", "../color.png")]
    [InlineData("holds the file a/../../b, which leads out", "manifest.json", @"a\..\..\b")]
    [InlineData("holds the file /etc/x, which leads out", "manifest.json", "/etc/x")]
    [InlineData("holds the file C:/x, which leads out", "manifest.json", @"C:\x")]
    [InlineData("holds manifest.json more than once", "manifest.json", "manifest.json")]
    public async Task Package_WithNamesThatItShouldNotHave_IsRefused(string why, params string[] names)
    {
        _app.Write([.. names.Select(name => (name, Encoding.UTF8.GetBytes(TheirApp.Manifest().ToJsonString())))]);
        if (names is ["color.png"])
        {
            await File.WriteAllBytesAsync(_app.From, (await File.ReadAllBytesAsync(_app.From))[..^9]);
        }
        await RefusedAsync(why);
    }

    [Theory]
    [InlineData("holds a manifest.json of more than 1 MB", "manifest.json", 2)]
    [InlineData("holds more than 100 MB when unpacked", "color.png", 101)]
    public async Task Package_ThatUnpacksToMoreThanAnApp_IsRefused(string why, string name, int megabytes)
    {
        _app.Write([(name, new byte[megabytes << 20]), .. name == "manifest.json" ? [] : new[] { ("manifest.json", "{}"u8.ToArray()) }]);
        await RefusedAsync(why);
    }

    [Theory]
    [InlineData(10, "is not valid JSON")]
    [InlineData(int.MaxValue, "is no zip file, or a broken one")]
    public async Task Package_ThatLiesAboutASize_IsRefused(int said, string why)
    {
        var manifest = Encoding.UTF8.GetBytes(TheirApp.Manifest().ToJsonString().PadRight(123_456));
        _app.Write(("manifest.json", manifest));
        var zip = await File.ReadAllBytesAsync(_app.From);
        var size = BitConverter.GetBytes(manifest.Length);
        for (var at = zip.AsSpan().IndexOf(size); at >= 0; at = zip.AsSpan().IndexOf(size))
        {
            BitConverter.GetBytes(said).CopyTo(zip, at);
        }
        await File.WriteAllBytesAsync(_app.From, zip);
        await RefusedAsync(why);
    }

    /// <summary>Whatever is broken in it, there is a sentence, and a package that is written is one that can be read.</summary>
    [Fact]
    public async Task Package_WithBrokenBytes_IsRefusedOrAddedTo()
    {
        var random = new Random(1);
        _app.Write(("manifest.json", Encoding.UTF8.GetBytes(TheirApp.Manifest().ToJsonString())), ("color.png", new byte[2000]), ("a/b.json", "{}"u8.ToArray()));
        var zip = await File.ReadAllBytesAsync(_app.From);
        var refused = 0;
        for (var round = 0; round < 400; round++)
        {
            var broken = zip[..(round % 3 == 0 ? random.Next(zip.Length) : zip.Length)];
            // Mostly in the headers at both ends, where the structure is.
            foreach (var _ in Enumerable.Range(0, broken.Length == 0 ? 0 : random.Next(1, 5)))
            {
                broken[random.Next(2) == 0 ? random.Next(broken.Length) : Math.Max(0, broken.Length - 1 - random.Next(250))] =
                    (byte)random.Next(256);
            }
            await File.WriteAllBytesAsync(_app.From, broken);
            var (written, sentence) = await _app.AddAsync();
            Assert.Equal(written, !sentence.StartsWith("No package was written. ", StringComparison.Ordinal));
            refused += written ? 0 : 1;
            if (written)
            {
                Assert.True((await _app.AddAsync(_app.To)).Written, $"Round {round}: {sentence}");
            }
        }
        Assert.InRange(refused, 200, 399);
    }

    [Fact]
    public async Task Package_OfTooManyFiles_IsRefused()
    {
        _app.Write([.. Enumerable.Range(0, 1001).Select(number => ($"{number}.png", Array.Empty<byte>()))]);
        await RefusedAsync("holds more than 1000 files");
    }

    [Fact]
    public async Task Package_TooLargeOrMissing_IsRefused()
    {
        await RefusedAsync($"{_app.From} cannot be read: ");
        Assert.Contains(" cannot be read: ", (await _app.AddAsync(from: "")).Sentence, StringComparison.Ordinal);
        await File.WriteAllBytesAsync(_app.From, new byte[(20 << 20) + 1]);
        await RefusedAsync("is larger than 20 MB");
    }

    [Fact]
    public async Task Package_OfSeveralBots_GoesByMicrosoftAppId()
    {
        var manifest = TheirApp.Manifest();
        manifest["bots"]!.AsArray().Insert(0, JsonNode.Parse("""{"botId":"other","scopes":["team"]}"""));

        var (added, _) = await _app.AddAsync(manifest, TheirApp.BotId.ToUpperInvariant());

        Assert.Null(added["bots"]![0]!["commandLists"]);
        Assert.Equal(10, added["bots"]![1]!["commandLists"]![0]!["commands"]!.AsArray().Count);
        Assert.Equal(TheirApp.BotId, (string?)added["composeExtensions"]![0]!["botId"]);
    }

    [Fact]
    public async Task Package_OfABotThatCannotAnswer_IsWrittenWithAWord()
    {
        var manifest = TheirApp.Manifest();
        manifest["bots"]![0]!["isNotificationOnly"] = true;

        var (_, sentence) = await _app.AddAsync(manifest, Guid.Empty.ToString());

        Assert.Contains("Its bot is isNotificationOnly: nobody can write to it", sentence, StringComparison.Ordinal);
        Assert.Contains($"MicrosoftAppId in the settings is not this bot's id ({TheirApp.BotId})", sentence, StringComparison.Ordinal);
    }

    private async Task RefusedAsync(string why)
    {
        await File.WriteAllTextAsync(_app.To, "an older one");

        var (written, sentence) = await _app.AddAsync();

        Assert.False(written);
        Assert.StartsWith("No package was written. ", sentence, StringComparison.Ordinal);
        Assert.Contains(why, sentence, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', sentence);
        Assert.Equal("an older one", await File.ReadAllTextAsync(_app.To));
        Assert.DoesNotContain(_app.Files, file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }
}
