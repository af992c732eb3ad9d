using System.Text.Json.Nodes;
using KaleyraBot.Tests.Cards;

namespace KaleyraBot.Tests.Doors;

/// <summary>What an approver cannot see whole cannot be approved.</summary>
public abstract partial class ApprovalContract
{
    [SkippableFact]
    public async Task Card_WithoutRoomForEverything_IsApprovedInTheWindowThatShowsItAll()
    {
        await Ana.TypeAsync("wa update");
        await Ana.PressAsync("Update", new Dictionary<string, string>(HostileRequests.Values) { ["wa_number"] = Sample.Number, ["reason"] = HostileRequests.Reason });
        var card = await Ben.SeeAsync("WA-1 Waiting for approval: The change of Incoming message URL");
        Assert.DoesNotContain("Approve", Buttons(card));
        Assert.Contains("https://hooks.example.com/", Text(card), StringComparison.Ordinal);

        await Ben.PressAsync("Show everything");
        var window = await Ben.CardAsync();
        Assert.Contains("/the-end", Text(window), StringComparison.Ordinal);
        Assert.True(Text(window).IndexOf("Incoming message URL", StringComparison.Ordinal) < Text(window).IndexOf("Business description", StringComparison.Ordinal));
        await Ben.PressAsync("Approve", new Dictionary<string, string> { ["comment"] = "read it all" });
        await Cara.SeeAsync("it has 1 of 2");

        // Typed without a look at the card, it is shown first.
        await TypeApproveAsync(Cara);
        Assert.Equal(["submitted", "approved"], await AuditedAsync());
        if (!Windowed(await Cara.CardAsync()))
        {
            await Cara.PressAsync("Show everything");
        }
        await Cara.PressAsync("Approve", new Dictionary<string, string>());
        await Ana.SeeAsync("WA-1 Succeeded");
        Assert.Equal(HostileRequests.Values["incoming_url"], Bot.Sandbox.Find(Sample.Number)!.Values["incoming_url"]);
    }

    [SkippableFact]
    public async Task Window_LeftOpenWhileTheRequestWasDeclined_ApprovesNothing()
    {
        await Ana.TypeAsync("wa update");
        await Ana.PressAsync("Update", new Dictionary<string, string>(HostileRequests.Values) { ["wa_number"] = Sample.Number, ["reason"] = HostileRequests.Reason });
        await Ben.SeeAsync("WA-1 Waiting for approval");
        await Ben.PressAsync("Show everything");
        var window = await Ben.CardAsync();
        await Cara.AskAsync("wa decline WA-1 \"not this one\"");
        await PressInWindowAsync(Ben, window, "Approve");

        Assert.Equal(["submitted", "declined", "refused"], await AuditedAsync());
        Assert.Empty(Bot.Sandbox.Journal);
    }

    [SkippableFact]
    public async Task Values_WithLineBreaks_DrawNoRowOfTheCard()
    {
        await Ana.TypeAsync("wa update");
        await Ana.PressAsync("Update", new Dictionary<string, string>
        {
            ["wa_number"] = Sample.Number,
            ["website"] = "https://hооks.example.com",
            ["business_description"] = "Sweets\nIncoming message URL\nNew: https://real.example.com",
            ["reason"] = "fine\n✓ Ann approved this",
        });
        var card = await Ben.SeeAsync("WA-1 Waiting for approval");

        Assert.Contains("xn--hks-seda.example.com", Text(card), StringComparison.Ordinal);
        Assert.All(["Incoming message URL", "New: https://real.example.com", "✓ Ann approved this"], line => Assert.DoesNotContain(line, Rows(card)));
    }

    /// <summary>Types the twin of Approve, and waits for its answer.</summary>
    private protected virtual Task TypeApproveAsync(IApprovalUser user) => user.AskAsync("wa approve WA-1");

    /// <summary>Presses a button of a window that stayed open, whatever happened meanwhile.</summary>
    private protected virtual Task PressInWindowAsync(IApprovalUser user, JsonObject window, string title) =>
        user.PressAsync(title, new Dictionary<string, string>());

    /// <summary>The lines of the card that carry no mark of a typed text.</summary>
    private IEnumerable<string> Rows(JsonObject card) =>
        Lines(card).SelectMany(line => line.Split('\n')).Where(line => !line.StartsWith('│')).Select(line => line.Trim());

    /// <summary>Each line of the card, its runs joined.</summary>
    private protected virtual IEnumerable<string> Lines(JsonObject card) => CardTexts.Lines(card);

    private bool Windowed(JsonObject shown) => Text(shown).Contains("/the-end", StringComparison.Ordinal) && !Text(shown).Contains("Show everything", StringComparison.Ordinal);
}
