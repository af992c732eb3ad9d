using KaleyraBot.Cards;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Cards.Text;

/// <summary>What is not told to everybody in the same words: times, business numbers, people.</summary>
public sealed class SpokenTests
{
    private const string Guid = "8f3c2a10-5b7d-4e21-9a0c-1d2e3f4a9c41";
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 9, 0, 0, TimeSpan.Zero);
    private readonly KnownNames _people = new();
    private readonly CardBook _book;

    public SpokenTests()
    {
        _book = CardBook.Load(Repo.File("cards"),
            new(new([new("main", [new("+14155550132", "Harbor Lane Hotel"), new("+919845012345", "")])]), _people, new FakeTimeProvider(Now)));
    }

    [Theory]
    [InlineData("+14155550132", "Harbor Lane Hotel · +1 415 555 0132")]
    [InlineData("+919845012345", "+91 98450 12345")]
    [InlineData("+4930901820", "+49 30 901820")]
    [InlineData("12", "12")]
    public void Number_IsTheBusinessFirst_AndGroupedForReading(string number, string said) =>
        Assert.Equal(said, Say(Spoken.Number(number)));

    [Theory]
    [InlineData("web:*", "", "anybody on the local page")]
    [InlineData("slack:T1/*", "", "anybody in Slack")]
    [InlineData("teams:t/*", "", "anybody in Teams")]
    [InlineData("*", "", "everybody")]
    [InlineData("web:ben", "", "ben")]
    [InlineData("slack:T1/U0BEN", "", "U0BEN")]
    [InlineData("slack:T1/U0BEN", "Ben", "Ben")]
    [InlineData($"teams:t/{Guid}", "", "somebody whose name I do not know")]
    [InlineData($"teams:t/{Guid}", "Ben", "Ben")]
    public void Person_IsSaidByName_ElseByWhatPeopleCanRead(string id, string name, string said) =>
        Assert.Equal(said, Say(Spoken.Who(id, name)));

    [Fact]
    public void Person_WhoseNameWasHeard_IsCalledSo()
    {
        _people.Learn("slack:T1/U0BEN", "Ben Okoro");
        _people.Learn("slack:T1/U0BEN", "U0BEN");
        _people.Learn("slack:T1/U0BEN", " ");

        Assert.Equal("Ben Okoro", Say(Spoken.Who("slack:T1/u0ben")));
    }

    [Theory]
    [InlineData("2026-11-27T18:00:00", "Friday 18:00 UTC", "Friday 18:00 UTC, in 9 hours", "in 9 hours")]
    [InlineData("2026-11-27T09:00:40", "Friday 09:00 UTC", "Friday 09:00 UTC, in 40 seconds", "in 40 seconds")]
    [InlineData("2026-11-27T09:00:01", "Friday 09:00 UTC", "Friday 09:00 UTC, in 1 second", "in 1 second")]
    [InlineData("2026-11-27T09:30:00", "Friday 09:30 UTC", "Friday 09:30 UTC, in 30 minutes", "in 30 minutes")]
    [InlineData("2026-11-28T09:00:00", "Saturday 09:00 UTC", "Saturday 09:00 UTC, in 24 hours", "in 24 hours")]
    [InlineData("2026-12-24T18:00:00", "24 December 2026, 18:00 UTC", "24 December 2026, 18:00 UTC, in 27 days", "in 27 days")]
    [InlineData("2026-11-27T08:00:00", "Friday 08:00 UTC", "Friday 08:00 UTC, now", "now")]
    public void Time_Aloud_IsInUtcAndSaysSo(string at, string time, string until, string soon)
    {
        var moment = DateTimeOffset.Parse(at + "Z", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal([time, until, soon], [Say(Moment.Time(moment)), Say(Moment.Until(moment)), Say(Moment.Soon(moment))]);
    }

    [Fact]
    public void Time_OnACard_IsLeftToTheClient_WhichKnowsTheZone()
    {
        var card = NoticeCard.Build(Sentence.Of("approvals.expired", ("id", "WA-1"), ("time", Moment.Time(Now))), NoticeTone.Info);

        Assert.Contains("WA-1 expired {{DATE(2026-11-27T09:00:00Z,SHORT)}} {{TIME(2026-11-27T09:00:00Z)}}, so",
            _book.Expand(card, "en").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Name_ThatIsADate_StaysAName()
    {
        var told = Sentence.Of("approvals.delegateEnded", ("name", Spoken.Who("web:eve", "{{DATE(2020-01-01T00:00:00Z)}}")), ("who", "{{TIME(2020-01-01T00:00:00Z)}}"));

        Assert.DoesNotContain("{{", _book.Expand(NoticeCard.Build(told, NoticeTone.Info), "en").ToString(), StringComparison.Ordinal);
    }

    private string Say(Sentence sentence) => _book.Say(sentence, "en");
}
