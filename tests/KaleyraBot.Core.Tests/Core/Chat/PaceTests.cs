using KaleyraBot.Core.Access;
using KaleyraBot.Tests.Kaleyra;

namespace KaleyraBot.Tests.Core.Chat;

public sealed class PaceTests
{
    private readonly JumpingClock _time = new();

    [Fact]
    public void Take_MoreThanThereAre_SaysWhenTheNextIsThere()
    {
        var pace = new Pace(3, TimeSpan.FromMinutes(1), _time);
        var start = _time.GetUtcNow();

        Assert.Equal([null, null, null, start.AddSeconds(20)], Enumerable.Range(0, 4).Select(_ => pace.Take("ana")));
        Assert.Null(pace.Take("ben"));
        Assert.NotNull(pace.Take("ANA"));

        _time.Advance(TimeSpan.FromSeconds(20));
        Assert.Null(pace.Take("ana"));
        Assert.NotNull(pace.Take("ana"));
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal([null, null, null, start.AddSeconds(3640)], Enumerable.Range(0, 4).Select(_ => pace.Take("ana")));
    }

    [Fact]
    public void Take_AfterTheClockWasSetBack_KeepsNobodyWaiting()
    {
        var pace = new Pace(2, TimeSpan.FromMinutes(1), _time);
        pace.Take("ana");
        _time.Ahead = TimeSpan.FromHours(-1);

        Assert.Equal([null, _time.GetUtcNow().AddSeconds(30)], Enumerable.Range(0, 2).Select(_ => pace.Take("ana")));
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.Null(pace.Take("ana"));
    }

    [Fact]
    public void Take_ByVeryManyPeople_ForgetsTheMostRestedFirst()
    {
        var pace = new Pace(2, TimeSpan.FromMinutes(1), _time);
        pace.Take("mallory");
        pace.Take("mallory");
        for (var person = 0; person < 50_000; person++)
        {
            Assert.Null(pace.Take($"person-{person}"));
        }

        Assert.NotNull(pace.Take("mallory"));
    }
}
