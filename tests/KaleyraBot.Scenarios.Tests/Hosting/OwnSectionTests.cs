using KaleyraBot.Hosting;
using KaleyraBot.Hosting.Settings;
using KaleyraBot.Storage;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Tests.Hosting;

/// <summary>
/// The bot's settings in a section of its own: all are read there and nowhere else, and what is wrong is named by its whole path.
/// </summary>
[Needs(Needs.Host)]
public sealed class OwnSectionTests
{
    [Theory]
    [InlineData("KaleyraBot:Access:Requestors", "x", "KaleyraBot:Access:Requestors is no setting of this bot: did you mean KaleyraBot:Access:Requesters?")]
    [InlineData("KaleyraBot:Storge:Provider", "x", "KaleyraBot:Storge is no setting of this bot: did you mean KaleyraBot:Storage?")]
    [InlineData("KaleyraBot:Whatever", "x", "KaleyraBot:Whatever is no setting of this bot")]
    [InlineData("KaleyraBot:Slack:OpenRequests", "x", "did you mean KaleyraBot:Limits:OpenRequests?")]
    [InlineData("KaleyraBot:Storage", "x", "KaleyraBot:Storage has a value, which nothing reads")]
    [InlineData("KaleyraBot:Hosting:Workers", "off", "KaleyraBot:Hosting:Workers is \"off\". Write true or false.")]
    [InlineData("KaleyraBot:Access:Approvers", "ben", "KaleyraBot:Access:Approvers is \"ben\".")]
    [InlineData("KaleyraBot:Approvals:Deny:website", "ben", "KaleyraBot:Approvals:Deny:website is \"ben\".")]
    [InlineData("KaleyraBot:Limits:OpenRequests", "0", "KaleyraBot:Limits:OpenRequests is \"0\".")]
    public async Task Key_ThatCannotWork_StopsTheStartByItsWholePath(string key, string value, string sentence)
    {
        await using var program = await ForeignProgram.PrepareAsync();
        var wrong = await Assert.ThrowsAsync<StartException>(() => program.StartAsync((key, value)));
        Assert.StartsWith("KaleyraBot:", wrong.Message, StringComparison.Ordinal);
        Assert.Contains(sentence, wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("KaleyraBot:KaleyraBot", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Slack:BotToken", "xoxb-1", "KaleyraBot:Slack:BotToken is set but KaleyraBot:Slack:SigningSecret is not")]
    [InlineData("MicrosoftAppPassword", "x", "KaleyraBot:MicrosoftAppPassword is set but KaleyraBot:MicrosoftAppId is not: set KaleyraBot:MicrosoftAppId")]
    [InlineData("Kaleyra:Timeout", "never", "KaleyraBot:Kaleyra:Timeout must be")]
    [InlineData("Kaleyra:MaxAttempts", "x", "KaleyraBot:Kaleyra:MaxAttempts")]
    [InlineData("Storage:Provider", "Oracle", "KaleyraBot:Storage:Provider is \"Oracle\"")]
    public async Task Check_OfARoom_NamesTheWholePath(string key, string value, string sentence)
    {
        await using var program = await ForeignProgram.PrepareAsync();
        var wrong = await Assert.ThrowsAsync<OptionsValidationException>(() => program.StartAsync(($"KaleyraBot:{key}", value)));
        Assert.Contains(sentence, wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("KaleyraBot:KaleyraBot", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Storage:ConnectionString", "Data Source=/nowhere/at/all/x.db", "KaleyraBot:Storage:ConnectionString names the file")]
    [InlineData("Audit:Key", "", "KaleyraBot:Audit:Key is not set.", "KaleyraBot__Audit__Key")]
    public async Task Ledger_ThatCannotBeUsed_NamesTheWholePath(string key, string value, params string[] sentences)
    {
        await using var program = await ForeignProgram.PrepareAsync();
        var wrong = await Assert.ThrowsAsync<LedgerUnavailableException>(() => program.StartAsync(($"KaleyraBot:{key}", value)));
        Assert.All(sentences, sentence => Assert.Contains(sentence, wrong.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Account_ThatIsMissing_IsAskedFor()
    {
        IConfiguration none = new ConfigurationBuilder().Build();
        var wrong = Assert.Throws<StartException>(() => new ServiceCollection().AddKaleyraBot(none.GetSection("KaleyraBot")));
        Assert.StartsWith("No Kaleyra account is set. Set KaleyraBot:Kaleyra:Accounts:<name>:Region,", wrong.Message, StringComparison.Ordinal);
        Assert.StartsWith("No Kaleyra account is set. Set Kaleyra:Accounts:<name>:Region,", Assert.Throws<StartException>(() => new ServiceCollection().AddKaleyraBot(none)).Message, StringComparison.Ordinal);
    }

    /// <summary>Names that the program uses for something else, at the root, are its own.</summary>
    [Fact]
    public async Task Root_WithTheSameNames_IsNotRead()
    {
        await using var program = await ForeignProgram.PrepareAsync();
        await program.StartAsync(("Storage:Provider", "Blob"), ("Storage:Bucket", "b"), ("Teams", "7"), ("Access:Approvers", "ben"), ("Hosting:Health", "false"), ("Metrics:Urls", "x"));
        Assert.Contains("/healthz", program.Mapped);
    }

    [Fact]
    public void Keys_ThatAreKnown_AreKnownInASection()
    {
        var all = KnownKeys.All.Select(key => KeyValuePair.Create($"Our:Bot:{key.Replace("[]", "", StringComparison.Ordinal)}", (string?)"x"));
        Assert.Empty(KeyCheck.RefuseUnknown(new ConfigurationBuilder().AddInMemoryCollection(all).Build().GetSection("Our:Bot")));
    }
}
