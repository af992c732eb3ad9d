using System.Diagnostics;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Inbox;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Text;
using KaleyraBot.Tests.Doors;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Scenarios;
using KaleyraBot.Tests.Storage;

namespace KaleyraBot.Tests.Observing;

/// <summary>One request is one trace, from the click to the outcome, whatever process does the parts of it.</summary>
[Collection(OnlyBot.Name)]
[Needs(Needs.Host)]
public class TraceTests
{
    private static readonly (string Key, string Value)[] Approving =
        [("Approvals:Required:website", "1"), ("Access:Approvers", "web:ben"), ("Approvals:Channel:Web", "")];

    /// <summary>Where the bot keeps its ledger.</summary>
    private protected virtual ITestDatabase CreateDatabase() => new SqliteTestDatabase();

    [SkippableFact]
    public async Task Request_WithAnApproval_AndARestartInBetween_IsOneTrace()
    {
        using var spans = new CapturedSpans();
        await using var bot = await TestBot.StartAsync(CreateDatabase(), Approving);
        await using (var ana = await WebUser.OpenAsync(bot.Url, "ana"))
        {
            await ana.TypeAsync($"wa update {Doors.Sample.Number} website=https://www.example.com");
            await ana.PressOnAsync(await ana.SeeAsync("Preview"), "Update");
            await ana.SeeAsync("WA-1 Waiting for approval");
        }
        var asked = await spans.UntilAsync(span => span.OperationName == "request submitted", "of the submission");
        await bot.StopAsync();
        await bot.StartAgainAsync();
        await using var ben = await WebUser.OpenAsync(bot.Url, "ben");
        await ben.TypeAsync("wa approve WA-1");
        await ben.SeeAsync("WA-1 Succeeded");

        var trace = asked.TraceId;
        var click = await spans.UntilAsync(span => span.Kind == ActivityKind.Server && span.TraceId == trace, "of the click");
        Assert.Equal("delivery", Parent(spans, asked).OperationName);
        Assert.Equal(click.SpanId, Parent(spans, Parent(spans, asked)).SpanId);
        var approved = await spans.UntilAsync(span => span.OperationName == "request approved", "of the approval");
        foreach (var name in new[] { "effect Apply", "kaleyra.update", "request started", "request ended" })
        {
            Assert.Equal(trace, (await spans.UntilAsync(span => span.OperationName == name, name)).TraceId);
        }
        Assert.Equal(trace, approved.TraceId);
        Assert.Equal("WA-1", approved.GetTagItem("kaleyrabot.request"));
        // The approver's own call is a trace of its own, to which the step leads.
        var link = Assert.Single(approved.Links);
        Assert.NotEqual(trace, link.Context.TraceId);
        await spans.UntilAsync(span => span.Kind == ActivityKind.Server && span.TraceId == link.Context.TraceId, "of the approver's call");
        var ended = await spans.UntilAsync(span => span.OperationName == "request ended", "of the end");
        Assert.Equal("Succeeded", ended.GetTagItem("kaleyrabot.request.state"));
    }

    [SkippableFact]
    public async Task Delivery_ThatWasKept_IsTakenUpInTheTraceOfItsCall()
    {
        using var spans = new CapturedSpans();
        await using var store = TestStore.Build(TimeProvider.System, [.. (await CreatedAsync()).Settings]);
        await store.PrepareAsync();
        using var source = new ActivitySource("test");
        using (var call = source.StartActivity("call"))
        {
            await store.Inbox.KeepAsync(new Delivery("web:1", "web", "{}"), CancellationToken.None);
            Assert.Equal(call!.Id, Assert.Single(await store.Inbox.KeptAsync(CancellationToken.None)).Trace);
        }
    }

    [SkippableFact]
    public async Task Effect_OfNoRequest_KeepsTheTraceOfWhatItFollowsFrom()
    {
        using var spans = new CapturedSpans();
        await using var store = TestStore.Build(TimeProvider.System, [.. (await CreatedAsync()).Settings]);
        await store.PrepareAsync();
        using var source = new ActivitySource("test");
        using var call = source.StartActivity("call");
        var card = new Effect.PostCard(new Place("web:general"), NoticeCard.Build(Sentence.Of("slack.busy"), NoticeTone.Info));
        await store.Ledger.AcceptAsync("web:2", [card], CancellationToken.None);

        Assert.Equal(call!.Id, (await store.Outbox.NextAsync(card.Queue, CancellationToken.None))!.Trace);
    }

    private static Activity Parent(CapturedSpans spans, Activity child) => spans.Ended.Single(span => span.SpanId == child.ParentSpanId);

    private async Task<ITestDatabase> CreatedAsync()
    {
        var database = CreateDatabase();
        await database.CreateAsync();
        return database;
    }
}

[Collection(OnlyBot.Name)]
[Needs(Needs.Host)]
[Needs(Needs.Postgres)]
public sealed class TraceOnPostgreSqlTests : TraceTests
{
    private protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();
}
