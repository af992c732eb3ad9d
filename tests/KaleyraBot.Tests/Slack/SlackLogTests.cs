using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.Slack.Fake;
using KaleyraBot.Tests.Teams;

namespace KaleyraBot.Tests.Slack;

public sealed class SlackLogTests
{
    [Fact]
    public async Task Words_Tokens_AndResponseUrls_AreInNoLogLine()
    {
        const string Typed = "Ganz-Geheim-4711";
        await using var bot = await SlackHost.StartAsync();
        bot.Dialog.AtOnce = _ => SmallCards.AnOpenForm();
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
