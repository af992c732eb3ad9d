using System.Net;
using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;
using KaleyraBot.Doors.Turns;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Teams;

/// <summary>Whatever happens behind the door, Teams has its answer in time, and the person the result.</summary>
[Needs(Needs.Host)]
public class PatienceTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());
    private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<ChatReply> _slow = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FakeTeams _teams = null!;
    private BotHost _bot = null!;

    public async Task InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync(_time);
        _bot = await StartAsync(_teams, _time);
        _bot.Dialog.Reply = _ =>
        {
            _entered.TrySetResult();
            return _slow.Task;
        };
    }

    private protected virtual Task<BotHost> StartAsync(FakeTeams teams, TimeProvider time) => BotHost.StartAsync(teams.Settings, time);

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task Message_WithASlowDialog_IsTakenInTimeAndAnsweredLater()
    {
        var client = _teams.Client(_bot.Http);
        var typing = client.TypeAsync("wa update");
        await ImpatientAsync(typing);
        Assert.Empty(_teams.Connector.Messages);

        _slow.SetResult(SmallCards.AnOpenForm());

        Assert.NotNull(CardInputs.Button(await client.CardAsync(), "Update"));
    }

    [Theory]
    [InlineData("personal")]
    [InlineData("channel")]
    public async Task CardAction_WithASlowDialog_SaysSoAndShowsTheResultWhereOnlyThePersonSeesIt(string conversationType)
    {
        var client = _teams.Client(_bot.Http, conversationType);
        var pressing = client.InvokeAsync("adaptiveCard/action", JsonNode.Parse("""{"action":{"verb":"submit","data":{"id":"form-1","card":""}}}""")!.AsObject());
        await ImpatientAsync(pressing);
        var answer = await pressing;
        Assert.Equal("This takes a little longer. I go on with it and show you the result in our chat.", (string?)answer!["value"]);

        _slow.SetResult(new ChatReply.KeepForm(SmallCards.AForm("Open till 9"), new Dictionary<string, Sentence>()));

        var late = await _teams.Connector.WaitForAsync(message => message.Conversation == "a:anna");
        Assert.Equal("Open till 9", CardInputs.Value(late.Card, "about"));
    }

    [Theory]
    [InlineData("personal")]
    [InlineData("channel")]
    public async Task CardAction_ThatBreaksLate_IsToldWhereOnlyThePersonSeesIt(string conversationType)
    {
        var client = _teams.Client(_bot.Http, conversationType);
        var pressing = client.InvokeAsync("adaptiveCard/action", JsonNode.Parse("""{"action":{"verb":"submit","data":{"id":"form-1","card":""}}}""")!.AsObject());
        await ImpatientAsync(pressing);

        _slow.SetException(new InvalidOperationException("broken"));

        var told = await _teams.Connector.WaitForAsync(message => message.Conversation == "a:anna");
        Assert.StartsWith("That did not work after all. Please try again;", told.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_ThatBreaksLate_IsAnsweredWhereItWasWritten()
    {
        var client = _teams.Client(_bot.Http, "channel");
        await ImpatientAsync(client.TypeAsync("wa numbers"));

        _slow.SetException(new InvalidOperationException("broken"));

        await client.MessageAsync("That did not work after all.");
    }

    [Fact]
    public async Task Dialog_WithASlowDialog_ClosesAndLeavesTheResultToTheLedger()
    {
        var client = _teams.Client(_bot.Http, "channel");
        var pressing = client.InvokeAsync("task/submit", JsonNode.Parse("""{"data":{"verb":"submit","id":"form-1","card":""}}""")!.AsObject());
        await ImpatientAsync(pressing);
        Assert.Equal("message", (string?)(await pressing)!["task"]!["type"]);

        _slow.SetResult(new ChatReply.CloseForm(SmallCards.ANotice()));

        await _bot.Services.GetRequiredService<TurnScheduler>().EndedAsync();
        Assert.Empty(_bot.Ledger.Accepted);
    }

    [Fact]
    public async Task Message_WithASlowLedger_IsTakenInTime()
    {
        var storing = new TaskCompletionSource();
        var stored = new TaskCompletionSource();
        _slow.SetResult(SmallCards.AnOpenForm());
        _bot.Ledger.Before = () =>
        {
            storing.SetResult();
            return stored.Task;
        };
        var client = _teams.Client(_bot.Http);

        var typing = client.TypeAsync("wa update");
        await storing.Task;
        _time.Advance(Patience.Default.Longest);
        await typing;

        stored.SetResult();
        Assert.NotNull(CardInputs.Button(await client.CardAsync(), "Update"));
    }

    [Fact]
    public async Task Work_IsNotTiedToTheRequest()
    {
        var client = _teams.Client(_bot.Http);
        using var gone = new CancellationTokenSource();
        var activity = client.Activity("message");
        activity["text"] = "wa update";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = System.Net.Http.Json.JsonContent.Create(activity) };
        request.Headers.Authorization = new("Bearer", _teams.Service.Token(_teams.ServiceUrl));
        var sending = _bot.Http.SendAsync(request, gone.Token);
        await _entered.Task.WaitAsync(TimeSpan.FromSeconds(10));
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);

        _slow.SetResult(new ChatReply.ShowCard(SmallCards.ANotice()));

        Assert.NotNull(await client.CardAsync());
    }

    [Theory]
    [InlineData("adaptiveCard/action", HttpStatusCode.OK)]
    [InlineData("task/submit", HttpStatusCode.InternalServerError)]
    [InlineData(null, HttpStatusCode.InternalServerError)]
    public async Task Failure_OfTheDialog_KeepsWhatWasTyped(string? invoke, HttpStatusCode expected)
    {
        _slow.SetException(new InvalidOperationException("broken"));
        var client = _teams.Client(_bot.Http);
        var activity = client.Activity(invoke is null ? "message" : "invoke");
        activity["name"] = invoke;
        activity["text"] = invoke is null ? "wa update" : null;
        activity["value"] = JsonNode.Parse("""{"action":{"verb":"submit","data":{"id":"1","card":""}},"data":{"verb":"submit","id":"1","card":""}}""");

        using var answer = await client.PostAsync(activity, _teams.Service.Token(_teams.ServiceUrl));

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(invoke == "adaptiveCard/action", (await answer.Content.ReadAsStringAsync()).Contains("Please press the button again.", StringComparison.Ordinal));
        Assert.Contains(_bot.Log.Lines, line => line.Contains("failed.", StringComparison.Ordinal) && line.Contains("broken", StringComparison.Ordinal));
    }

    /// <summary>
    /// Lets the patience end while the dialog thinks. A call that is over before the dialog heard of it fails the test at once.
    /// </summary>
    private async Task ImpatientAsync(Task asking)
    {
        await await Task.WhenAny(_entered.Task, asking);
        _time.Advance(Patience.Default.Longest);
        await asking;
    }
}
