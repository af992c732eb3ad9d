using KaleyraBot.Core.Commands;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Tests.Cards;
using static KaleyraBot.Tests.Cards.SampleData;

namespace KaleyraBot.Tests.Core.Commands;

public sealed class AnswerCardTests
{
    [Fact]
    public void Show_Profile_FollowsThePhone_AndNamesWhatIsUnknownInOneLine()
    {
        var known = new Dictionary<string, KnownValue> { ["website"] = new("https://a.example", Samples, 4), ["about"] = new("Open till 9", Samples, 3, DoubtedBy: 9) };

        var card = ProfileCard.Build(new WaNumber(Number, "Front Desk"), known, Asking, Key);

        Assert.Equal(("Front Desk", "+91 98765 43210"), ((string?)card.Data["alias"], (string?)card.Data["label"]));
        var rows = card.Data["fields"]!.AsArray();
        Assert.Equal(["About", "Website"], rows.Select(row => English.Of(row!["label"]!)));
        Assert.Equal("Last set through this bot on 2026-10-24 (WA-3)", English.Of(rows[0]!["origin"]!));
        Assert.Equal("WA-9 may have changed it since.", English.Of(rows[0]!["doubt"]!));
        Assert.Equal(
            "Unknown, never set through this bot: Profile picture, Business category, Business description, Address, Contact e-mail and Incoming message URL",
            English.Of(card.Data["unknown"]![0]!["text"]!));
        var change = Assert.Single(card.Data["buttons"]!.AsArray())!;
        Assert.Equal(("Change", "wa update +919876543210", true, Key), (English.Of(change["title"]!), (string?)change["id"], (bool?)change["form"], (string?)change["card"]));
    }

    [Fact]
    public void Show_ToWhoMayNotAsk_HasNoButton() =>
        Assert.Empty(ProfileCard.Build(new WaNumber(Number, ""), Known, new("web:eve", MayChange: false), null).Data["buttons"]!.AsArray());

    [Fact]
    public void Numbers_Known_SayWhatChangedLast_AndOpenTheForm()
    {
        var known = new Dictionary<string, KnownValue> { ["website"] = new("https://a.example", Samples, 4), ["address"] = new("", Samples, 4), ["about"] = new("x", Samples.AddDays(-1), 3) };

        var rows = NumbersCard.Build(Listed, [], new Dictionary<string, IReadOnlyDictionary<string, KnownValue>> { [Number] = known },
            Asking, null)
            .Data["accounts"]!.AsArray().SelectMany(account => account!["numbers"]!.AsArray()).ToList();

        var row = rows.Single(each => (string?)each!["id"] == Number)!;
        Assert.Equal("Address and Website: last set on 2026-10-24 (WA-4)", English.Of(row["last"]![0]!["text"]!));
        Assert.Equal($"wa update {Number}", (string?)row["buttons"]![0]!["id"]);
        Assert.Empty(rows.First(each => (string?)each!["id"] != Number)!["last"]!.AsArray());
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

        var accounts = NumbersCard.Build(book, [], Untold, Asking, null).Data["accounts"]!.AsArray();

        Assert.Equal([24, 0], accounts.Select(account => account!["numbers"]!.AsArray().Count));
        Assert.Equal(["and 66 more", "and 1 more"], accounts.Select(account => English.Of(account!["rest"]!)));
        Assert.Equal(8, accounts[0]!["numbers"]!.AsArray().Count(row => row!["buttons"]!.AsArray().Count == 1));
    }

    [Fact]
    public void Numbers_OfManyAccounts_AreCountedToo()
    {
        var book = new NumberBook([.. Enumerable.Range(0, 40).Select(i => new Account($"account {i}", [new($"+9198765432{i:00}", "")]))]);

        var data = NumbersCard.Build(book, [], Untold, Asking, null).Data;

        Assert.Equal(10, data["accounts"]!.AsArray().Count);
        Assert.Equal("and 30 more accounts", English.Of(data["rest"]![0]!["text"]!));
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

        Assert.Equal("Hello Asha Rao! Your page is empty because you may not ask for changes yet. Type wa whoami and send the answer to an administrator.", English.Of(home.Summary));
        Assert.False((bool?)home.Data["allowed"]);
    }

    private const string Key = "0197a1f000007000800000000000000c";

    private static readonly DateTimeOffset Samples = new(2026, 10, 24, 9, 0, 0, TimeSpan.Zero);

    private static readonly Reader Asking = new("web:asha", MayChange: true);

    private static readonly Dictionary<string, IReadOnlyDictionary<string, KnownValue>> Untold = [];
}
