using KaleyraBot.WebChat.Conversations;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.WebChat;

public sealed class TranscriptTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Numbers_AfterARestart_GoOnGrowing()
    {
        var before = New();
        var last = before.Post(new WebPlace("general"), FakeDialog.Plain("old"));
        _time.Advance(TimeSpan.FromSeconds(1));
        var news = New();
        news.Post(new WebPlace("general"), FakeDialog.Plain("new"));
        Assert.Single(news.Since(last.Seen));
    }

    [Fact]
    public void Messages_TooMany_DropTheOldest()
    {
        var transcript = New();
        var first = transcript.Post(new WebPlace("general"), FakeDialog.Plain("first"));
        var second = transcript.Post(new WebPlace("general"), FakeDialog.Plain("second"));
        for (var i = 0; i < 999; i++)
        {
            transcript.Post(new WebPlace("general"), FakeDialog.Plain("later"));
        }
        var kept = transcript.Since(0).Select(message => message.Id).ToList();
        Assert.Equal(1000, kept.Count);
        Assert.DoesNotContain(first.Id, kept);
        Assert.Contains(second.Id, kept);
    }

    [Fact]
    public void Show_OfALineOrOfWhatAnotherWasTold_ChangesNothing()
    {
        var transcript = New();
        transcript.Said("web:line", "general", new("web:ana", "Ana"), "wa update");
        var told = transcript.Tell(new("web:ana", "Ana"), FakeDialog.Plain("done"));

        Assert.Null(transcript.Show("web:line", "web:mallory", FakeDialog.Plain("forged"), transcript.BaseOf("web:line")).Card);
        Assert.Empty(transcript.Show(told.Id, "web:mallory", FakeDialog.Plain("forged"), transcript.BaseOf(told.Id)).Views);
    }

    [Fact]
    public void Message_OfOneRoom_IsNotForAnother()
    {
        var message = New().Post(new WebPlace("approvals"), FakeDialog.Plain("please approve"));
        Assert.True(message.IsFor(["general", "approvals"], "web:ana"));
        Assert.False(message.IsFor(["general"], "web:ana"));
    }

    [Fact]
    public void Card_ToFillIn_IsTheOwnersUntilItIsReplaced()
    {
        var transcript = New();
        var form = transcript.Post(new WebPlace("general"), FakeDialog.Plain("form") with { Owner = "web:ana" });
        Assert.NotNull(form.CardFor("web:ana"));
        Assert.Null(form.CardFor("web:ben"));
        Assert.NotNull(transcript.Replace(form.Id, FakeDialog.Plain("done")).CardFor("web:ben"));
    }

    [Fact]
    public void View_OfOnePerson_LastsUntilItIsReplacedForAll()
    {
        var transcript = New();
        var message = transcript.Post(new WebPlace("general"), FakeDialog.Plain("for all"));
        var mine = FakeDialog.Plain("for Ana");
        Assert.Equal(mine, transcript.Show(message.Id, "web:ana", mine, transcript.BaseOf(message.Id)).CardFor("web:ana"));
        var done = FakeDialog.Plain("done");
        Assert.Equal(done, transcript.Replace(message.Id, done).CardFor("web:ana"));
        Assert.Equal(done, transcript.Show(message.Id, "web:ana", mine, expectedBase: 0).CardFor("web:ana"));
    }

    private Transcript New() => new(_time, new Bell());
}
