using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Updates;
using KaleyraBot.Tests.Cards;

namespace KaleyraBot.Tests.Core.Updates;

public sealed class RequestSummaryTests
{
    private const string What = "Website, About and Business description of +919876543210";

    [Theory]
    [InlineData("awaiting-approval", $"WA-12 Waiting for approval: The change of {What} waits for approval.")]
    [InlineData("scheduled", $"WA-12 Scheduled: The change of {What} waits for its time.")]
    [InlineData("queued", $"WA-12 Queued: The change of {What} is next in line.")]
    [InlineData("retried", $"WA-12 Queued: The change of {What} is next in line.")]
    [InlineData("waiting-timeout", $"WA-12 Queued: The change of {What} is not confirmed yet. Next try: 07:11:05 UTC.")]
    [InlineData("deferred", $"WA-12 Queued: Kaleyra does not answer for this account at the moment. The change of {What} keeps its place in line and is sent as soon as Kaleyra answers.")]
    [InlineData("deferred-in-doubt", $"WA-12 Queued: Kaleyra does not answer for this account at the moment. An earlier try of the change of {What} may have been applied; it keeps its place in line and is sent once more as soon as Kaleyra answers.")]
    [InlineData("deferred-held", $"WA-12 Queued: The change of {What} waits, because an admin holds this number. Nothing is sent meanwhile.")]
    [InlineData("running", $"WA-12 Running: Sending the change of {What} to Kaleyra.")]
    [InlineData("succeeded", $"WA-12 Succeeded: Kaleyra changed {What}.")]
    [InlineData("accepted", $"WA-12 Succeeded: Kaleyra accepted the change of {What}, but has not confirmed it yet.")]
    [InlineData("rejected-number", $"WA-12 Rejected: Kaleyra refused the change of {What}. Nothing was changed.")]
    [InlineData("rejected-throttled", $"WA-12 Rejected: Kaleyra was too busy for the change of {What}. Nothing was changed.")]
    [InlineData("rejected-redirect", $"WA-12 Rejected: The change of {What} did not reach Kaleyra. Nothing was changed.")]
    [InlineData("unknown-timeout", $"WA-12 Unknown: The change of {What} may or may not have been made.")]
    [InlineData("declined", $"WA-12 Declined: An approver said no to the change of {What}. Nothing was changed.")]
    [InlineData("expired", $"WA-12 Expired: The change of {What} was not approved in time. Nothing was changed.")]
    [InlineData("cancelled", $"WA-12 Cancelled: The change of {What} was taken back before it was sent. Nothing was changed.")]
    [InlineData("one-field-cleared", "WA-12 Queued: The change of Address of +919876543210 is next in line.")]
    [InlineData("two-fields", "WA-12 Queued: The change of Contact e-mail and About of +919876543210 is next in line.")]
    [InlineData("all-fields-longest", "WA-12 Succeeded: Kaleyra changed Incoming message URL, Contact e-mail and 6 more of +919876543210.")]
    public void Summary_OfARequest_BeginsWithItsIdAndState(string sample, string sentence)
    {
        var request = SampleRequests.Find(sample);

        Assert.Equal(sentence, English.Of(RequestCard.Build(request, SampleRequests.MaxAttempts).Summary));
        Assert.Equal(sentence, English.Of(RequestNotice.Build(request).Summary));
    }

    [Fact]
    public void Samples_OfRequests_CoverEveryState() =>
        Assert.Equal(Enum.GetValues<RequestState>(), SampleRequests.All.Select(sample => sample.Request.State).Distinct().Order());
}
