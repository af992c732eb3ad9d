using System.Text.Json.Nodes;
using KaleyraBot.Core.Requests;
using KaleyraBot.Sandbox;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Kills;
using KaleyraBot.Tests.Storage;
using static KaleyraBot.Tests.Scenarios.KillablePage;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>
/// The real process, killed without warning at the moments that hurt: nothing acknowledged is lost, nothing is applied out of order.
/// </summary>
[Collection(Killings.Other)]
[Needs(Needs.Process)]
public class KilledBotTests
{
    /// <summary>Where the bot keeps its ledger.</summary>
    private protected virtual ITestDatabase CreateDatabase() => new SqliteTestDatabase();

    [SkippableFact]
    public async Task Change_KilledRightAfterTheAnswer_IsMadeAfterTheRestart()
    {
        await using var bot = await KillablePage.StartAsync(CreateDatabase());
        var request = await bot.SendAsync("form-1", India, "Open till 9");
        await bot.KillAsync();

        await bot.RestartAsync();

        await bot.SeeKaleyraAsync(kaleyra => kaleyra.Find(India)!.Values["about"] == "Open till 9");
        Assert.Equal("WA-1", request);
        Assert.Equal("WA-1", await bot.SendAsync("form-1", India, "Open till 9"));
    }

    [SkippableFact]
    public async Task Change_KilledDuringTheCall_IsSentAgainWithTheSameBody()
    {
        await using var bot = await KillablePage.StartAsync(CreateDatabase());
        bot.Kaleyra.Fault = new(SandboxFaultKind.Slow, Count: 1) { Delay = TimeSpan.FromHours(1) };
        var request = await bot.SendAsync("form-1", India, "Open till 9");
        await bot.SeeKaleyraAsync(kaleyra => kaleyra.Fault.Kind == SandboxFaultKind.None);
        await bot.KillAsync();

        await bot.RestartAsync();
        await bot.SeeSucceedAsync(request!);
        await bot.KillAsync();

        var stored = Assert.Single(await bot.RequestsAsync());
        Assert.Equal((RequestState.Succeeded, 2), (stored.State, stored.Attempts));
    }

    [SkippableFact]
    public async Task Change_KilledAfterKaleyraAppliedItUnanswered_EndsSucceededAndSame()
    {
        await using var bot = await KillablePage.StartAsync(CreateDatabase());
        bot.Kaleyra.Fault = new(SandboxFaultKind.DropAfterApply);
        var request = await bot.SendAsync("form-1", India, "Open till 9");
        await bot.SeeKaleyraAsync(kaleyra => kaleyra.Journal.Count > 0);
        await bot.KillAsync();
        bot.Kaleyra.Fault = SandboxFault.None;

        await bot.RestartAsync();
        await bot.SeeSucceedAsync(request!);

        Assert.Single(bot.Kaleyra.Journal.Select(call => call.Body).Distinct());
    }

    [SkippableFact]
    public async Task ManyChanges_KilledAgainAndAgain_AllMadeOnceAndInOrder()
    {
        const int changes = 24;
        await using var bot = await KillablePage.StartAsync(CreateDatabase());
        var random = new Random(20261123);
        for (var i = 0; i < changes; i++)
        {
            foreach (var number in new[] { India, America })
            {
                var sending = bot.SendAsync($"form-{i}-{number}", number, $"Notice {i}");
                if (random.Next(8) == 0)
                {
                    await bot.KillAsync();
                    await bot.RestartAsync();
                }
                while (await sending is null)
                {
                    sending = bot.SendAsync($"form-{i}-{number}", number, $"Notice {i}");
                }
            }
        }
        // Strict order makes the last one of a number the end of all of them.
        foreach (var number in new[] { India, America })
        {
            await bot.SeeSucceedAsync((await bot.SendAsync($"form-last-{number}", number, $"Notice {changes}"))!);
        }
        await bot.KillAsync();

        var stored = await bot.RequestsAsync();
        Assert.All(stored, request => Assert.Equal(RequestState.Succeeded, request.State));
        foreach (var number in new[] { India, America })
        {
            var asked = Enumerable.Range(0, changes + 1).Select(i => $"Notice {i}");
            Assert.Equal(asked, stored.Where(request => request.WaNumber == number).Select(request => request.Changes[0].Value));
            // A call cut off before its body arrived changed nothing.
            Assert.Equal(asked, Repeats.Removed(bot.Kaleyra.Journal.Where(call => call.Body.Length > 0).Select(call =>
                JsonNode.Parse(call.Body)!)
                .Where(body => (string?)body["wa_number"] == number).Select(body => (string)body["about"]!)));
        }
    }
}

/// <summary>A call that was cut off is sent again at once: repeats stand side by side, and nothing else may stand between.</summary>
internal static class Repeats
{
    public static IEnumerable<string> Removed(IEnumerable<string> values)
    {
        string? last = null;
        foreach (var value in values)
        {
            if (value != last)
            {
                yield return value;
            }
            last = value;
        }
    }
}
