using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Tests.Core;
using KaleyraBot.Tests.Core.Approvals;
using KaleyraBot.Tests.Doors;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>
/// Reading is a right: Ana asked for a change in one conversation, and somebody looks, here and elsewhere, alone or before others. Told to
/// the dialog itself, where a roster says who is a guest.
/// </summary>
[Needs(Needs.Host)]
public sealed class ReadingTests : IAsyncLifetime
{
    private const string Secret = "Open till 9";
    private static readonly Person Ana = new("web:ana", "Ana");
    private static readonly Person Ben = new("web:ben", "Ben");
    private static readonly Place Here = new("web:general");
    private static readonly Place There = new("web:kitchen");
    private readonly ScriptedRoster _roster = new();
    private TestBot _bot = null!;

    public async Task InitializeAsync() => _bot = await StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    public static TheoryData<string> Lines => ["status WA-1", "status WA-77", $"show {Sample.Number}", "history", $"history {Sample.Number}", $"why {Sample.Number} about=x"];

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Line_OfAGuestOrOfSomebodyUnknown_ShowsNothing_AndTheSameForWhatIsNotThere(string line)
    {
        await ChangeAsync();
        foreach (var (standing, sentence) in new[] { (Standing.Guest, "Guests cannot see numbers and requests here"), (Standing.Unknown, "I cannot check right now") })
        {
            _roster.Standing = standing;
            foreach (var earshot in Enum.GetValues<Audience>())
            {
                Assert.StartsWith(sentence, Said(await TypeAsync(Ben, Here, line, earshot)), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Request_IsShownWhereItWasMade_ToAllWhoAreThere()
    {
        await ChangeAsync();
        var shown = Shown(await TypeAsync(Ben, Here, "status WA-1"));
        Assert.False(shown.Aside);
        Assert.Contains(Secret, shown.Card.Data.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(Secret, Shown(await TypeAsync(Ben, Here, $"show {Sample.Number}")).Card.Data.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_OfElsewhere_IsNotRepeatedBeforeOthers_AndCannotBeToldFromNone()
    {
        await ChangeAsync();
        var (elsewhere, none) = (Said(await TypeAsync(Ana, There, "status WA-1")), Said(await TypeAsync(Ana, There, "status WA-77")));
        Assert.Equal(elsewhere.Replace("WA-1", "WA-77", StringComparison.Ordinal), none);
        Assert.Contains("in a private chat with me only: type wa status WA-1 there.", elsewhere, StringComparison.Ordinal);
        Assert.Contains("private chat", Said(await TypeAsync(Ben, There, $"show {Sample.Number}")), StringComparison.Ordinal);
        foreach (var line in new[] { "cancel", "retry", "undo" })
        {
            Assert.Equal(
                Said(await TypeAsync(Ben, There, $"{line} WA-1")).Replace("WA-1", "WA-77", StringComparison.Ordinal), Said(await TypeAsync(Ben, There, $"{line} WA-77")));
        }
    }

    [Theory]
    [InlineData(Audience.Asker, true)]
    [InlineData(Audience.Private, false)]
    public async Task Request_OfElsewhere_IsShownToWhoAskedAlone(Audience earshot, bool aside)
    {
        await ChangeAsync();
        Assert.Equal(aside, Shown(await TypeAsync(Ben, There, "status WA-1", earshot)).Aside);
        Assert.Equal(aside, Shown(await TypeAsync(Ben, There, $"show {Sample.Number}", earshot)).Aside);
        Assert.Equal(aside, Shown(await TypeAsync(Ben, There, "history", earshot)).Aside);
        Assert.Contains("WA-1", Shown(await TypeAsync(Ben, There, "history", earshot)).Card.Data.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_BeforeOthers_ListsTheRequestsOfThisConversationOnly()
    {
        await ChangeAsync();
        await ChangeAsync(There, 2);
        var (here, there) = (Shown(await TypeAsync(Ben, Here, "history")).Card.Data.ToJsonString(), Shown(await TypeAsync(Ben, There, "history")).Card.Data.ToJsonString());
        Assert.Contains("WA-1", here, StringComparison.Ordinal);
        Assert.DoesNotContain("WA-2", here, StringComparison.Ordinal);
        Assert.Contains("WA-2", there, StringComparison.Ordinal);
        Assert.DoesNotContain("WA-1", there, StringComparison.Ordinal);

        var older = new ChatEvent.ButtonPressed(Ben, There, Verbs.History, new("2|", null));
        Assert.DoesNotContain("WA-1", Shown(await _bot.TellAsync(older)).Card.Data.ToJsonString(), StringComparison.Ordinal);
        _roster.Standing = Standing.Guest;
        Assert.StartsWith("Guests cannot see", Said(await _bot.TellAsync(older with { Audience = Audience.Asker })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_OfAGuest_SaysWhyItIsEmpty()
    {
        await ChangeAsync();
        Assert.Contains("WA-1", Shown(await HomeAsync()).Card.Data.ToJsonString(), StringComparison.Ordinal);
        _roster.Standing = Standing.Guest;
        var closed = Shown(await HomeAsync()).Card;
        Assert.StartsWith("Guests cannot see", English.Of(closed.Summary), StringComparison.Ordinal);
        Assert.DoesNotContain("WA-1", closed.Data.ToJsonString(), StringComparison.Ordinal);

        Task<ChatReply> HomeAsync() => _bot.TellAsync(new ChatEvent.HomeOpened(Ben, new("web:home")) { Audience = Audience.Private });
    }

    [Fact]
    public async Task Numbers_ForAGuest_DoNotSayWhoHoldsThemAndWhy()
    {
        await _bot.DisposeAsync();
        _bot = await StartAsync(("Access:Admins", "web:ana"));
        Shown(await TypeAsync(Ana, Here, $"hold {Sample.Number} \"{Secret}\""));
        Assert.Contains(Secret, Shown(await TypeAsync(Ben, Here, "numbers")).Card.Data.ToJsonString(), StringComparison.Ordinal);
        _roster.Standing = Standing.Guest;
        Assert.DoesNotContain(Secret, Shown(await TypeAsync(Ben, Here, "numbers")).Card.Data.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_ThatStandsOpenAlready_StaysOpenForAGuest_WithoutWhatWasLastSet()
    {
        await ChangeAsync();
        var typed = new ChatEvent.CommandTyped(Ben, Here, $"update {Sample.Number}") { Early = new(new("t", null), _ => Task.FromResult(true)) };
        Assert.Contains(Secret, Form(await _bot.TellAsync(typed)), StringComparison.Ordinal);
        _roster.Standing = Standing.Guest;
        Assert.DoesNotContain(Secret, Form(await _bot.TellAsync(typed)), StringComparison.Ordinal);
        var sent = new ChatEvent.FormSubmitted(Ben, Here, Verbs.Preview, new("t", null), new Dictionary<string, string> { ["wa_number"] = Sample.Number, ["about"] = "x" });
        Assert.StartsWith("Guests cannot change", Said(await _bot.TellAsync(sent)), StringComparison.Ordinal);
        Assert.StartsWith("Guests cannot change", Said(await _bot.TellAsync(sent with { Verb = Verbs.Submit })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roles_MayRead_NamedOnesWhateverTheRosterSays_AndTheRestNothing()
    {
        await _bot.DisposeAsync();
        _bot = await StartAsync(("Access:Requesters", "web:ana"), ("Access:Auditors", "web:cara"), ("Access:Approvers", "web:*"));
        await ChangeAsync();
        _roster.Standing = Standing.Unknown;
        Assert.Contains(Secret, Shown(await TypeAsync(new("web:cara", "Cara"), Here, "status WA-1")).Card.Data.ToJsonString(), StringComparison.Ordinal);
        Assert.StartsWith("I cannot check right now", Said(await TypeAsync(Ben, Here, "status WA-1")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("approve WA-1", "approve WA-77")]
    [InlineData("decline WA-1 \"no\"", "decline WA-77 \"no\"")]
    [InlineData("breakglass WA-1 \"now\"", "breakglass WA-77 \"now\"")]
    [InlineData("cancel WA-1", "cancel WA-77")]
    [InlineData("undo WA-1", "undo WA-77")]
    public async Task Somebody_WithoutARole_CannotCountRequests(string exists, string none)
    {
        await _bot.DisposeAsync();
        _bot = await StartAsync(("Access:Requesters", "web:ana"), ("Access:Approvers", "web:cara"), ("Approvals:BreakGlass", "true"));
        await ChangeAsync();
        foreach (var earshot in Enum.GetValues<Audience>())
        {
            Assert.Equal(
                Said(await TypeAsync(Ben, Here, exists, earshot)).Replace("WA-1", "WA-77", StringComparison.Ordinal), Said(await TypeAsync(Ben, Here, none, earshot)));
        }
    }

    private async Task ChangeAsync(Place? where = null, int number = 1)
    {
        var sent = new ChatEvent.FormSubmitted(Ana, where ?? Here, Verbs.Submit, new($"form-{number}", null), new Dictionary<string, string> { ["wa_number"] = Sample.Number, ["about"] = Secret });
        Assert.IsType<ChatReply.CloseForm>(await _bot.TellAsync(sent));
        var ledger = _bot.Services.GetRequiredService<ILedger>();
        await Eventually.SeesAsync(
            () => ledger.FindAsync(number, CancellationToken.None), request => request!.State == RequestState.Succeeded, request => $"It is {request!.State}.");
    }

    private Task<ChatReply> TypeAsync(Person who, Place where, string line, Audience earshot = Audience.Everybody) =>
        _bot.TellAsync(new ChatEvent.CommandTyped(who, where, line) { Audience = earshot });

    private Task<TestBot> StartAsync(params (string Key, string Value)[] settings)
    {
        _roster.Standing = Standing.Member;
        return TestBot.StartAsync(services => services.AddSingleton<IRoster>(_roster), settings);
    }

    private static string Said(ChatReply reply) => English.Of(Assert.IsType<ChatReply.Whisper>(reply).Text);

    private static ChatReply.ShowCard Shown(ChatReply reply) => Assert.IsType<ChatReply.ShowCard>(reply);

    private static string Form(ChatReply reply) => Assert.IsType<ChatReply.OpenForm>(reply).Form.Data.ToJsonString();
}
