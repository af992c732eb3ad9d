using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using static KaleyraBot.Core.Chat.ChatEvent;
using static KaleyraBot.Core.Chat.ChatReply;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>
/// A line asks its door once what may be opened early, before anything is stored: with the form, or with the word that there is none.
/// </summary>
[Needs(Needs.Host)]
public sealed class EarlyFormTests : IAsyncLifetime
{
    private static readonly Person Ana = new("web:ana", "Ana");
    private static readonly FormTicket Ticket = new(Guid.CreateVersion7().ToString("N"), null);
    private readonly List<OpenForm?> _asked = [];
    private TestBot _bot = null!;
    private bool _goesOn = true;

    public async Task InitializeAsync() => _bot = await TestBot.StartAsync(("Access:Requesters:0", "web:ana"));

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Theory]
    [InlineData("wa update")]
    [InlineData("update +14155550132")]
    [InlineData("wa update +14155550132 website=nonsense")]
    public async Task Line_ThatOpensAForm_HandsItOverEarly_AndAnswersWithTheSameForm(string line)
    {
        var reply = Assert.IsType<OpenForm>(await SayAsync(line));

        var early = Assert.IsType<OpenForm>(Assert.Single(_asked));
        Assert.Equal<(string?, string?)>((Ticket.Id, Ticket.Id), ((string?)early.Form.Data["ticket"]!["id"], (string?)reply.Form.Data["ticket"]!["id"]));
        Assert.Null(early.Form.Key);
    }

    [Theory]
    [InlineData("wa help")]
    [InlineData("wa nonsense")]
    [InlineData("wa history")]
    [InlineData("wa update nonsense")]
    [InlineData("wa update +14155550132 about=hi")]
    public async Task Line_ThatOpensNone_SaysSoOnce(string line)
    {
        Assert.IsNotType<OpenForm>(await SayAsync(line));
        Assert.Null(Assert.Single(_asked));
    }

    [Fact]
    public async Task Line_OfWhoMayNotAsk_OpensNone()
    {
        Assert.IsType<Whisper>(await SayAsync("wa update", new Person("web:eve", "Eve")));
        Assert.Null(Assert.Single(_asked));
    }

    [Theory]
    [InlineData("wa update +14155550132")]
    [InlineData("wa update +14155550132 about=hi")]
    [InlineData("wa hold")]
    public async Task Line_ThatIsStopped_LeavesNothing(string line)
    {
        _goesOn = false;
        Assert.IsType<Nothing>(await SayAsync(line));
        Assert.Null(await _bot.Services.GetRequiredService<ILedger>().FindDraftAsync(Ticket.Id, default));
    }

    private Task<ChatReply> SayAsync(string line, Person? who = null) => _bot.TellAsync(new CommandTyped(who ?? Ana, Sample.Room, line)
    {
        Early = new(Ticket, form =>
        {
            _asked.Add(form);
            return Task.FromResult(_goesOn);
        }),
    });
}
