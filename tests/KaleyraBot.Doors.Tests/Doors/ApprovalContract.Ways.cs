using KaleyraBot.Core.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.Doors;

/// <summary>The ways beside the plain one: an undo that was declined, an emergency, and what is nobody else's to do.</summary>
public abstract partial class ApprovalContract
{
    [SkippableFact]
    public async Task Undo_ThatWasDeclined_CanBeAskedForAgain()
    {
        await AskAsync("website=https://old.example.com", "WA-1 Waiting for approval");
        await Ben.AskAsync("wa approve WA-1");
        await Ana.SeeAsync("WA-1 Succeeded");
        await AskAsync($"website={Site}", "WA-2 Waiting for approval");
        await Ben.AskAsync("wa approve WA-2");
        var outcome = await Ana.SeeAsync("WA-2 Succeeded");
        await Ana.PressOnAsync(outcome, "Undo");
        await Ana.SeeAsync("WA-3 asks to take it back.");
        await Ana.PressOnAsync(outcome, "Undo");
        Assert.Contains("WA-3 takes WA-2 back already", Ana.Whispered, StringComparison.Ordinal);
        await Ben.AskAsync("wa decline WA-3 \"keep it\"");

        await Ana.PressOnAsync(outcome, "Undo");
        await Ana.SeeAsync("WA-4 asks to take it back.");
    }

    [SkippableFact]
    public async Task BreakGlass_ByAnAdmin_CallsTheApproversAndIsAuditedWithItsReason()
    {
        // Teams can only call people whom the bot has met.
        await Ben.AskAsync("wa numbers");
        await Cara.AskAsync("wa numbers");
        await AskAsync($"webhook={Hook}", "WA-1 Waiting for approval");
        Assert.Contains("Only an admin may do this.", await Ben.AskAsync("wa breakglass WA-1 \"inbox on fire\""), StringComparison.Ordinal);
        await Dan.AskAsync("wa breakglass WA-1 \"inbox on fire\"");

        var told = await Ben.SeeAsync("put it through alone, without the missing approvals. Reason: inbox on fire");
        Assert.Superset(new HashSet<string> { "ben", "cara" }, Called(told).ToHashSet());
        Assert.Empty(Buttons(told));
        await Ana.SeeAsync("WA-1 Succeeded");
        Assert.Equal(["submitted", "refused", "broke glass", "started", "ended"], await AuditedAsync());
        var page = await Bot.Services.GetRequiredService<IAuditLog>().PageAsync(null, 1, null, 10, CancellationToken.None);
        var broken = page.Single(entry => entry.Action == "broke glass");
        Assert.Equal((IdOf("dan"), "inbox on fire"), (broken.Actor, broken.ValueOf("reason")));
    }

    [SkippableFact]
    public async Task Cancel_BySomebodyElse_IsRefusedAndAudited()
    {
        var card = await AskAsync($"website={Site}", "WA-1 Waiting for approval");
        await Ben.PressOnAsync(card, "Cancel");
        Assert.Contains("Type wa decline WA-1 and why, to say no to it.", Ben.Whispered, StringComparison.Ordinal);
        Assert.Contains(Ben.Whispered!, await Ben.AskAsync("wa cancel WA-1"), StringComparison.Ordinal);
        var stranger = await UserAsync("eve");
        Assert.Contains("Only whoever asked for WA-1, an approver or an admin can cancel it.", await stranger.AskAsync("wa cancel WA-1"), StringComparison.Ordinal);

        await AssertUntouchedAsync(refused: 3);
    }
}
