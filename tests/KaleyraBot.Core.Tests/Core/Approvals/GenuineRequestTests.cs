using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Requests;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Storage;

namespace KaleyraBot.Tests.Core.Approvals;

/// <summary>
/// Whatever people do with requests, in any order, and whatever Kaleyra answers: what the bot itself wrote is never taken for forged, and
/// the audit agrees with every row after each step.
/// </summary>
[Needs(Needs.Time)]
public sealed class GenuineRequestTests
{
    private const int Steps = 60;
    private static readonly Person BenElsewhere = new("slack:t/ben", "Ben");
    private static readonly Person[] People = [Sample.Asha, Waiting.Ben, Waiting.Cara, Waiting.Dan, BenElsewhere];
    private static readonly AccessPolicy Everybody = Waiting.Access with { Linked = [[Waiting.Ben.Id, BenElsewhere.Id]] };
    private static readonly Limits Endless =
        new() { RequestsPerHour = 10_000, ApprovalsPerHour = 10_000, OpenRequests = 10_000, WaitingPerNumber = 10_000 };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Request_WhateverWasDoneWithIt_IsNeverTakenForForged(int seed)
    {
        await using var desk = await Desk.OpenAsync(Everybody, Waiting.Policy with { BreakGlass = true }, Endless);
        var random = new Random(seed);
        var form = 0;
        for (var step = 1; step <= Steps; step++)
        {
            var (who, number, deed) = (People[random.Next(People.Length)], random.Next(Math.Max(1, form - 2), form + 1), random.Next(18));
            await DoAsync(desk, random, who, number, deed, deed < 3 ? ++form : form);
            await AssertGenuineAsync(desk, form, $"seed {seed}, step {step}: {who.Id} did {deed} with WA-{number}");
        }
        Assert.Null((await desk.Audit.VerifyAsync(default)).Fault);
        Assert.NotEmpty(desk.Kaleyra.Bodies);
        Assert.Equal(RequestState.Succeeded, await OneMoreAsync(desk, form + 1));
    }

    /// <summary>After all that, a plain change gets through.</summary>
    private static async Task<RequestState> OneMoreAsync(Desk desk, int form)
    {
        await desk.Holding.ResumeAsync(Desk.Typed(Waiting.Dan), "all", default);
        var number = (await AskAsync(desk, Sample.Asha, form, "website", "https://www.example.com/last")).Number;
        await desk.ApproveAsync(Waiting.Cara, number);
        for (var round = 0; round < 5; round++)
        {
            desk.Kaleyra.Restart([.. Enumerable.Repeat(new UpdateResult.Succeeded(), 200)]);
            await desk.RunDueAsync();
            desk.Time.Advance(TimeSpan.FromMinutes(16));
        }
        return (await desk.FindAsync(number)).State;
    }

    private static async Task DoAsync(Desk desk, Random random, Person who, int number, int deed, int form)
    {
        switch (deed)
        {
            case < 3:
                var (field, value) = deed == 0 && form % 2 == 0 ? ("incoming_url", $"https://hooks.example.com/{form}") : deed < 2 ? ("website", $"https://www.example.com/{form}") : ("contact_email", "asha@example.com");
                await AskAsync(desk, who, form, field, value);
                break;
            case < 6 or > 13:
                await desk.ApproveAsync(who, number, "fine");
                break;
            case 6:
                await desk.Decisions.DeclineAsync(Desk.Typed(who), number, "no", default);
                break;
            case 7:
                await desk.Decisions.BreakGlassAsync(Desk.Typed(who), number, "it burns", default);
                break;
            case 8:
                await desk.Requests.CancelAsync(Desk.Typed(who), number, default);
                break;
            case 9:
                await desk.Requests.RetryAsync(Desk.Typed(who), number, default);
                break;
            case 10:
                await (random.Next(4) == 0 ? desk.Holding.HoldAsync(Desk.Typed(Waiting.Dan), "all", "", default) : desk.Holding.ResumeAsync(Desk.Typed(Waiting.Dan), "all", default));
                break;
            case 11:
                await desk.StandIns.DelegateAsync(Desk.Typed(who), "web:dan", random.Next(3) == 0 ? "now" : "friday", default);
                break;
            case 12:
                await desk.Undo.UndoAsync(Desk.Typed(who), number, default);
                break;
            default:
                await desk.Store.Eraser.EraseAsync(random.Next(2) == 0 ? new Erasure.OfEmail("asha@example.com") : new Erasure.OfNumber(Sample.Number), "console", default);
                break;
        }
        desk.Kaleyra.Restart([.. Enumerable.Range(0, 200).Select(_ => Answer(random))]);
        desk.Time.Advance(TimeSpan.FromMinutes(random.Next(5) == 0 ? 500 : 1));
        await desk.RunDueAsync();
    }

    private static Task<UpdateRequest> AskAsync(Desk desk, Person who, int form, string field, string value)
    {
        var now = desk.Time.GetUtcNow();
        var asked = Waiting.Request($"f{form}", desk.Policy, field, value) with { Requester = who, CreatedAt = now, UpdatedAt = now };
        var verdict = desk.Policy.Judge(asked.WaNumber, asked.Changes, who, desk.Access);
        return desk.SubmitAsync(asked with { Approval = ApprovalSteps.Ask(asked, verdict, desk.Policy) });
    }

    private static UpdateResult Answer(Random random) => random.Next(6) switch
    {
        0 => new UpdateResult.Unknown("answers.unknownTimeout"),
        1 => new UpdateResult.Throttled(TimeSpan.FromSeconds(30)),
        2 => new UpdateResult.Rejected("E1", "x", null, "asha@example.com is no address"),
        _ => new UpdateResult.Succeeded(),
    };

    private static async Task AssertGenuineAsync(Desk desk, int form, string after)
    {
        var found = await desk.Audit.CompareAsync(default);
        Assert.True(found.Count == 0, $"{after}: {string.Join("; ", found)}");
        foreach (var request in await desk.Ledger.ListAsync(null, null, 1000, default))
        {
            var withheld = (request.Result as UpdateResult.Withheld)?.Why.Key;
            Assert.False(withheld is "approvals.runForged" or "approvals.runUnsealed", $"{after}: {request.Id} {withheld}, {form} forms");
        }
    }
}
