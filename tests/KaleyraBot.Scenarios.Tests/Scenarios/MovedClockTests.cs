using System.Net;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Sandbox;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Teams;
using KaleyraBot.WebChat.Panel;
using Microsoft.Extensions.DependencyInjection;
using static KaleyraBot.Tests.Scenarios.Visit;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>"Move the clock" of the local page, through the real bot: what is due comes at once, what is under way is left alone.</summary>
[Needs(Needs.Browser)]
[Needs(Needs.Host)]
public sealed class MovedClockTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Move_PastTheNextTry_RunsItAtOnce()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Sandbox.Fault = new(SandboxFaultKind.Throttled, Count: 1) { RetryAfter = TimeSpan.FromMinutes(30) };
        var (refused, done) = (Called(bot, 1), Called(bot, 2));
        await SubmitAsync(bot);
        await refused;
        await MoveAsync(bot, "01:00:00");
        await done;
        Assert.Equal("Open till 9", bot.Sandbox.Find(Harbor)!.Values["about"]);
    }

    [Fact]
    public async Task Move_DuringACall_LetsItEndAndSendsNothingTwice()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Sandbox.Fault = new(SandboxFaultKind.Slow, Count: 1) { Delay = TimeSpan.FromSeconds(1) };
        var begun = Seen(bot, sandbox => sandbox.Fault.Kind == SandboxFaultKind.None);
        await SubmitAsync(bot);
        await begun;
        await MoveAsync(bot, "1.00:00:00");

        Assert.Single(bot.Sandbox.Journal);
        var request = await bot.Services.GetRequiredService<ILedger>().FindAsync(1, CancellationToken.None);
        Assert.Equal((RequestState.Succeeded, 1), (request!.State, request.Attempts));
    }

    [Fact]
    public async Task Move_BeforeARestart_IsRemembered()
    {
        await using var bot = await TestBot.StartAsync();
        await MoveAsync(bot, "1.00:00:00");
        await MoveAsync(bot, "04:00:00");
        await bot.StopAsync();
        await bot.StartAgainAsync();
        Assert.Equal(TimeSpan.FromHours(28), bot.Services.GetRequiredService<ISandboxClock>().Moved);
        Assert.True(bot.Services.GetRequiredService<TimeProvider>().GetUtcNow() > TimeProvider.System.GetUtcNow().AddHours(27));
    }

    [Theory]
    [InlineData("00:00:00")]
    [InlineData("-01:00:00")]
    [InlineData("32.00:00:00")]
    public async Task Move_BackOrTooFar_IsRefused(string by)
    {
        await using var bot = await TestBot.StartAsync();
        Assert.Equal(HttpStatusCode.NotFound, await PutAsync(bot, by));
        Assert.Equal(TimeSpan.Zero, bot.Services.GetRequiredService<ISandboxClock>().Moved);
    }

    [Fact]
    public async Task Clock_WithTeamsConnected_CannotBeMoved()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await TestBot.StartAsync([.. teams.Settings.Select(setting => (setting.Key, setting.Value!))]);
        Assert.Equal(HttpStatusCode.NotFound, await PutAsync(bot, "01:00:00"));
        Assert.Same(TimeProvider.System, bot.Services.GetRequiredService<TimeProvider>());
    }

    private static Task<ChatReply> SubmitAsync(TestBot bot) => bot.TellAsync(new ChatEvent.FormSubmitted(
        new("web:ana", "Ana"), new("web:general"), Verbs.Submit, new("form-1", null), new Dictionary<string, string> { ["wa_number"] = Harbor, ["about"] = "Open till 9" }));

    private static async Task MoveAsync(TestBot bot, string by) => Assert.Equal(HttpStatusCode.NoContent, await PutAsync(bot, by));

    private static async Task<HttpStatusCode> PutAsync(TestBot bot, string by)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var answer = await http.PutAsync(new Uri(bot.Url, $"/web/clock/{by}"), null);
        return answer.StatusCode;
    }

    private static Task Called(TestBot bot, int times) => Seen(bot, sandbox => sandbox.Journal.Count == times);

    private static Task Seen(TestBot bot, Func<SandboxState, bool> condition)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bot.Sandbox.Changed += (_, _) =>
        {
            if (condition(bot.Sandbox))
            {
                seen.TrySetResult();
            }
        };
        return seen.Task.WaitAsync(Patience);
    }
}
