using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Text;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Sample = KaleyraBot.Tests.Doors.Sample;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>
/// Ids of forms and keys of cards come back from clients, who may write others in: none of them takes a place that is the bot's own.
/// </summary>
[Needs(Needs.Host)]
public class ForgedKeyTests : IAsyncLifetime
{
    private static readonly Place Here = new("web:general");
    private static readonly Dictionary<string, string> Change = new() { ["wa_number"] = Sample.Number, ["about"] = "Open till 9" };
    private TestBot _bot = null!;

    public async Task InitializeAsync() => _bot = await TestBot.StartAsync(CreateDatabase());

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    /// <summary>Where the bot keeps its ledger.</summary>
    private protected virtual ITestDatabase CreateDatabase() => new SqliteTestDatabase();

    [SkippableFact]
    public async Task Form_WithTheIdOfAnUndo_IsNotTaken()
    {
        var said = Assert.IsType<ChatReply.Whisper>(await SendAsync(new("undo:WA-1:1", null)));

        Assert.Equal("answers.draftGone", said.Text.Key);
        Assert.Null(await Ledger.FindAsync(1, CancellationToken.None));
    }

    [SkippableFact]
    public async Task Form_WithTheKeyOfAnApprovalCard_GetsACardOfItsOwn()
    {
        Assert.IsType<ChatReply.CloseForm>(await SendAsync(new("form-1", "approval:form-0")));

        Assert.Equal("form-1", (await Ledger.FindAsync(1, CancellationToken.None))!.CardKey);
    }

    [SkippableTheory]
    [InlineData("web:mallory", "web:general", true)]
    [InlineData("web:mallory", "web:private", false)]
    [InlineData("web:ana", "web:general", false)]
    public async Task Form_WithTheKeyOfACard_TakesItsPlaceOnlyForItsOwnerAndWhereItStands(string owner, string place, bool takes)
    {
        var card = NoticeCard.Build(Sentence.Of("answers.discarded"), NoticeTone.Info) with { Key = "key-1", For = owner };
        await Ledger.AcceptAsync("posted", [new Effect.PostCard(new(place), card)], CancellationToken.None);
        await SendAsync(new("form-1", "key-1"));

        Assert.Equal(takes ? "key-1" : "form-1", (await Ledger.FindAsync(1, CancellationToken.None))!.CardKey);
    }

    private ILedger Ledger => _bot.Services.GetRequiredService<ILedger>();

    private Task<ChatReply> SendAsync(FormTicket ticket) =>
        _bot.TellAsync(new ChatEvent.FormSubmitted(new("web:mallory", "Mallory"), Here, Verbs.Submit, ticket, Change));
}
