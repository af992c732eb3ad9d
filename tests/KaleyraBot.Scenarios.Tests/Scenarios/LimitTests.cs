using KaleyraBot.Core.Chat;
using KaleyraBot.Hosting;
using KaleyraBot.Tests.Core;
using KaleyraBot.Tests.Doors;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>Whoever goes too fast is told so, loses nothing, and keeps nobody else from anything.</summary>
[Needs(Needs.Host)]
public sealed class LimitTests
{
    private static readonly Person Mallory = new("web:mallory", "Mallory");
    private static readonly Place Here = new("web:general");
    private static readonly Dictionary<string, string> Change = new() { ["wa_number"] = Sample.Number, ["about"] = "Open till 9" };

    [Fact]
    public async Task Form_SentTooFast_StaysOpenWithWhatWasTyped()
    {
        await using var bot = await TestBot.StartAsync(("Limits:CallsPerMinute", "1"));
        await bot.TellAsync(new ChatEvent.CommandTyped(Mallory, Here, "wa help"));
        var kept = Assert.IsType<ChatReply.KeepForm>(await bot.TellAsync(new ChatEvent.FormSubmitted(Mallory, Here, Verbs.Submit, new("form-1", "key"), Change)));

        Assert.StartsWith("You are going faster than I can follow.", English.Of(kept.Errors[""]), StringComparison.Ordinal);
        Assert.Contains("Open till 9", kept.Form.Data.ToJsonString(), StringComparison.Ordinal);
        Assert.Null(kept.Form.Key);
    }

    [Fact]
    public async Task Form_OfSomebodyWithTooMuchOpen_StaysOpenWithWhatWasTyped()
    {
        await using var bot = await TestBot.StartAsync([.. TestBot.Approving, ("Approvals:Required:about", "1"), ("Limits:WaitingPerNumber", "1")]);
        Assert.IsType<ChatReply.CloseForm>(await bot.TellAsync(new ChatEvent.FormSubmitted(Mallory, Here, Verbs.Submit, new("form-1", null), Change)));
        var kept = Assert.IsType<ChatReply.KeepForm>(await bot.TellAsync(new ChatEvent.FormSubmitted(Mallory, Here, Verbs.Submit, new("form-2", null), Change)));

        Assert.StartsWith("1 of your requests for", English.Of(kept.Errors[""]), StringComparison.Ordinal);
        Assert.Contains("Open till 9", kept.Form.Data.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_TypedTooFast_AreAnsweredOnlyNowAndThen()
    {
        await using var bot = await TestBot.StartAsync(("Limits:CallsPerMinute", "1"));
        var replies = new List<ChatReply>();
        for (var line = 0; line < 50; line++)
        {
            replies.Add(await bot.TellAsync(new ChatEvent.CommandTyped(Mallory, Here, "wa help")));
        }

        Assert.IsType<ChatReply.ShowCard>(replies[0]);
        Assert.InRange(replies.Count(reply => reply is ChatReply.Whisper), 10, 20);
        Assert.IsType<ChatReply.Nothing>(replies[^1]);
        Assert.IsType<ChatReply.ShowCard>(await bot.TellAsync(new ChatEvent.CommandTyped(new("web:ana", "Ana"), Here, "wa help")));
    }

    [Fact]
    public async Task Decision_OfSomebodyWhoTypedTooFast_IsTaken()
    {
        await using var bot = await TestBot.StartAsync([.. TestBot.Approving, ("Approvals:Required:about", "1"), ("Limits:CallsPerMinute", "1"), ("Access:Approvers", "web:ben")]);
        Person ben = new("web:ben", "Ben");
        await bot.TellAsync(new ChatEvent.FormSubmitted(Mallory, Here, Verbs.Submit, new("form-1", null), Change));
        await bot.TellAsync(new ChatEvent.CommandTyped(ben, Here, "wa help"));
        Assert.IsType<ChatReply.Whisper>(await bot.TellAsync(new ChatEvent.CommandTyped(ben, Here, "wa help")));

        Assert.IsType<ChatReply.ShowCard>(await bot.TellAsync(new ChatEvent.CommandTyped(ben, Here, "wa approve WA-1")));
    }

    [Theory]
    [InlineData(Verbs.Approve)]
    [InlineData(Verbs.ApproveSeen)]
    [InlineData(Verbs.Decline)]
    [InlineData(Verbs.DeclineSeen)]
    public async Task DecisionByButton_OfSomebodyWhoTypedTooFast_IsTaken(string verb)
    {
        await using var bot = await TestBot.StartAsync([.. TestBot.Approving, ("Approvals:Required:about", "1"), ("Limits:CallsPerMinute", "1"), ("Access:Approvers", "web:ben")]);
        Person ben = new("web:ben", "Ben");
        await bot.TellAsync(new ChatEvent.FormSubmitted(Mallory, Here, Verbs.Submit, new("form-1", null), Change));
        await bot.TellAsync(new ChatEvent.CommandTyped(ben, Here, "wa help"));
        var pressed = new ChatEvent.ButtonPressed(ben, Here, verb, new("WA-1", "form-1")) { Values = new Dictionary<string, string> { ["comment"] = "why not" } };

        Assert.IsNotType<ChatReply.Whisper>(await bot.TellAsync(pressed));
    }

    [Fact]
    public async Task Previews_WithInputsThatTheFormDoesNotHave_KeepNothingOfThem()
    {
        await using var bot = await TestBot.StartAsync();
        var filled = Change.Append(new("junk", new string('x', 200_000))).ToDictionary();
        for (var form = 0; form < 200; form++)
        {
            Assert.IsType<ChatReply.ShowCard>(await bot.TellAsync(new ChatEvent.FormSubmitted(Mallory, Here, Verbs.Preview, new($"form-{form}", null), filled)));
        }

        Assert.InRange(bot.Bytes, 0, 6_000_000);
    }

    [Theory]
    [InlineData("Limits:CallsPerMinute", "0")]
    [InlineData("Limits:OpenRequests", "many")]
    [InlineData("Limits:RequestsPerHour", "-1")]
    public async Task Start_WithALimitThatCannotWork_IsRefusedWithItsKey(string key, string value)
    {
        var refused = await Assert.ThrowsAsync<StartException>(() => TestBot.StartAsync((key, value)));

        Assert.Equal($"{key} is \"{value}\". Write a number, 1 to 1000000.", refused.Message);
    }
}
