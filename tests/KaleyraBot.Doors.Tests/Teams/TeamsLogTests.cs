using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Teams;

[Needs(Needs.Host)]
public sealed class TeamsLogTests
{
    [Theory]
    [InlineData("name")]
    [InlineData("type")]
    [InlineData("id")]
    [InlineData("conversation")]
    public async Task LineBreaks_OfTheCaller_ForgeNoLine(string where)
    {
        const string Forged = "x\r\nwarn: KaleyraBot[0]\n\u2028 All is well \u001b[2J";
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await BotHost.StartAsync(teams.Settings);
        var client = teams.Client(bot.Http);
        var activity = client.Activity(where == "type" ? Forged : where == "conversation" ? "conversationUpdate" : "invoke");
        (activity["name"], activity["id"]) = (where == "name" ? Forged : "task/none", where == "id" ? Forged : "f:1");
        activity["conversation"]!["id"] = where == "conversation" ? Forged : "a:1";

        using var answer = await client.PostAsync(activity, teams.Service.Token(teams.ServiceUrl));

        Assert.Contains(bot.Log.Lines, line => line.Contains("All is well", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Log.Lines, line => line.AsSpan().Trim().IndexOfAny("\r\n\u2028\u001b") >= 0);
    }

    [Fact]
    public async Task Refusals_InAFlood_AreSampledAndCounted()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var teams = await FakeTeams.StartAsync(time);
        await using var bot = await BotHost.StartAsync(teams.Settings, time);
        var client = teams.Client(bot.Http);
        for (var i = 0; i < 50; i++)
        {
            (await client.PostAsync(client.Activity("message"), token: null)).Dispose();
        }
        time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(5, bot.Log.Lines.Count(line => line.StartsWith("A call to /api/messages was refused with 401", StringComparison.Ordinal)));
        Assert.Contains(bot.Log.Lines, line => line.StartsWith("45 more calls to /api/messages were refused within the minute with 401", StringComparison.Ordinal));
    }

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
