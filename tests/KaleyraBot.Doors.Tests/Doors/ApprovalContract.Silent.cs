using KaleyraBot.Kaleyra;
using KaleyraBot.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.Doors;

/// <summary>Kaleyra does not answer for an account: what waits says so on its card, keeps its place, and goes on by itself.</summary>
public abstract partial class ApprovalContract
{
    private const string Silent = "Kaleyra does not answer for this account at the moment.";

    [Fact]
    public async Task SilentAccount_IsSaidOnTheWaitingCards_AndTheirChangesAreSentInTheirOrderOnceItAnswers()
    {
        await RestartAsync(("Kaleyra:MaxAttempts", "1"), ("Kaleyra:Pause", "01:00:00"));
        Bot.Sandbox.Fault = new(SandboxFaultKind.ServerError);
        for (var i = 1; i <= 5; i++)
        {
            await AskAsync($"about=\"Try {i}\"", $"WA-{i} Unknown");
        }
        Assert.Equal(["sandbox (open)"], Bot.Services.GetRequiredService<AccountCircuits>().Troubles);

        var first = await AskAsync("about=\"First\"", "WA-6 Queued: " + Silent);
        Assert.Equal(["Cancel"], Buttons(first));
        Assert.Contains("keeps its place in line and is sent as soon as Kaleyra answers", Text(first), StringComparison.Ordinal);
        Assert.Contains("If you do not want the change any more, press Cancel.", Text(first), StringComparison.Ordinal);
        await AskAsync("about=\"Second\"", "WA-7 Queued: " + Silent);
        await Ana.PressOnAsync(await AskAsync("about=\"Third\"", "WA-8 Queued: " + Silent), "Cancel");
        await Ana.SeeAsync("WA-8 Cancelled");
        Assert.StartsWith("WA-7 Queued: " + Silent, await Ana.AskAsync("wa status WA-7"), StringComparison.Ordinal);
        Assert.Equal(5, Bot.Sandbox.Journal.Count);

        Bot.Sandbox.Fault = SandboxFault.None;
        await RestartAsync();
        Assert.Empty(Bot.Services.GetRequiredService<AccountCircuits>().Troubles);
        await MakeDueAsync(6);
        await Ana.SeeAsync("WA-6 Succeeded");
        await Ana.SeeAsync("WA-7 Succeeded");
        Assert.Equal(["First", "Second"], Bot.Sandbox.Journal.Select(call => call.Body).Select(body => body.Contains("First", StringComparison.Ordinal) ? "First" : "Second"));
    }
}
