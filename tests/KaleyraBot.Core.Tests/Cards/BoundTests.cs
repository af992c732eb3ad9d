using System.Text;
using KaleyraBot.BlockKit;

namespace KaleyraBot.Tests.Cards;

/// <summary>Lists of the bot's own have an end: each surface has room for the whole card, however long the settings are.</summary>
public sealed class BoundTests
{
    /// <summary>Of Teams, less what goes around a card.</summary>
    private const int MostOfTeams = 27 * 1024 - 2048;

    [Theory]
    [InlineData("why-many")]
    [InlineData("numbers-many")]
    [InlineData("numbers-accounts")]
    [InlineData("home-accounts")]
    [InlineData("holds-many")]
    [InlineData("holds-longest")]
    [InlineData("help-all")]
    [InlineData("help-more")]
    [InlineData("whoami")]
    [InlineData("history")]
    public void Card_OfALongList_FitsWhole(string name)
    {
        var card = SampleBook.Cards.Expand(CardSamples.Find(name), "en");

        Assert.InRange(Encoding.UTF8.GetByteCount(card.ToJsonString()), 1, MostOfTeams);
        Assert.True(BlockKitCard.Message(card).Whole, $"{name} does not fit into a message of Slack.");
    }

    [Fact]
    public void Why_ManyApprovers_NamesTwentyAndCountsTheRest()
    {
        var text = SampleBook.Cards.Expand(CardSamples.Find("why-many"), "en").ToJsonString();

        Assert.Contains("U0APPROVER0, U0APPROVER1,", text, StringComparison.Ordinal);
        Assert.Contains("U0APPROVER19 and 311 more", text, StringComparison.Ordinal);
        Assert.DoesNotContain("slack:", text, StringComparison.Ordinal);
    }
}
