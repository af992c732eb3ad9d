using KaleyraBot.Core.Access;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Text;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Sample = KaleyraBot.Tests.Doors.Sample;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>
/// One human comes back to their own form by another of their identities, or through another part of their organisation. Told to the dialog
/// itself.
/// </summary>
[Needs(Needs.Host)]
public class OneHumanTests : IAsyncLifetime
{
    private static readonly Person First = new("web:ana", "Ana");
    private static readonly Person Second = new("web:anna", "Anna");
    private static readonly Place Here = new("web:general");
    private TestBot _bot = null!;

    public async Task InitializeAsync() => _bot = await TestBot.StartAsync(CreateDatabase(), ("Access:Linked:ana", "web:ana,web:anna"));

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    /// <summary>Where the bot keeps its ledger.</summary>
    private protected virtual ITestDatabase CreateDatabase() => new SqliteTestDatabase();

    [SkippableFact]
    public async Task Preview_ChangedByAnotherIdentity_IsSentAsItWasChanged()
    {
        await FillAsync(First, Here, Verbs.Preview, "old");
        await FillAsync(Second, Here, Verbs.Preview, "new");
        await _bot.TellAsync(new ChatEvent.ButtonPressed(Second, Here, Verbs.Confirm, new("form", null)));

        var change = Assert.Single((await _bot.Services.GetRequiredService<ILedger>().FindAsync(1, CancellationToken.None))!.Changes);
        Assert.Equal("new", change.Value);
    }

    [SkippableFact]
    public async Task Preview_DiscardedByAnotherIdentity_IsGone()
    {
        await FillAsync(First, Here, Verbs.Preview, "old");
        await _bot.TellAsync(new ChatEvent.ButtonPressed(Second, Here, Verbs.Discard, new("form", null)));
        await _bot.TellAsync(new ChatEvent.ButtonPressed(First, Here, Verbs.Confirm, new("form", null)));

        Assert.Null(await _bot.Services.GetRequiredService<ILedger>().FindAsync(1, CancellationToken.None));
    }

    [SkippableFact]
    public async Task Card_InTheSameChannelThroughAnotherWorkspace_StaysItsSenders()
    {
        Person ana = new("slack:T0ONE/U0ANA", "Ana"), elsewhere = new("slack:T0TWO/U0ANA", "Ana");
        Place room = new("slack:T0ONE/C0GENERAL@U0ANA"), sameRoom = new("slack:T0TWO/C0GENERAL@U0ANA");
        await _bot.Services.GetRequiredService<ILedger>().AcceptAsync(
            "delivery", [new Effect.PostCard(room, new Card("notice", [], Sentence.Of("answers.discarded")) { Key = "key", For = ana.Id })], CancellationToken.None);
        var cards = _bot.Services.GetRequiredService<CardRights>();
        ChatEvent.FormSubmitted Sent(Person who, Place where) => new(who, where, Verbs.Submit, new("form", "key"), new Dictionary<string, string>());

        Assert.Equal("key", ((ChatEvent.FormSubmitted)(await cards.AdmitAsync(Sent(elsewhere, sameRoom), default))!).Ticket.CardKey);
        Assert.Null(((ChatEvent.FormSubmitted)(await cards.AdmitAsync(Sent(elsewhere, new("slack:T0TWO/C0OTHER@U0ANA")), default))!).Ticket.CardKey);
        Assert.Null(((ChatEvent.FormSubmitted)(await cards.AdmitAsync(Sent(new("slack:T0ONE/U0BEN", "Ben"), room), default))!).Ticket.CardKey);
    }

    private Task<ChatReply> FillAsync(Person who, Place where, string verb, string about) => _bot.TellAsync(new ChatEvent.FormSubmitted(
        who, where, verb, new("form", null), new Dictionary<string, string> { ["wa_number"] = Sample.Number, ["about"] = about }));
}
