using KaleyraBot.Core;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Inbox;
using KaleyraBot.Core.Profile;
using KaleyraBot.Tests.Storage;
using Microsoft.Extensions.Time.Testing;
using static KaleyraBot.Core.Chat.ChatEvent;

namespace KaleyraBot.Tests.Core;

/// <summary>What looks delays nobody, what changes one number only those who change the same, and what is not known everybody.</summary>
public sealed class EventConcernTests : IAsyncLifetime, IDisposable
{
    private const string Request = "WA-1";
    private const string Draft = "draft";
    private static readonly Place Where = new("web:approvals");

    private readonly SqliteTestDatabase _database = new();
    private TestStore _store = null!;

    public async Task InitializeAsync()
    {
        _store = await _database.OpenAsync(new FakeTimeProvider(Sample.Start));
        await _store.Ledger.SubmitAsync(Sample.Request("a"));
        await _store.Ledger.SaveDraftAsync(new(Draft, Sample.Asha, Values(Sample.Number), Sample.Start), default);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData(Verbs.Approve, Request, Sample.Number)]
    [InlineData(Verbs.DeclineSeen, Request, Sample.Number)]
    [InlineData(Verbs.Cancel, Request, Sample.Number)]
    [InlineData(Verbs.Undo, Request, Sample.Number)]
    [InlineData(Verbs.Retry, Request, Sample.Number)]
    [InlineData(Verbs.Approve, "WA-99", null)]
    [InlineData(Verbs.Approve, "of nobody", null)]
    [InlineData("a new verb", "", null)]
    [InlineData(Verbs.Confirm, Draft, Sample.Number)]
    [InlineData(Verbs.Confirm, "gone", null)]
    [InlineData(Verbs.Open, Draft, Concern.Nothing)]
    [InlineData(Verbs.Line, "wa history", Concern.Nothing)]
    [InlineData(Verbs.Everything, Request, Concern.Nothing)]
    public async Task OfAButton_IsTheNumberOfWhatItNames(string verb, string id, string? concerns) =>
        Assert.Equal(concerns, await FindAsync(new ButtonPressed(Sample.Asha, Where, verb, new(id, "card"))));

    [Theory]
    [InlineData(Verbs.Submit, Sample.Number, Sample.Number)]
    [InlineData(Verbs.Submit, "+91 98765 43210", Sample.Number)]
    [InlineData(Verbs.Submit, "no number", null)]
    [InlineData(Verbs.Preview, Sample.Number, Concern.Nothing)]
    public async Task OfAForm_IsItsNumber(string verb, string number, string? concerns) =>
        Assert.Equal(concerns, await FindAsync(new FormSubmitted(Sample.Asha, Where, verb, new("form", "card"), Values(number))));

    [Theory]
    [InlineData("approve WA-1", Sample.Number)]
    [InlineData("decline WA-1 \"no\"", Sample.Number)]
    [InlineData("cancel WA-1", Sample.Number)]
    [InlineData("undo WA-1", Sample.Number)]
    [InlineData("undo WA-2", null)]
    [InlineData("hold all \"why\"", null)]
    [InlineData("delegate @Ben until friday", null)]
    [InlineData("update", Concern.Nothing)]
    [InlineData("history", Concern.Nothing)]
    [InlineData("whatever", Concern.Nothing)]
    public async Task OfALine_IsTheNumberOfWhatItNames(string line, string? concerns) =>
        Assert.Equal(concerns, await FindAsync(new CommandTyped(Sample.Asha, Where, line)));

    [Fact]
    public async Task OfAHome_IsNothing() => Assert.Equal(Concern.Nothing, await FindAsync(new HomeOpened(Sample.Asha, Where)));

    private static Dictionary<string, string> Values(string number) => new() { ["wa_number"] = number };

    private Task<string?> FindAsync(ChatEvent sent) =>
        new EventConcern(_store.Ledger, new NumberBook([new("main", [])])).FindAsync(sent, default);
}
