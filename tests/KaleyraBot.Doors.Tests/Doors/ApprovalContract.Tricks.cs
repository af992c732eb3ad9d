using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.Doors;

/// <summary>Every trick is answered with a sentence, has no effect, and is in the audit.</summary>
public abstract partial class ApprovalContract
{
    private static readonly Dictionary<string, string> No = new() { ["comment"] = "no" };

    [SkippableTheory]
    [InlineData("ana", "You asked for WA-1 yourself, so somebody else has to decide.")]
    [InlineData("dan", "Only approvers can decide on WA-1.")]
    public async Task Click_BySomebodyWhoMayNotDecide_IsRefused(string name, string sentence)
    {
        await AskAsync($"website={Site}", "WA-1 Waiting for approval");
        var user = name == "ana" ? Ana : Dan;
        await user.PressOnAsync(await user.SeeAsync("0 of 1"), "Approve");
        Assert.Contains(sentence, user.Whispered, StringComparison.Ordinal);
        await user.PressOnAsync(await user.SeeAsync("0 of 1"), "Decline", No);
        Assert.Contains(sentence, user.Whispered, StringComparison.Ordinal);
        Assert.Contains(sentence, await user.AskAsync("wa approve WA-1"), StringComparison.Ordinal);

        await AssertUntouchedAsync(refused: 3);
    }

    [SkippableFact]
    public async Task Click_ASecondTime_DoesNotCountAgain()
    {
        await AskAsync($"webhook={Hook}", "WA-1 Waiting for approval");
        await Ben.PressOnAsync(await Ben.SeeAsync("0 of 2"), "Approve");
        var card = await Ben.SeeAsync("1 of 2");
        await Ben.RedeliverPressAsync();
        Assert.Contains("You have decided on WA-1 already (1 of 2 approvals).", Ben.Whispered, StringComparison.Ordinal);
        await Ben.PressOnAsync(card, "Approve");
        Assert.Contains("It waits for somebody else.", Ben.Whispered, StringComparison.Ordinal);

        await AssertUntouchedAsync(refused: 2);
    }

    [SkippableFact]
    public async Task Clicks_OfOnePersonAtTheSameTime_AreOneApproval()
    {
        await AskAsync($"webhook={Hook}", "WA-1 Waiting for approval");
        var twin = await UserAsync("ben");
        var card = await Ben.SeeAsync("0 of 2");
        await Task.WhenAll(Ben.PressOnAsync(card, "Approve"), twin.PressOnAsync(card, "Approve"));

        await Ben.SeeAsync("1 of 2");
        Assert.Single(new[] { Ben.Whispered, twin.Whispered }.OfType<string>());
        await AssertUntouchedAsync(refused: 1);
    }

    [SkippableFact]
    public async Task Clicks_OfTwoApproversAtTheSameTime_SetItOffOnce()
    {
        await AskAsync($"website={Site}", "WA-1 Waiting for approval");
        var card = await Ben.SeeAsync("0 of 1");
        await Task.WhenAll(Ben.PressOnAsync(card, "Approve"), Cara.PressOnAsync(card, "Decline", No));

        Assert.Single(new[] { Ben.Whispered, Cara.Whispered }.OfType<string>());
        var approved = Ben.Whispered is null;
        await Ana.SeeAsync(approved ? "WA-1 Succeeded" : "WA-1 Declined");
        Assert.Equal(approved ? 1 : 0, Bot.Sandbox.Journal.Count);
        Assert.Equal(1, await Refused.CountAsync(Bot.Services));
    }

    [SkippableFact]
    public async Task Click_OnAnOldCardAfterTheDecision_SaysHowItStands()
    {
        await AskAsync($"website={Site}", "WA-1 Waiting for approval");
        var old = await Cara.SeeAsync("0 of 1");
        await Ben.PressOnAsync(old, "Decline", No);
        await Cara.SeeAsync("WA-1 Declined");
        await Cara.PressOnAsync(old, "Approve");

        Assert.Contains("WA-1 is Declined, so there is nothing to decide any more.", Cara.Whispered, StringComparison.Ordinal);
        await AssertUntouchedAsync(refused: 1);
    }

    [SkippableFact]
    public async Task Click_OnACancelledRequest_SaysSo()
    {
        var old = await AskAsync($"website={Site}", "WA-1 Waiting for approval");
        await Ana.PressOnAsync(old, "Cancel");
        Assert.Equal(["Ask again"], Buttons(await Ben.SeeAsync("WA-1 Cancelled")));
        await Ben.PressOnAsync(old, "Approve");

        Assert.Contains("WA-1 is Cancelled", Ben.Whispered, StringComparison.Ordinal);
        await AssertUntouchedAsync(refused: 1);
    }

    [SkippableFact]
    public async Task Click_OnAnExpiredRequest_SaysSo()
    {
        var old = await AskAsync($"website={Site}", "WA-1 Waiting for approval");
        var ledger = Bot.Services.GetRequiredService<ILedger>();
        var request = (await ledger.FindAsync(1, CancellationToken.None))!;
        await ledger.TakeAsync(ApprovalSteps.Expire(request, request.Approval!.Deadline), CancellationToken.None);
        Assert.Equal(["Ask again"], Buttons(await Ben.SeeAsync("WA-1 Expired")));
        await Ben.PressOnAsync(old, "Approve");

        Assert.Contains("WA-1 is Expired, so there is nothing to decide any more.", Ben.Whispered, StringComparison.Ordinal);
        await AssertUntouchedAsync(refused: 1);
    }

    [SkippableFact]
    public async Task Click_WithAnotherRequestsId_IsRefused()
    {
        await AskAsync($"website={Site}", "WA-1 Waiting for approval");
        await AskAsync("email=a@example.com", "WA-2 Waiting for approval");
        await Ben.PressOnAsync(await Ben.SeeAsync("WA-2 Waiting for approval"), "Approve", forged: "WA-1");
        Assert.Contains("This button does not belong to WA-1.", Ben.Whispered, StringComparison.Ordinal);
        await Ben.PressOnAsync(await Ben.SeeAsync("WA-2 Waiting for approval"), "Approve", forged: "WA-77");
        Assert.Contains("There is no WA-77.", Ben.Whispered, StringComparison.Ordinal);

        await AssertUntouchedAsync(refused: 2);
    }

    [SkippableFact]
    public async Task Request_ForTheSameField_IsNotedOnTheOlderCard()
    {
        await AskAsync($"website={Site}", "WA-1 Waiting for approval");
        await AskAsync("website=https://other.example.com", "WA-2 Waiting for approval");

        Assert.Contains("WA-2 is a newer request for the same detail.", Text(await Ben.SeeAsync("0 of 1, and WA-2 is newer")), StringComparison.Ordinal);
    }

    private async Task AssertUntouchedAsync(int refused)
    {
        Assert.Empty(Bot.Sandbox.Journal);
        Assert.Equal(refused, await Refused.CountAsync(Bot.Services));
    }
}
