using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.Core;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Storage;
using static KaleyraBot.Core.Chat.ChatEvent;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>A hold as operators and people see it, on the bot that anybody can try without settings.</summary>
[Needs(Needs.Browser)]
[Needs(Needs.Host)]
public class HoldTests
{
    private static readonly Person Ana = new("web:ana", "Ana");

    /// <summary>Where the bot keeps its ledger.</summary>
    private protected virtual ITestDatabase CreateDatabase() => new SqliteTestDatabase();

    [SkippableFact]
    public async Task Hold_OnTheLocalPage_IsInReadyzAsANumberAndAmongTheNumbers()
    {
        await using var bot = await TestBot.StartAsync(CreateDatabase());
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = bot.Url };
        Assert.Equal("ready", await ReadyAsync(http));
        await TypeAsync(bot, $"wa hold {Visit.Harbor} \"a secret reason\"");
        await TypeAsync(bot, "wa hold all");

        Assert.Equal("ready, holds: 2", await ReadyAsync(http));
        var shown = await TypeAsync(bot, "wa numbers");
        Assert.Equal("All numbers", English.Of(shown.Card.Data["holds"]![0]!["what"]!));
        Assert.Equal("a secret reason", (string?)shown.Card.Data["holds"]![1]!["why"]!["lines"]![0]!["runs"]![0]!["text"]);
        await TypeAsync(bot, "wa resume all");
        await TypeAsync(bot, $"wa resume {Visit.Harbor}");
        Assert.Equal("ready", await ReadyAsync(http));
    }

    private static Task<string> ReadyAsync(HttpClient http) => Readyz.MessageAsync(http);

    private static async Task<ChatReply.ShowCard> TypeAsync(TestBot bot, string line) =>
        Assert.IsType<ChatReply.ShowCard>(await bot.TellAsync(new CommandTyped(Ana, new Place("web:general"), line)));
}
