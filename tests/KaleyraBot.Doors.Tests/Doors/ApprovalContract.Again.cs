using System.Text.Encodings.Web;
using System.Text.Json;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.Doors;

/// <summary>No dead end, and no wall of messages.</summary>
public abstract partial class ApprovalContract
{
    private static readonly JsonSerializerOptions AsItIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [SkippableFact]
    public async Task AskAgain_OnADeclinedRequest_OpensTheFormWithWhatWasAsked()
    {
        await AskAsync($"website={Site}/shop about=\"Open till 9\" reason=\"new shop\"", "WA-1 Waiting for approval");
        await Ben.PressOnAsync(await Ben.SeeAsync("0 of 1"), "Decline", new Dictionary<string, string> { ["comment"] = "not yet" });
        await Ana.SeeAsync("WA-1 Declined");
        await Ana.PressAsync("Ask again");

        var form = await FormAsync();
        Assert.All([$"{Site}/shop", "Open till 9", "new shop"], text => Assert.Contains($"\"{text}\"", form, StringComparison.Ordinal));
        Assert.Empty(Bot.Sandbox.Journal);
    }

    [SkippableFact]
    public async Task ChangeAgain_WhereNothingIsKnownOfBefore_OpensTheFormOfThatNumber()
    {
        await AskAsync($"website={Site}/shop", "WA-1 Waiting for approval");
        await Ben.PressOnAsync(await Ben.SeeAsync("0 of 1"), "Approve");
        var outcome = await Ana.SeeAsync("WA-1 Succeeded");
        Assert.Equal(["Change again"], Buttons(outcome));
        await Ana.PressAsync("Change again");

        Assert.Contains($"\"{Sample.Number}\"", await FormAsync(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Change_WithTwoApprovalsAndAReminder_IsAtMostFiveMessages()
    {
        await AskAsync($"webhook={Hook}", "WA-1 Waiting for approval");
        await Ben.PressOnAsync(await Ben.SeeAsync("0 of 2"), "Approve");
        await Ben.SeeAsync("1 of 2");
        var ledger = Bot.Services.GetRequiredService<ILedger>();
        var request = (await ledger.FindAsync(1, CancellationToken.None))!;
        Assert.True(await ledger.TakeAsync(ApprovalSteps.Remind(request, new ApprovalPolicy(), request.CreatedAt.AddHours(4)),
            CancellationToken.None));
        await Ben.SeeAsync("Decide on its card");
        await Cara.AskAsync("wa approve WA-1");
        await Ana.SeeAsync("WA-1 Succeeded");

        Assert.InRange(Ana.Conversation.Count, 2, 5);
    }

    private async Task<string> FormAsync() => (await Ana.CardAsync()).ToJsonString(AsItIs);
}
