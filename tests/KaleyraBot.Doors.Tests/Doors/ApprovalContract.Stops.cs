using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.Doors;

/// <summary>What waits for its next try is checked again before it, and can be stopped; and an admin can hold a number.</summary>
public abstract partial class ApprovalContract
{
    [SkippableTheory]
    [InlineData("Approvals:Deny:website", "*", "You may not change Website")]
    [InlineData("Access:Requesters", "web:nobody-else", "may not ask for changes any more")]
    public async Task Throttled_ThenNotAllowedAnyMore_IsRejectedWithoutAnotherCall(string key, string value, string why)
    {
        await ThrottleAsync();
        await RestartAsync((key, value));
        await MakeDueAsync();

        Assert.Contains(why, Text(await Ana.SeeAsync("WA-1 Rejected")), StringComparison.Ordinal);
        Assert.Empty(Bot.Sandbox.Journal);
    }

    [SkippableTheory]
    [InlineData("ana", "was taken back before its next try")]
    [InlineData("ben", "stopped the change")]
    [InlineData("dan", "stopped the change")]
    public async Task Postponed_IsStoppedByItsRequesterAnApproverOrAnAdmin(string name, string story)
    {
        await ThrottleAsync();
        var stranger = await UserAsync("eve");
        Assert.Contains("Only whoever asked for WA-1, an approver or an admin", await stranger.AskAsync("wa cancel WA-1"), StringComparison.Ordinal);
        var user = name == "ana" ? Ana : name == "ben" ? Ben : Dan;
        await user.PressOnAsync(await user.SeeAsync("Next try"), "Cancel");

        Assert.Equal(["Ask again"], Buttons(await Ana.SeeAsync(story)));
        Assert.Equal("refused", (await AuditedAsync())[^2]);
        Assert.Equal("cancelled", (await AuditedAsync())[^1]);
        Assert.Single(Bot.Sandbox.Journal);
    }

    [SkippableFact]
    public async Task Hold_ByAnAdmin_IsShownOnTheWaitingCard_AndResumeSetsItOff()
    {
        await AskAsync($"website={Site}", "WA-1 Waiting for approval");
        Assert.Contains("Only an admin may do this.", await Ben.AskAsync("wa hold all"), StringComparison.Ordinal);
        Assert.Contains("held by", await Dan.AskAsync($"wa hold {Sample.Number} \"**leak**\""), StringComparison.Ordinal);
        var card = await Ben.SeeAsync("0 of 1, and an admin holds this number");
        Assert.Contains("wa resume +919876543210", Text(card), StringComparison.Ordinal);
        await Ben.PressOnAsync(card, "Approve");

        var held = await Ana.SeeAsync("waits, because an admin holds this number");
        Assert.Contains(Literals(held), text => text.Contains("**leak**", StringComparison.Ordinal));
        Assert.Empty(Bot.Sandbox.Journal);
        Assert.Contains("Holds: 1.", await Ana.AskAsync("wa hold"), StringComparison.Ordinal);
        await RestartAsync();
        await Dan.AskAsync("wa resume all");
        Assert.Empty(Bot.Sandbox.Journal);

        await Dan.AskAsync($"wa resume {Sample.Number}");
        await Ana.SeeAsync("WA-1 Succeeded");
        Assert.Single(Bot.Sandbox.Journal);
    }

    /// <summary>An operator stops the bot, changes a setting and starts it again; people come back to it.</summary>
    private async Task RestartAsync(params (string Key, string Value)[] changed)
    {
        await Bot.StopAsync();
        // Stopped at once, it may have said nothing yet.
        var before = Greetings;
        await Bot.StartAgainAsync(changed);
        await ConnectedAsync(before);
        (Ana, Ben, Dan) = (await UserAsync("ana"), await UserAsync("ben"), await UserAsync("dan"));
    }

    /// <summary>Kaleyra's hour is over.</summary>
    private async Task MakeDueAsync(int number = 1)
    {
        var ledger = Bot.Services.GetRequiredService<ILedger>();
        var request = (await ledger.FindAsync(number, CancellationToken.None))!;
        var due = request with { RetryAt = null, Version = request.Version + 1 };
        var step = new Step(due, new AuditEntry(request.UpdatedAt, "bot", "due", "{}"), []) { Wakes = Effect.Apply.QueueOf(request.WaNumber) };
        Assert.True(await ledger.TakeAsync(step, CancellationToken.None));
    }

    /// <summary>Ana's change was approved; Kaleyra was too busy for it, and wants an hour.</summary>
    private async Task ThrottleAsync()
    {
        Bot.Sandbox.Fault = new(SandboxFaultKind.Throttled, Count: 1) { RetryAfter = TimeSpan.FromHours(1) };
        await AskAsync($"website={Site}", "WA-1 Waiting for approval");
        await Ben.AskAsync("wa approve WA-1");
        await Ana.SeeAsync("Next try");
    }
}
