using System.Text.Json.Nodes;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Updates;
using KaleyraBot.Tests.Cards;

namespace KaleyraBot.Tests.Core.Updates;

public sealed class RequestCardTests
{
    [Theory]
    [InlineData("queued", true, false)]
    [InlineData("running", false, false)]
    [InlineData("waiting-timeout", true, false)]
    [InlineData("retried", true, false)]
    [InlineData("succeeded", false, false)]
    [InlineData("rejected-image", false, false)]
    [InlineData("rejected-throttled", false, true)]
    [InlineData("rejected-redirect", false, true)]
    [InlineData("rejected-unauthorized", false, true)]
    [InlineData("unknown-timeout", false, true)]
    [InlineData("unknown-late", false, true)]
    [InlineData("cancelled", false, false)]
    public void Buttons_OfARequest_AreThoseThatHelp(string sample, bool cancel, bool retry)
    {
        var data = Card(sample);

        Assert.Equal(cancel, data["mayCancel"]!.GetValue<bool>());
        Assert.Equal(retry, data["mayRetry"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("rejected-number", "Kaleyra did not accept the WhatsApp number: it is missing, or not one of this account.", "E413 · validation · wa_number · wa_number field is required and cannot be empty.")]
    [InlineData("rejected-image", "Kaleyra did not accept the profile picture: it must not be empty.", "E962 · validation · display_image · display_image cannot be empty")]
    [InlineData("rejected-field", "Kaleyra did not accept the value of Website.", "E100 · website · **bad** [value](https://evil.example) {{DATE(2020-01-01T00:00:00Z)}}")]
    [InlineData("rejected-blank", "Kaleyra did not say which field is wrong.", "")]
    [InlineData("rejected-redirect", "The address of Kaleyra’s API answered with a redirect, and the bot never follows one. An administrator should check the account’s region or address.", "")]
    [InlineData("unknown-timeout", "Kaleyra did not answer in time.", "")]
    [InlineData("unknown-late", "A copy of the bot stood still while it sent this, and others went on meanwhile.", "")]
    public void Answer_OfKaleyra_IsSaidInPlainWordsAndQuoted(string sample, string plain, string detail)
    {
        var answer = Card(sample)["answer"]!;

        Assert.Equal(plain, English.Of(answer["plain"]!));
        Assert.Equal(detail, string.Concat((answer["detail"]?.AsArray() ?? []).Select(run => run!["text"])));
        Assert.Equal(detail.Length > 0, (bool?)answer["quoted"] == true);
    }

    [Fact]
    public void Answer_ToTheAttemptBefore_IsNotShownWhileTheNextRuns() =>
        Assert.Null(Card("running-again")["answer"]!["show"]);

    [Fact]
    public void Message_OfKaleyra_IsCapped()
    {
        var request = SampleRequests.Find("rejected-field") with { Result = new UpdateResult.Rejected("E1", null, null, new string('m', 5000)) };

        Assert.Equal(300, RequestCard.Build(request, 5).Data["answer"]!["detail"]!.AsArray().Sum(run => run!["text"]!.ToString().Length));
    }

    [Fact]
    public void Changes_OfARequest_SayWhatIsKnownOfTheOldValue()
    {
        var changes = Card("succeeded")["changes"]!.AsArray();

        Assert.Equal(
            ["Before, set through this bot on 2026-11-21:", "Before, set through this bot on 2026-10-24:", "Before: unknown, never set through this bot"],
            changes.Select(change => English.Of(change!["before"]!["lead"]!)));
        Assert.Equal("(cleared: nothing will be shown there)", English.Of(changes[0]!["after"]!["words"]!));
    }

    [Fact]
    public void Changes_OfARefusedRequest_MarkTheFieldThatKaleyraNamed() => Assert.Equal(
        [("Website", true), ("About", false), ("Business description", false)],
        Card("rejected-field")["changes"]!.AsArray().Select(change => (English.Of(change!["label"]!), (bool?)change["refused"] == true)));

    [Theory]
    [InlineData("succeeded", false, null)]
    [InlineData("waiting-throttled", true, "Attempt 1 of 5 is over, the next one begins by itself")]
    [InlineData("unknown-timeout", true, "Attempt 5 of 5, 2026-11-23 07:10 UTC")]
    public void Attempts_AreWorthALine_WhenThereIsMoreThanOne(string sample, bool shown, string? sentence)
    {
        Assert.Equal(shown, (bool?)Card(sample)["tried"] == true);
        Assert.Equal(sentence, Card(sample)["attempts"] is { } attempts ? English.Of(attempts) : null);
    }

    [Fact]
    public void Looks_OfDifferentOutcomes_DifferInSymbolAndWord()
    {
        string[] outcomes = ["queued", "running", "succeeded", "rejected-number", "unknown-timeout", "cancelled"];

        Assert.Distinct(outcomes.Select(sample => Card(sample)["look"]!["symbol"]!.ToString()));
        Assert.Distinct(outcomes.Select(sample => English.Of(Card(sample)["label"]!)));
    }

    private static JsonObject Card(string sample) => RequestCard.Build(SampleRequests.Find(sample), SampleRequests.MaxAttempts).Data;
}
