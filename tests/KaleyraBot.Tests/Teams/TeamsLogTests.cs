using KaleyraBot.Core.Chat;

namespace KaleyraBot.Tests.Teams;

public sealed class TeamsLogTests
{
    [Fact]
    public async Task Words_OfPeople_AreInNoLogLine()
    {
        const string Typed = "Ganz-Geheim-4711";
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await BotHost.StartAsync(teams.Settings);
        var client = teams.Client(bot.Http, person: "zaphod");
        bot.Dialog.Says(SmallCards.AnOpenForm());
        await client.TypeAsync($"wa update about={Typed}");
        bot.Dialog.Says(new ChatReply.KeepForm(SmallCards.AForm(Typed), new Dictionary<string, Sentence>()));
        await client.PressAsync("Update", new() { ["about"] = Typed });
        await client.PressAsync("Update", new() { ["about"] = Typed }, oldClient: true);
        using var refused = await client.PostAsync(client.Activity("message"), teams.Service.Token("https://elsewhere.example", token => token.Audience = Typed));

        Assert.Contains(bot.Log.Lines, line => line.Contains("adaptiveCard/action", StringComparison.Ordinal));
        Assert.Contains(bot.Log.Lines, line => line.Contains("refused with 401", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains(Typed, StringComparison.Ordinal));
    }
}
