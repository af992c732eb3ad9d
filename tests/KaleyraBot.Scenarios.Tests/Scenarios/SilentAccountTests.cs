using KaleyraBot.Core.Requests;
using KaleyraBot.Sandbox;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>One account of two does not answer: the whole bot goes on with the other, says what waits, and takes it up again.</summary>
[Needs(Needs.Host)]
[Needs(Needs.Time)]
public sealed class SilentAccountTests
{
    [Fact]
    public async Task Account_ThatFails_IsLeftAlone_NamedInReadyz_AndGoesOnInOrder()
    {
        await using var both = await TwoAccounts.StartAsync(20, ("Kaleyra:Pause", "1s"), TestBot.Counting);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = both.Bot.Url };
        both.Slow.Fault = new(SandboxFaultKind.ServerError);
        var asked = new List<int>();
        for (var i = 0; i < 12; i++)
        {
            asked.Add(await both.AskAsync("slow", i));
            asked.Add(await both.AskAsync("slow", i));
        }
        foreach (var first in asked.Where((_, i) => i % 2 == 0))
        {
            await both.UntilAsync(first, request => request.State == RequestState.Unknown || request.Result is UpdateResult.Deferred);
        }
        var waiting = new List<UpdateRequest>();
        foreach (var number in asked)
        {
            if (await both.FindAsync(number) is { State: RequestState.Queued } request)
            {
                waiting.Add(request);
            }
        }
        Assert.NotEmpty(waiting);
        Assert.Matches(@"^ready, degraded: Kaleyra does not answer for slow \((open|half-open)\)$", await Readyz.MessageAsync(http));
        Assert.Equal("kaleyra", Assert.Single(Readyz.Problems(await http.GetStringAsync(new Uri("/readyz", UriKind.Relative)))).Part);
        Assert.Matches(@"kaleyra_circuit\{[^}]*kaleyra_account=""slow""[^}]*\} [12]", await http.GetStringAsync(new Uri("/metrics", UriKind.Relative)));
        Assert.Matches(@"kaleyra_circuit\{[^}]*kaleyra_account=""well""[^}]*\} 0", await http.GetStringAsync(new Uri("/metrics", UriKind.Relative)));

        Assert.Equal(1, (await both.UntilAsync(await both.AskAsync("well", 0), request => request.State == RequestState.Succeeded)).Attempts);

        both.Slow.Fault = SandboxFault.None;
        foreach (var request in waiting)
        {
            await both.UntilAsync(request.Number, now => now.State == RequestState.Succeeded);
        }
        Assert.Equal("ready", await Readyz.MessageAsync(http));
    }

    [Fact]
    public async Task Account_ThatHangs_DelaysNoRequestOfAnother()
    {
        // More of them than there are slots, and none ends while the test runs.
        await using var both = await TwoAccounts.StartAsync(100, ("Kaleyra:Timeout", "5m"));
        both.Slow.Fault = new(SandboxFaultKind.Slow) { Delay = TimeSpan.FromHours(1) };
        var hanging = new List<int>();
        for (var i = 0; i < 100; i++)
        {
            hanging.Add(await both.AskAsync("slow", i));
        }
        await both.UntilAsync(hanging[0], request => request.State == RequestState.Running);
        var well = new List<int>();
        for (var i = 0; i < 50; i++)
        {
            well.Add(await both.AskAsync("well", i));
        }
        foreach (var number in well)
        {
            await both.UntilAsync(number, request => request.State == RequestState.Succeeded);
        }
        Assert.Equal(50, both.Well.Journal.Count);
        Assert.Empty(both.Slow.Journal);
    }
}
