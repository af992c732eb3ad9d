using System.Net;
using System.Text.Json.Nodes;
using KaleyraBot.Doors.Turns;
using KaleyraBot.Teams.Payloads;
using KaleyraBot.Tests.Doors;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Teams;

/// <summary>
/// What Teams was told that it is taken is stored, whatever happens to the process; and what is not stored, Teams was not told.
/// </summary>
[Needs(Needs.Host)]
public class KeptActivityTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());
    private readonly MemoryInbox _inbox = new();
    private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private SlowDialog _slow = null!;
    private FakeTeams _teams = null!;
    private BotHost _bot = null!;

    public async Task InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync(_time);
        _bot = await StartAsync(_teams, _time, _inbox);
        _slow = new(_inbox) { Go = _held.Task };
        _bot.Dialog.Reply = _slow.AnswerAsync;
    }

    private protected virtual Task<BotHost> StartAsync(FakeTeams teams, TimeProvider time, MemoryInbox inbox) =>
        BotHost.StartAsync(teams.Settings, time, inbox: inbox);

    public async Task DisposeAsync()
    {
        _held.TrySetResult();
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task Forms_OfAKilledProcess_AreTakenUpInOrder_AndOnce()
    {
        await SendImpatientlyAsync("one");
        await SendImpatientlyAsync("two");
        await using var next = await StartAsync(_teams, _time, _inbox);
        var dialog = new SlowDialog(_inbox);
        next.Dialog.Reply = dialog.AnswerAsync;

        await next.Services.GetRequiredService<TurnRecovery>().RoundAsync(default);
        await next.Services.GetRequiredService<TurnRecovery>().RoundAsync(default);

        Assert.Equal(["one", "two"], dialog.Decided);
        Assert.Equal(2, _teams.Connector.Messages.Count(message => message.Conversation == "a:anna"));
        // Had the first process lived on, it would have done nothing twice.
        _held.SetResult();
        await _bot.Services.GetRequiredService<TurnScheduler>().EndedAsync();
        Assert.Empty(_slow.Decided);
        Assert.Equal(2, _teams.Connector.Messages.Count);
    }

    [Fact]
    public async Task Form_SentLater_DoesNotOvertakeOneThatWasAcknowledged()
    {
        await SendImpatientlyAsync("one");
        _slow.Go = Task.CompletedTask;
        await SendImpatientlyAsync("two");
        Assert.Empty(_slow.Decided);

        _held.SetResult();
        await _bot.Services.GetRequiredService<TurnScheduler>().EndedAsync();
        Assert.Equal(["one", "two"], _slow.Decided);
        Assert.Empty(await _inbox.KeptAsync(default));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("task/submit")]
    [InlineData("adaptiveCard/action")]
    public async Task Event_ThatCannotBeStored_IsNoSuccess_AndIsDoneAllTheSame(string? invoke)
    {
        _inbox.Storing = _ => throw new IOException("disk full");
        using var answer = await ImpatientAsync(PostAsync(invoke, "one"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);

        _held.SetResult();
        await _bot.Services.GetRequiredService<TurnScheduler>().EndedAsync();
        Assert.Single(_slow.Decided);
        // Delivered again, as Teams does after an error, it is known.
        using var again = await PostAsync(invoke, "one");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Single(_slow.Decided);
    }

    [Fact]
    public async Task Storing_ThatHangs_IsNoSuccess()
    {
        var storing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _inbox.Storing = token =>
        {
            storing.TrySetResult();
            return new TaskCompletionSource().Task.WaitAsync(token);
        };
        var sending = PostAsync("task/submit", "one");
        await _slow.EnteredAsync();
        _time.Advance(Patience.Default.Longest);
        await storing.Task;
        _time.Advance(Grace.Default.Longest);
        using var answer = await sending;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public async Task Body_ThatCannotBeReadAnyMore_IsGivenUp_AndNotLogged()
    {
        await _inbox.KeepAsync(new("teams:x/1", "teams", """{"text":"secret value"}"""), default);
        await _inbox.KeepAsync(new("teams:x/2", "teams", "secret value"), default);
        await _bot.Services.GetRequiredService<TurnRecovery>().RoundAsync(default);
        Assert.Empty(await _inbox.KeptAsync(default));
        Assert.Empty(_bot.Dialog.Asked);
        Assert.Equal(2, _bot.Log.Lines.Count(line => line.Contains("cannot be read any more", StringComparison.Ordinal)));
        Assert.DoesNotContain(_bot.Log.Lines, line => line.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Form_ThatBreaksWhenItIsTakenUp_IsToldToThePerson_AndEnds()
    {
        await SendImpatientlyAsync("one");
        await using var next = await StartAsync(_teams, _time, _inbox);
        next.Dialog.Reply = _ => throw new InvalidOperationException("broken");
        await next.Services.GetRequiredService<TurnRecovery>().RoundAsync(default);
        Assert.StartsWith("That did not work after all.", Assert.Single(_teams.Connector.Messages).Summary, StringComparison.Ordinal);
        Assert.Empty(await _inbox.KeptAsync(default));
    }

    [Fact]
    public void Activity_Kept_ReadsBackAsItWas()
    {
        var sent = ActivityBody.Parse(System.Text.Encoding.UTF8.GetBytes("""
            {"type":"invoke","id":"f:1","serviceUrl":"https://x/","channelId":"msteams","name":"task/submit","locale":"de-DE","text":"hi <at>B</at>",
             "from":{"id":"29:a","name":"Änne","aadObjectId":"o","tenantId":"t"},"recipient":{"id":"28:b","isTargeted":true},
             "conversation":{"id":"19:c;messageid=1","conversationType":"channel","tenantId":"t","name":"C"},
             "value":{"data":{"verb":"submit","about":"\u2028 <b> 'x'","n":1.50}},"entities":[{"type":"mention","text":"<at>B</at>","mentioned":{"id":"28:b"}}],
             "channelData":{"tenant":{"id":"t"},"team":{"id":"T","name":"Team"},"channel":{"id":"19:c"},"eventType":"x"},"membersAdded":[{"id":"28:b"}]}
            """))!;
        var kept = KeptActivity.Keep("id", "teams", sent).Body;
        var back = KeptActivity.Read(kept)!;
        Assert.Equal(kept, KeptActivity.Keep("id", "teams", back).Body);
        AssertJson.Same(sent.Value!.Value.GetRawText(), back.Value!.Value.GetRawText());
        Assert.Equal(
            (sent.From, sent.Recipient, sent.Conversation, sent.ChannelData, sent.Text, sent.Locale, sent.Id, sent.ServiceUrl,
                sent.Entities[0], sent.MembersAdded[0]),
            (back.From, back.Recipient, back.Conversation, back.ChannelData, back.Text, back.Locale, back.Id, back.ServiceUrl,
                back.Entities[0], back.MembersAdded[0]));
    }

    private async Task SendImpatientlyAsync(string about)
    {
        using var answer = await ImpatientAsync(PostAsync("task/submit", about));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> ImpatientAsync(Task<HttpResponseMessage> sending)
    {
        await _slow.EnteredAsync();
        _time.Advance(Patience.Default.Longest);
        return await sending;
    }

    private Task<HttpResponseMessage> PostAsync(string? invoke, string about)
    {
        var client = _teams.Client(_bot.Http, "channel", "anna");
        var activity = client.Activity(invoke is null ? "message" : "invoke");
        activity["id"] = $"f:{about}";
        activity["name"] = invoke;
        var data = new JsonObject { ["verb"] = "submit", ["id"] = $"form-{about}", ["card"] = "", ["about"] = about };
        activity["value"] = invoke is null ? data : new JsonObject { ["action"] = new JsonObject { ["verb"] = "submit", ["data"] = data.DeepClone() }, ["data"] = data };
        return client.PostAsync(activity, _teams.Service.Token(_teams.ServiceUrl));
    }
}
