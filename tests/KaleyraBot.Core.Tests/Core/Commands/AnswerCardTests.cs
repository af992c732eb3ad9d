using KaleyraBot.Core.Commands;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Updates;
using KaleyraBot.Tests.Cards;
using static KaleyraBot.Tests.Cards.SampleData;

namespace KaleyraBot.Tests.Core.Commands;

public sealed class AnswerCardTests
{
    [Fact]
    public void Show_AllFields_AreHonestAboutWhatIsKnown()
    {
        var rows = ValuesCard.Build(new WaNumber(Number, ""), Known).Data["fields"]!.AsArray();

        Assert.Equal(Fields.All.Select(field => English.Of(field.Label)), rows.Select(row => English.Of(row!["label"]!)));
        Assert.Equal("Last set through this bot on 2026-10-24 (WA-3)", English.Of(rows[0]!["origin"]!));
        Assert.Equal("WA-9 may have changed it since.", English.Of(rows[2]!["doubt"]!));
        Assert.Equal("Unknown: never set through this bot", English.Of(rows[3]!["origin"]!));
    }

    [Theory]
    [InlineData(null, "4|")]
    [InlineData(Number, "4|+919876543210")]
    public void History_Older_BeginsBelowTheLowestShown(string? number, string id)
    {
        UpdateRequest[] page = [SampleRequests.Find("queued") with { Number = 9 }, SampleRequests.Find("succeeded") with { Number = 4 }];

        Assert.Equal(id, HistoryCard.Build(page, number, [], more: true).Data["ticket"]!["id"]!.ToString());
    }

    [Fact]
    public void History_OfNothing_OffersNothingOlder() => Assert.False(HistoryCard.Build([], null, [], more: true).Data["more"]!.GetValue<bool>());

    [Fact]
    public void Numbers_TooMany_AreCountedInsteadOfShown()
    {
        var book = new NumberBook([new("big", [.. Enumerable.Range(0, 90).Select(i => new WaNumber($"+9198765432{i:00}", $"Branch {i}"))]), new("late", [new("+393331234567", "Milano")])]);

        var accounts = NumbersCard.Build(book, []).Data["accounts"]!.AsArray();

        Assert.Equal([60, 0], accounts.Select(account => account!["numbers"]!.AsArray().Count));
        Assert.Equal(["and 30 more", "and 1 more"], accounts.Select(account => English.Of(account!["rest"]!)));
    }

    [Fact]
    public void Home_WithOpenRequests_ShowsFiveAndSaysThatThereAreMore()
    {
        UpdateRequest[] open = [.. Enumerable.Range(0, 6).Select(i => SampleRequests.Find("queued") with { Number = 20 - i })];

        var home = HomeCard.Build(Asha, Listed, open, [SampleRequests.Find("succeeded") with { Number = 9 }]);

        Assert.Equal(["WA-20", "WA-19", "WA-18", "WA-17", "WA-16"], home.Data["open"]!.AsArray().Select(row => (string?)row!["id"]));
        Assert.True((bool?)home.Data["openMore"]);
        Assert.Equal(["WA-9"], home.Data["recent"]!.AsArray().Select(row => (string?)row!["id"]));
        Assert.Equal("Your page: open requests 5, numbers 3.", English.Of(home.Summary));
    }

    [Fact]
    public void Home_OfEachVisit_OpensAFormOfItsOwn() => Assert.NotEqual(
        HomeCard.Build(Asha, Listed, [], []).Data["ticket"]!["id"]!.ToString(), HomeCard.Build(Asha, Listed, [], []).Data["ticket"]!["id"]!.ToString());

    [Fact]
    public void Home_OfSomebodyWhoMayNotAsk_SaysHowToGetIn()
    {
        var home = HomeCard.Closed(Asha);

        Assert.Equal("Hello Asha Rao! Your page is empty because you may not ask for changes yet. An administrator can add you to Access:Requesters as web:asha.", English.Of(home.Summary));
        Assert.False((bool?)home.Data["allowed"]);
    }

    [Fact]
    public void Help_AfterAMistake_BeginsWithTheMistake() =>
        Assert.Equal("There is no WA-7. Type wa history to see the requests.",
            English.Of(HelpCard.Build(KaleyraBot.Core.Text.Sentence.Of("answers.noSuchRequest", ("id", "WA-7"))).Summary));
}
