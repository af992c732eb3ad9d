using System.Net;
using KaleyraBot.Sandbox;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Kaleyra;
using static KaleyraBot.Tests.Sandbox.SandboxCaller;

namespace KaleyraBot.Tests.Sandbox;

[Needs(Needs.Host)]
public sealed class SandboxFaultTests
{
    private const string Body = """{"wa_number":"+14155550132","about":"Changed"}""";

    [Theory]
    [InlineData(SandboxFaultKind.ServerError, 500, false)]
    [InlineData(SandboxFaultKind.Throttled, 429, false)]
    [InlineData(SandboxFaultKind.E962, 400, false)]
    [InlineData(SandboxFaultKind.HtmlGateway, 502, false)]
    [InlineData(SandboxFaultKind.ErrorAs200, 200, false)]
    [InlineData(SandboxFaultKind.Truncated, 200, true)]
    [InlineData(SandboxFaultKind.EmptyBody, 200, true)]
    [InlineData(SandboxFaultKind.Accepted, 202, true)]
    public async Task Fault_SwitchedOn_AnswersItsStatusAndChangesOnlyWhatItSays(SandboxFaultKind kind, int status, bool changes)
    {
        await using var caller = await StartAsync();
        caller.State.Fault = new(kind);
        using var answer = await caller.PutAsync(Body);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(kind.ToString(), answer.Headers.GetValues("X-Emulator-Fault").Single());
        Assert.Equal(changes, About(caller) == "Changed");
        Assert.Equal((status, kind), (caller.State.Journal[^1].Status, caller.State.Journal[^1].Fault));
    }

    [Fact]
    public async Task Drop_AfterApply_BreaksTheConnectionAndKeepsTheChange()
    {
        await using var caller = await StartAsync();
        caller.State.Fault = new(SandboxFaultKind.DropAfterApply);
        await Assert.ThrowsAsync<HttpRequestException>(() => caller.PutAsync(Body));
        Assert.Equal("Changed", About(caller));
        Assert.Null(Assert.Single(caller.State.Journal).Status);
    }

    [Fact]
    public async Task Fault_WithACount_EndsByItselfAndIsNotSpentOnRefusedKeysOrMethods()
    {
        await using var caller = await StartAsync();
        caller.State.Fault = new(SandboxFaultKind.ServerError, Count: 2);
        (await caller.SendAsync(HttpMethod.Put, [], key: "wrong")).Dispose();
        (await caller.SendAsync(HttpMethod.Post, [])).Dispose();
        var statuses = new List<int>();
        for (var call = 0; call < 3; call++)
        {
            using var answer = await caller.PutAsync(Body);
            statuses.Add((int)answer.StatusCode);
        }
        Assert.Equal([500, 500, 200], statuses);
        Assert.Equal(SandboxFault.None, caller.State.Fault);
    }

    [Theory]
    [InlineData(2.2, "3")]
    [InlineData(null, null)]
    public async Task Throttled_RetryAfter_IsSentInWholeSecondsOrNotAtAll(double? seconds, string? header)
    {
        await using var caller = await StartAsync();
        caller.State.Fault = new(SandboxFaultKind.Throttled) { RetryAfter = seconds is { } wait ? TimeSpan.FromSeconds(wait) : null };
        using var answer = await caller.PutAsync(Body);
        Assert.Equal(header, answer.Headers.RetryAfter?.ToString());
    }

    [Fact]
    public async Task Slow_Delay_PassesBeforeTheChange()
    {
        var clock = new WatchedClock();
        await using var caller = await StartAsync(clock);
        caller.State.Fault = new(SandboxFaultKind.Slow, Count: 1) { Delay = TimeSpan.FromMinutes(2) };

        var call = caller.PutAsync(Body);
        await clock.SomebodyWaits;
        clock.Advance(TimeSpan.FromSeconds(119));
        Assert.NotEqual("Changed", About(caller));
        clock.Advance(TimeSpan.FromSeconds(1));

        using var answer = await call;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Changed", About(caller));
        Assert.Equal(clock.GetUtcNow(), caller.State.Find("+14155550132")!.ChangedAt);
    }

    private static string About(SandboxCaller caller) => caller.State.Find("+14155550132")!.Values["about"];
}
