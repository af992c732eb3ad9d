using System.Text.Json.Nodes;
using KaleyraBot.Core.Access;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Forms;
using KaleyraBot.Core.Text;
using KaleyraBot.Tests.Storage;

namespace KaleyraBot.Tests.Core.Approvals;

/// <summary>What one ordinary person can cause by doing the same over and over.</summary>
public sealed class FloodTests
{
    private static readonly FieldChange Hook = new("incoming_url", "https://hooks.example.com/wa");

    [Fact]
    public async Task Requests_ForOneNumber_MarkEachOlderOneOnce()
    {
        await using var desk = await Desk.OpenAsync();
        for (var form = 1; form <= 40; form++)
        {
            await desk.SubmitAsync(Waiting.Request($"f{form}"));
            await desk.RunDueAsync();
        }

        var audited = await desk.AuditedAsync();
        Assert.Equal((40, 39), (audited.Count(action => action == "submitted"), audited.Count(action => action == "overtaken")));
        Assert.Equal([2, 20, null],
            [(await desk.FindAsync(1)).Approval!.Newer, (await desk.FindAsync(19)).Approval!.Newer,
            (await desk.FindAsync(40)).Approval!.Newer]);
    }

    [Fact]
    public async Task NewerRequest_WhereTheOneThatWasMarkedHasEnded_IsMarkedInItsPlace()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SubmitAsync(Waiting.Request("a"));
        await desk.SubmitAsync(Waiting.Request("b"));
        await desk.RunDueAsync();
        await desk.Requests.CancelAsync(Desk.Typed(Sample.Asha), 2, default);
        await desk.SubmitAsync(Waiting.Request("c"));
        await desk.RunDueAsync();

        Assert.Equal(3, (await desk.FindAsync(1)).Approval!.Newer);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Submissions_ForOneNumber_AreTakenUntilTenWait(bool atOnce)
    {
        await using var desk = await Desk.OpenAsync();
        var sent = new List<Task<ChatReply>>();
        for (var form = 1; form <= 120; form++)
        {
            sent.Add(SendAsync(desk, Sample.Asha, $"f{form}"));
            await (atOnce ? Task.CompletedTask : sent[^1]);
        }
        var replies = await Task.WhenAll(sent);
        await desk.RunDueAsync();

        Assert.Equal((10, 110), (replies.Count(reply => reply is ChatReply.CloseForm), replies.Count(reply => reply is ChatReply.Whisper)));
        Assert.StartsWith("10 of your requests for +919876543210 wait for approval already, so nothing was sent.", Desk.Said(replies[^1]), StringComparison.Ordinal);
        Assert.InRange((await desk.AuditedAsync()).Count, 10, 19);
        Assert.InRange(desk.Bytes, 0, 6_000_000);
    }

    [Fact]
    public async Task Submission_AfterOneEndedOrBySomebodyElse_IsTaken()
    {
        await using var desk = await Desk.OpenAsync(new AccessPolicy([]) { Linked = [[Sample.Asha.Id, "slack:t/asha"]] }, limits: new() { WaitingPerNumber = 1 });
        await SendAsync(desk, Sample.Asha, "a");
        Assert.IsType<ChatReply.Whisper>(await SendAsync(desk, Sample.Asha, "b"));
        Assert.IsType<ChatReply.Whisper>(await SendAsync(desk, new("slack:t/asha", "Asha"), "c"));
        Assert.IsType<ChatReply.CloseForm>(await SendAsync(desk, Sample.Asha, "a"));
        Assert.IsType<ChatReply.CloseForm>(await SendAsync(desk, Waiting.Dan, "d"));
        await desk.Requests.CancelAsync(Desk.Typed(Sample.Asha), 1, default);

        Assert.IsType<ChatReply.CloseForm>(await SendAsync(desk, Sample.Asha, "b"));
    }

    [Fact]
    public async Task Submissions_ForManyNumbers_AreTakenUntilTooManyAreOpen()
    {
        await using var desk = await Desk.OpenAsync(limits: new() { OpenRequests = 3 });
        for (var number = 0; number < 3; number++)
        {
            Assert.IsType<ChatReply.CloseForm>(await SendAsync(desk, Sample.Asha, $"f{number}", $"+91987654321{number}"));
        }

        Assert.StartsWith("3 of your requests have not ended yet", Desk.Said(await SendAsync(desk, Sample.Asha, "f3", "+14155550132")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submissions_ForOneAccount_OfWhomever_AreTakenUntilTooManyAreOpen()
    {
        await using var desk = await Desk.OpenAsync(limits: new() { OpenPerAccount = 2 });
        Assert.IsType<ChatReply.CloseForm>(await SendAsync(desk, Sample.Asha, "a"));
        Assert.IsType<ChatReply.CloseForm>(await SendAsync(desk, Waiting.Dan, "b"));
        Assert.StartsWith(
            "2 requests for this number’s Kaleyra account have not ended yet, so nothing was sent. Please wait until some of them end",
            Desk.Said(await SendAsync(desk, Waiting.Ben, "c")), StringComparison.Ordinal);

        await desk.Requests.CancelAsync(Desk.Typed(Sample.Asha), 1, default);
        Assert.IsType<ChatReply.CloseForm>(await SendAsync(desk, Waiting.Ben, "c"));
    }

    [Fact]
    public async Task Submissions_ThatAskForApprovals_HaveAPaceAndSayWhenToGoOn()
    {
        await using var desk = await Desk.OpenAsync(limits: new() { ApprovalsPerHour = 2 });
        await SendAsync(desk, Sample.Asha, "a");
        await SendAsync(desk, Sample.Asha, "b");
        Assert.Contains("Please send this one again 04:30:00 UTC.", Desk.Said(await SendAsync(desk, Sample.Asha, "c")), StringComparison.Ordinal);
        Assert.StartsWith("WA-1 Waiting for approval", English.Of(((ChatReply.ShowCard)await desk.ApproveAsync(Waiting.Ben)).Card.Summary), StringComparison.Ordinal);
        desk.Time.Advance(TimeSpan.FromMinutes(30));

        Assert.IsType<ChatReply.CloseForm>(await SendAsync(desk, Sample.Asha, "c"));
    }

    [Fact]
    public async Task Refusals_OfOnePerson_AreOneEntryAMinuteAndAFirst()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SubmitAsync(Waiting.Request("a"));
        await desk.SubmitAsync(Waiting.Request("b"));
        for (var click = 0; click < 3000; click++)
        {
            Assert.Contains("Only approvers", Desk.Said(await desk.ApproveAsync(new("web:mallory", "Mallory"), 1 + (click % 2))), StringComparison.Ordinal);
        }
        await desk.ApproveAsync(new("web:oscar", "Oscar"));
        Assert.Equal(2, (await RefusedAsync(desk)).Count);

        desk.Time.Advance(TimeSpan.FromMinutes(1));
        await desk.Refusals.FlushAsync(all: false, default);
        var counted = Assert.Single(await RefusedAsync(desk), entry => entry.Detail.Contains("count", StringComparison.Ordinal));
        Assert.Equal(3, (await RefusedAsync(desk)).Count);
        Assert.Equal("web:mallory", counted.Actor);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"count":2999,"attempts":["approve"],"why":["approvals.notApprover"],"requests":[2,1]}"""), JsonNode.Parse(counted.Detail)), counted.Detail);
    }

    [Fact]
    public async Task Refusals_OfTheNextMinute_BeginWithAFirst()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SubmitAsync(Waiting.Request());
        for (var minute = 0; minute < 3; minute++)
        {
            await desk.ApproveAsync(new("web:mallory", "Mallory"));
            await desk.ApproveAsync(new("web:mallory", "Mallory"));
            desk.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(["refused", "refused", "refused", "refused", "refused", "refused"], (await desk.AuditedAsync()).Skip(1));
    }

    private static async Task<List<KaleyraBot.Core.Audit.AuditRecord>> RefusedAsync(Desk desk) =>
        [.. (await desk.Audit.PageAsync(null, null, null, 100, default)).Where(entry => entry.Action == "refused")];

    private static Task<ChatReply> SendAsync(Desk desk, Person who, string form, string number = Sample.Number) =>
        desk.Submission.SendAsync(
        new ChatEvent.CommandTyped(who, Sample.Room, ""), new(form, null),
        new FormReading("main", number, [Hook], new Dictionary<string, Sentence>(), []), why => new ChatReply.Whisper(why), default);
}
