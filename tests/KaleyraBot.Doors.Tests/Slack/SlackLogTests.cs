using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Slack.Fake;
using KaleyraBot.Tests.Teams;

namespace KaleyraBot.Tests.Slack;

[Needs(Needs.Host)]
public sealed class SlackLogTests
{
    [Fact]
    public async Task LineBreaks_OfTheCaller_ForgeNoLine()
    {
        const string Forged = "x\r\nwarn: KaleyraBot[0]\n\u2028 All is well \u001b[2J";
        await using var bot = await SlackHost.StartAsync();
        bot.Dialog.Says(new ChatReply.Whisper(Sentence.Of("answers.unknownButton")));
        var fields = string.Join('&', new[] { ("team_id", FakeSlack.Team), ("user_id", "U0ANA"), ("channel_id", "C0GENERAL"), ("text", "help"), ("trigger_id", Forged) }
            .Select(field => $"{field.Item1}={Uri.EscapeDataString(field.Item2)}"));

        Assert.Equal(200, (await bot.Ana.SendAsync(new("/slack/commands", "application/x-www-form-urlencoded", fields))).Status);

        Assert.Contains(bot.Log.Lines, line => line.Contains("All is well", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Log.Lines, line => line.AsSpan().Trim().IndexOfAny("\r\n\u2028\u001b") >= 0);
    }

    [Fact]
    public async Task Refusals_InAFlood_AreSampledAndCounted()
    {
        await using var bot = await SlackHost.StartAsync();
        for (var i = 0; i < 50; i++)
        {
            await bot.Ana.SendAsync(new("/slack/commands", "application/x-www-form-urlencoded", "text=help"), new() { IsTampered = true });
        }
        bot.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(5, bot.Log.Lines.Count(line => line.StartsWith("A call to /slack/commands was refused with 401", StringComparison.Ordinal)));
        Assert.Contains(bot.Log.Lines, line => line.StartsWith("45 more calls to /slack/commands were refused within the minute with 401", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_Tokens_AndResponseUrls_AreInNoLogLine()
    {
        const string Typed = "Ganz-Geheim-4711";
        await using var bot = await SlackHost.StartAsync();
        bot.Dialog.Early = _ => SmallCards.AnOpenForm();
        bot.Dialog.Says(new ChatReply.OpenForm(SmallCards.AForm(Typed), SmallCards.ALauncher()));
        await bot.Ana.CommandAsync($"/wa update about={Typed}");
        await bot.CalledAsync("views.update");
        bot.Dialog.Says(new ChatReply.KeepForm(SmallCards.AForm(Typed), new Dictionary<string, Sentence> { ["about"] = Sentence.Of("fields.urlOne") }));
        await bot.Ana.SubmitAsync(new Dictionary<string, string> { ["about"] = Typed });
        bot.Dialog.Says(SmallCards.AnOpenForm());
        await bot.Ana.MentionAsync(Typed);
        bot.Dialog.Says(new ChatReply.Whisper(Sentence.Of("answers.unknownButton")));
        bot.Slack.Faults.Next("response_url", SlackFault.ServerError);
        await bot.Ana.ClickAsync(await bot.SeeAsync("Press Open form"), "Open form");
        bot.Slack.Faults.Next("chat.postMessage", SlackFault.Error("missing_scope"));
        await bot.Chat.PostAsync(new($"slack:{FakeSlack.Team}/{SlackWorkspace.General}"), SmallCards.AForm(Typed), default);
        await bot.Ana.CommandAsync($"/wa {Typed}", new() { IsTampered = true });

        Assert.Contains(bot.Log.Lines, line => line.Contains("refused with 401", StringComparison.Ordinal));
        Assert.Contains(bot.Log.Lines, line => line.Contains("A response URL did not take a message (500)", StringComparison.Ordinal));
        Assert.Contains(bot.Log.Lines, line => line.Contains("Slack refused chat.postMessage: missing_scope. Check Slack:BotToken", StringComparison.Ordinal));
        Assert.All(new[] { Typed, FakeSlack.BotToken, FakeSlack.SigningSecret, "/hooks/" }, secret =>
            Assert.DoesNotContain(bot.Log.Lines, line => line.Contains(secret, StringComparison.Ordinal)));
    }
}
