using KaleyraBot.Core.Access;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Updates;
using KaleyraBot.Tests.Storage;
using Microsoft.Extensions.Time.Testing;
using static KaleyraBot.Core.Chat.ChatEvent;

namespace KaleyraBot.Tests.Core.Updates;

/// <summary>Cancel and retry, by button and by their typed twins, over the real ledger: each refusal is a sentence.</summary>
public sealed class RequestHandlerTests : IAsyncLifetime, IDisposable
{
    private static readonly Person Ben = new("web:ben", "Ben");

    private readonly SqliteTestDatabase _database = new();
    private readonly FakeTimeProvider _time = new(Sample.Start);
    private TestStore _store = null!;
    private RequestHandler _requests = null!;

    public async Task InitializeAsync()
    {
        _store = await _database.OpenAsync(_time);
        var access = new AccessPolicy([]);
        var membership = new Membership([], access);
        _requests = new(
            _store.Ledger, _store.Holds, new RequestVisibility(_store.Ledger, membership, access), access, membership,
            new RequestCards(_store.Ledger, access, new RetryPolicy(5, TimeSpan.FromSeconds(2)), new([], new(), _time)),
            new Refusals(_store.Ledger, access, _time), new Rates(new Limits(), access, _time), _time);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Cancel_BeforeItRan_EndsIt()
    {
        await SubmitAsync("a");

        Assert.IsType<ChatReply.ShowCard>(await _requests.CancelAsync(Pressed(Sample.Asha, "WA-1"), default));
        Assert.Equal(RequestState.Cancelled, (await _store.Ledger.FindAsync(1, default))!.State);
    }

    [Fact]
    public async Task Cancel_BySomebodyElse_IsRefused()
    {
        await SubmitAsync("a");

        AssertSays("answers.cancelNotYours", await _requests.CancelAsync(Typed(Ben), 1, default));
    }

    [Fact]
    public async Task Cancel_WhileItRuns_IsTooLate()
    {
        var request = await SubmitAsync("a");
        await _store.Ledger.TakeAsync(RequestSteps.Start(request, new Dictionary<string, KnownValue>(), Sample.Start), default);

        AssertSays("answers.cancelTooLate", await _requests.CancelAsync(Typed(Sample.Asha), 1, default));
    }

    [Fact]
    public async Task Cancel_Twice_SaysThatItEnded()
    {
        await SubmitAsync("a");
        await _requests.CancelAsync(Typed(Sample.Asha), 1, default);

        AssertSays("answers.cancelEnded", await _requests.CancelAsync(Typed(Sample.Asha), 1, default));
    }

    [Fact]
    public async Task Retry_OfAnUnknownOne_QueuesItAgain()
    {
        await EndAsync(await SubmitAsync("a"), new UpdateResult.Unknown("answers.unknownTimeout"));

        Assert.IsType<ChatReply.ShowCard>(await _requests.RetryAsync(Pressed(Sample.Asha, "WA-1"), default));
        Assert.Equal(RequestState.Queued, (await _store.Ledger.FindAsync(1, default))!.State);
    }

    [Fact]
    public async Task Retry_AfterANewerChangeOfThatNumber_IsRefused()
    {
        await EndAsync(await SubmitAsync("a"), new UpdateResult.Unknown("answers.unknownTimeout"));
        await SubmitAsync("b");

        AssertSays("answers.retryNewer", await _requests.RetryAsync(Typed(Sample.Asha), 1, default));
    }

    [Fact]
    public async Task Retry_OfASucceededOne_IsRefused()
    {
        await EndAsync(await SubmitAsync("a"), new UpdateResult.Succeeded());

        AssertSays("answers.retryNotNow", await _requests.RetryAsync(Typed(Sample.Asha), 1, default));
    }

    [Theory]
    [InlineData("WA-7")]
    [InlineData("7")]
    [InlineData("WA-")]
    [InlineData("WA-99999999999")]
    public async Task Button_OfARequestThatIsNotThere_SaysSo(string id) =>
        AssertSays("answers.noSuchRequest", await _requests.RetryAsync(Pressed(Sample.Asha, id), default));

    private static CommandTyped Typed(Person who) => new(who, Sample.Room, "");

    private static ButtonPressed Pressed(Person who, string id) =>
        new(who, Sample.Room, Verbs.Retry, new FormTicket(id, null)) { Audience = Audience.Asker };

    private static void AssertSays(string key, ChatReply reply) => Assert.Equal(key, Assert.IsType<ChatReply.Whisper>(reply).Text.Key);

    private Task<UpdateRequest> SubmitAsync(string form) => _store.Ledger.SubmitAsync(Sample.Request(form) with { Version = 1 });

    private async Task EndAsync(UpdateRequest request, UpdateResult result)
    {
        var start = RequestSteps.Start(request, new Dictionary<string, KnownValue>(), Sample.Start);
        await _store.Ledger.TakeAsync(start, default);
        Assert.True(await _store.Ledger.TakeAsync(RequestSteps.Finish(start.After, result, Sample.Start), default));
    }
}
