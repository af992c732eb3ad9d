using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Doors.Payloads;
using KaleyraBot.Slack.Conversations;
using KaleyraBot.Slack.Views;

namespace KaleyraBot.Tests.Slack;

public sealed class ModalMemoTests
{
    private const int MostOfSlack = 3_000;

    [Fact]
    public void Memo_Read_IsWhatWasWritten()
    {
        var memo = new ModalMemo(new("T1", "C1", "U1", Thread: "1.2"), new FormTicket("form-1", "key-1"));
        Assert.Equal(memo, ModalMemo.Read(memo.ToString(), "U1"));
        Assert.Null(ModalMemo.Read(memo.ToString(), "U2"));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("é")]
    [InlineData("\"")]
    [InlineData("\u0001")]
    public void Memo_WithIdsOfAnyLength_FitsIntoAWindow(string letter)
    {
        foreach (var length in new[] { 1, 32, 100, 101, 500, 10_000 })
        {
            var text = string.Concat(Enumerable.Repeat(letter, length));
            var address = new SlackAddress(new('T', 64), new('C', 64), new('U', 64), Thread: new('1', 32));
            var memo = new ModalMemo(address, ActionData.TicketOf(new JsonObject { ["id"] = text, ["card"] = text }));
            Assert.InRange(memo.ToString().Length, 1, MostOfSlack);
        }
    }

    [Fact]
    public void Memo_OfAPlaceThatIsNone_IsEmpty() => Assert.Equal("", new ModalMemo(new(new('T', 10_000), "C1", "U1"), new FormTicket("form-1", null)).ToString());

    [Fact]
    public void Memo_LongerThanAnyOfOurs_IsReadWithoutItsIds()
    {
        var memo = new JsonObject { ["place"] = "slack:T1/C1@U1", ["id"] = new string('x', 200_000), ["card"] = "key-1" };
        Assert.Equal(new FormTicket("", "key-1"), ModalMemo.Read(memo.ToJsonString(), "U1")!.Ticket);
    }

    [Theory]
    [InlineData("T1", "C1", "U1", true)]
    [InlineData("T1", "", "U1", true)]
    [InlineData("T1", "C1@U2", "U1", false)]
    [InlineData("T1", "C1/1.2", "U1", false)]
    [InlineData("T1/C2", "C1", "U1", false)]
    [InlineData("T1", "C1", "U1\n", false)]
    [InlineData("T1", "Ç1", "U1", false)]
    public void Address_OfIdsThatAreNone_IsNotSound(string team, string channel, string user, bool sound) =>
        Assert.Equal(sound, new SlackAddress(team, channel, user).IsSound);

    [Fact]
    public void Address_WithAnEndlessId_IsNotSound() => Assert.False(new SlackAddress("T1", new('C', 65), "U1").IsSound);
}
