using System.Text;
using KaleyraBot.Hosting;
using KaleyraBot.Hosting.Background;
using KaleyraBot.Hosting.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Primitives;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Hosting;

/// <summary>Secrets in files, as containers and systemd hand them over.</summary>
public sealed class SecretFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kaleyrabot-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Slack:SigningSecret", "_FILE")]
    [InlineData("Slack:SigningSecret", "File")]
    [InlineData("slack:signingsecret", "_file")]
    [InlineData("Slack:NextSigningSecret", "_FILE")]
    [InlineData("Slack:BotToken", "_FILE")]
    [InlineData("Kaleyra:Accounts:main:ApiKey", "_FILE")]
    [InlineData("Kaleyra:Accounts:main:Sid", "File")]
    [InlineData("Storage:ConnectionString", "_FILE")]
    [InlineData("Audit:Key", "_FILE")]
    [InlineData("Audit:FormerKeys", "_FILE")]
    [InlineData("MicrosoftAppPassword", "_FILE")]
    public void Secret_InAFile_IsReadAndItsKeyKnown(string key, string ending)
    {
        var settings = Read((key + ending, Write("s3cret=\n")));
        Assert.Equal("s3cret=", settings[key]);
        Assert.Empty(KeyCheck.RefuseUnknown(settings));
    }

    [Fact]
    public void Secrets_AllThatAreKnown_AreKeysOfTheBot() =>
        Assert.Empty(KnownKeys.Secrets.Except(KnownKeys.All.Select(key => key.Replace("[]", "", StringComparison.Ordinal))));

    [Theory]
    [InlineData("a b \n", "a b ")]
    [InlineData("a\r\n", "a")]
    [InlineData("a", "a")]
    [InlineData("\uFEFFa\n", "a")]
    public void Secret_WithALineBreakAtItsEnd_LosesThatAlone(string content, string secret) =>
        Assert.Equal(secret, Read(("Slack:BotToken_FILE", Write(content)))["Slack:BotToken"]);

    [Theory]
    [InlineData("", "which is empty. Write the secret into it.")]
    [InlineData(" \n", "which is empty.")]
    [InlineData("a\nb\n", "which holds several lines. Let it hold the secret alone, on one line.")]
    [InlineData("a\n\n", "which holds several lines.")]
    public void Secret_ThatIsNone_StopsTheStart(string content, string why)
    {
        var path = Write(content);
        Assert.StartsWith($"Slack:BotToken_FILE names {path}, {why}", Refusal(("Slack:BotToken_FILE", path)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Slack:NextSigningSecret")]
    [InlineData("Audit:FormerKeys")]
    public void Secret_ThatIsForLater_MayBeEmptyUntilThen(string key)
    {
        var path = Write("\n");
        using var settings = Read(($"{key}_FILE", path));
        Assert.Equal("", settings[key]);
        File.WriteAllText(path, "next\n");
        Assert.True(((IConfigurationRoot)settings).Providers.OfType<SecretFileProvider>().Single().Look());
        Assert.Equal("next", settings[key]);
    }

    [Fact]
    public void Files_ThatCannotBeRead_AreToldAllAtOnce()
    {
        var large = Write(new string('a', (64 * 1024) + 1));
        var odd = Path.Combine(_folder, "odd");
        File.WriteAllBytes(odd, [0xFF, 0xFE, 0x41]);
        var told = Refusal(
            ("Slack:SigningSecret_FILE", Path.Combine(_folder, "none")), ("Slack:BotToken_FILE", large), ("Audit:KeyFile", _folder),
            ("MicrosoftAppPassword_FILE", odd)).Split(Environment.NewLine);
        Assert.Equal(
            [
                $"Audit:KeyFile names {_folder}, but that is a folder. Name the file in it.",
                $"MicrosoftAppPassword_FILE names {odd}, which is no text in UTF-8. Let it hold the secret alone, on one line.",
                $"Slack:BotToken_FILE names {large}, which is larger than 64 KB: that is no secret. Name the file that holds it alone.",
                $"Slack:SigningSecret_FILE names {Path.Combine(_folder, "none")}, but there is no such file. Create it, or correct the path.",
            ],
            told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Secret_ThatIsSetTwice_StopsTheStart()
    {
        Assert.Equal(
            "Slack:BotToken and Slack:BotToken_FILE are both set. Leave one of the two out.",
            Refusal(("Slack:BotToken", "xoxb-1"), ("Slack:BotToken_FILE", Write("xoxb-2"))));
        Assert.EndsWith(
            "names a second file for Slack:BotToken. Leave one of the two out.",
            Refusal(("Slack:BotTokenFile", Write("xoxb-1")), ("Slack:BotToken_FILE", Write("xoxb-2"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kaleyra:Timeout_FILE")]
    [InlineData("Access:Approvers_FILE")]
    [InlineData("Slack:SigninSecret_FILE")]
    public void Key_ThatIsNoSecret_HasNoFile(string key) =>
        Assert.Contains(key, Assert.Throws<StartException>(() => KeyCheck.RefuseUnknown(Read((key, Write("x"))))).Message, StringComparison.Ordinal);

    [Fact]
    public void Secret_OfABotInASection_IsReadThere()
    {
        using var settings = new ConfigurationManager();
        settings.AddInMemoryCollection([new("Mine:Slack:BotToken_FILE", Write("xoxb-1")), new("Slack:BotToken_FILE", Write("xoxb-2"))]);
        settings.AddSecretFiles("Mine");
        Assert.Equal(("xoxb-1", null), (settings["Mine:Slack:BotToken"], settings["Slack:BotToken"]));
    }

    [Fact]
    public async Task Secret_ThatChanges_IsTakenUpAndWhatIsNoneIsNot()
    {
        var (path, time) = (Write("xoxb-1\n"), new FakeTimeProvider());
        using var settings = Read(("Slack:BotToken_FILE", path));
        var files = ((IConfigurationRoot)settings).Providers.OfType<SecretFileProvider>().ToList();
        using var watch = new SecretWatch(files, time, NullLogger<SecretWatch>.Instance);
        await watch.StartAsync(CancellationToken.None);
        await ChangeAsync("xoxb-2\n");
        Assert.Equal("xoxb-2", settings["Slack:BotToken"]);

        File.Delete(path);
        Assert.False(files[0].Look());
        Assert.Equal(("xoxb-2", 1), (settings["Slack:BotToken"], files[0].Problems.Count));
        await ChangeAsync("xoxb-3");
        Assert.Equal(("xoxb-3", 0), (settings["Slack:BotToken"], files[0].Problems.Count));
        await watch.StopAsync(CancellationToken.None);

        async Task ChangeAsync(string content)
        {
            var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            using var heard = ChangeToken.OnChange(((IConfiguration)settings).GetReloadToken, () => told.TrySetResult());
            await File.WriteAllTextAsync(path, content);
            while (!told.Task.IsCompleted)
            {
                time.Advance(SecretWatch.Pause);
                await Task.Yield();
            }
        }
    }

    private static ConfigurationManager Read(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        configuration.AddSecretFiles();
        return configuration;
    }

    private static string Refusal(params (string Key, string Value)[] settings) =>
        Assert.Throws<StartException>(() => Read(settings)).Message;

    private string Write(string content)
    {
        var path = Path.Combine(_folder, Guid.CreateVersion7().ToString());
        File.WriteAllText(path, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }
}
