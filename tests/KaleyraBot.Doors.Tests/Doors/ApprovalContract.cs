using System.Text.Json.Nodes;
using KaleyraBot.Core.Audit;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Scenarios;
using KaleyraBot.Tests.Storage;
using KaleyraBot.Tests.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.Doors;

/// <summary>
/// What every door promises about approvals, told to the real bot with its default policy. Ana asks; Ben and Cara may approve, and so may
/// Ana, though never for herself; Dan may not.
/// </summary>
[Needs(Needs.Host)]
public abstract partial class ApprovalContract : IAsyncLifetime
{
    private protected const string Hook = "https://hooks.example.com/wa";
    private protected const string Site = "https://www.example.com";

    private protected TestBot Bot { get; private set; } = null!;
    private protected IApprovalUser Ana { get; private set; } = null!;
    private protected IApprovalUser Ben { get; private set; } = null!;
    private protected IApprovalUser Cara { get; private set; } = null!;
    private protected IApprovalUser Dan { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        await StartAsync();
        Ana = await UserAsync("ana");
        Ben = await UserAsync("ben");
        Cara = await UserAsync("cara");
        Dan = await UserAsync("dan");
    }

    public virtual async Task DisposeAsync() => await (Bot?.DisposeAsync() ?? default);

    /// <summary>As the bot will know that person.</summary>
    private protected abstract string IdOf(string name);

    /// <summary>As the settings name that person.</summary>
    private protected virtual string NamedAs(string name) => IdOf(name);

    /// <summary>What connects the bot to this surface.</summary>
    private protected abstract Task<(string Key, string Value)[]> SettingsAsync();

    /// <summary>A person in the one conversation of the test; twice the same name is one person at two clients.</summary>
    private protected abstract Task<IApprovalUser> UserAsync(string name);

    /// <summary>Ends when the bot that was started again speaks to this surface.</summary>
    private protected virtual Task ConnectedAsync(int before) => Task.CompletedTask;

    /// <summary>How often the bot has said to the platform that it is there.</summary>
    private protected virtual int Greetings => 0;

    /// <summary>Where the bot keeps its ledger.</summary>
    private protected virtual ITestDatabase CreateDatabase() => new SqliteTestDatabase();

    /// <summary>What goes before the bot's own registrations.</summary>
    private protected virtual void Before(IServiceCollection services) { }

    [SkippableFact]
    public async Task Request_NeedingTwo_IsAppliedOnceAfterTwoOtherPeopleApproved()
    {
        await AskAsync($"webhook={Hook} reason=\"new inbox\"", "WA-1 Waiting for approval");
        var card = await Ben.SeeAsync("0 of 2");
        Assert.Contains("because of Incoming message URL", Text(card), StringComparison.Ordinal);
        Assert.Contains("new inbox", Text(card), StringComparison.Ordinal);

        await Ben.PressOnAsync(card, "Approve");
        await Ben.SeeAsync("1 of 2");
        Assert.Empty(Bot.Sandbox.Journal);

        await Cara.PressOnAsync(await Cara.SeeAsync("1 of 2"), "Approve");
        await Ana.SeeAsync("WA-1 Succeeded");
        Assert.Contains(Hook, Assert.Single(Bot.Sandbox.Journal).Body, StringComparison.Ordinal);
        Assert.Equal(["submitted", "approved", "approved", "started", "ended"], await AuditedAsync());
    }

    [SkippableFact]
    public async Task Decline_NeedsACommentAndLeavesNoButton()
    {
        await AskAsync($"website={Site}", "WA-1 Waiting for approval");
        var card = await Ben.SeeAsync("0 of 1");
        await Ben.PressOnAsync(card, "Decline");
        Assert.Contains("say why you decline", Ben.Whispered, StringComparison.Ordinal);

        await Ben.PressOnAsync(card, "Decline", new Dictionary<string, string> { ["comment"] = "not before **Monday**" });
        var declined = await Ana.SeeAsync("WA-1 Declined");
        Assert.Contains(Literals(declined), text => text == "not before **Monday**");
        Assert.Equal(["Ask again"], Buttons(declined));
        Assert.Empty(Bot.Sandbox.Journal);
    }

    [SkippableFact]
    public async Task Lines_OfApprovers_AreTheTwinsOfTheButtons()
    {
        await AskAsync($"website={Site}", "WA-1 Waiting for approval");
        Assert.Contains("say why you decline", await Ben.AskAsync("wa decline WA-1"), StringComparison.Ordinal);
        Assert.StartsWith("WA-1 Declined", await Ben.AskAsync("wa decline WA-1 \"not yet\""), StringComparison.Ordinal);

        await AskAsync($"website={Site}", "WA-2 Waiting for approval");
        await Ben.AskAsync("wa approve WA-2 fine");
        await Ana.SeeAsync("WA-2 Succeeded");
        Assert.Single(Bot.Sandbox.Journal);
    }

    [SkippableFact]
    public async Task Undo_OfAnApprovedChange_RestoresTheEarlierValueThroughTheSamePolicy()
    {
        await AskAsync("website=https://old.example.com", "WA-1 Waiting for approval");
        await Ben.AskAsync("wa approve WA-1");
        await Ana.SeeAsync("WA-1 Succeeded");
        Assert.Contains("what Website was before is unknown", await Ana.AskAsync("wa undo WA-1"), StringComparison.Ordinal);
        await AskAsync($"website={Site}", "WA-2 Waiting for approval");
        await Ben.AskAsync("wa approve WA-2");
        var outcome = await Ana.SeeAsync("WA-2 Succeeded");
        Assert.Contains("website was changed again by WA-2", await Ana.AskAsync("wa undo WA-1"), StringComparison.OrdinalIgnoreCase);

        await Ana.PressOnAsync(outcome, "Undo");
        var undo = await Ben.SeeAsync("WA-3 Waiting for approval");
        Assert.Empty(Buttons(await Ben.SeeAsync("WA-3 asks to take it back.")));
        Assert.Contains("Takes WA-2 back.", Text(undo), StringComparison.Ordinal);
        Assert.Contains("https://old.example.com", Text(undo), StringComparison.Ordinal);
        await Ben.PressOnAsync(undo, "Approve");
        await Ana.SeeAsync("WA-3 Succeeded");
        Assert.Equal("https://old.example.com", Bot.Sandbox.Find(Sample.Number)!.Values["website"]);
        Assert.Empty(Buttons(await Ana.SeeAsync("WA-3 took it back.")));
    }

    /// <summary>Ana sends a change from its preview, and sees how it stands.</summary>
    private protected async Task<JsonObject> AskAsync(string change, string summary)
    {
        var preview = await Ana.AskAsync($"wa update {Sample.Number} {change}");
        await Ana.PressOnAsync(await Ana.SeeAsync(preview), "Update");
        return await Ana.SeeAsync(summary);
    }

    /// <summary>The audit, which must hold together: the actions in their order.</summary>
    private protected async Task<IReadOnlyList<string>> AuditedAsync()
    {
        var audit = Bot.Services.GetRequiredService<IAuditLog>();
        Assert.Null((await audit.VerifyAsync(CancellationToken.None)).Fault);
        var page = await audit.PageAsync(null, null, null, 100, CancellationToken.None);
        return [.. page.Reverse().Select(entry => entry.Action).Where(action => action != "policy changed")];
    }

    /// <summary>Texts this surface shows as they are; all texts; and the titles of the buttons.</summary>
    private protected virtual IEnumerable<string> Literals(JsonObject card) => CardTexts.Of(card, "TextRun");

    /// <summary>Names of the people whom this message calls, in the way of the surface.</summary>
    private protected abstract IEnumerable<string> Called(JsonObject card);

    private protected virtual string Text(JsonObject card) => CardInputs.Text(card);

    private protected virtual IEnumerable<string> Buttons(JsonObject card) => CardInputs.Titles(card);

    private async Task StartAsync(params (string Key, string Value)[] more) => Bot = await TestBot.StartAsync(CreateDatabase(), Before, [
        .. TestBot.Approving, ("Access:Approvers", $"{NamedAs("ana")},{NamedAs("ben")},{NamedAs("cara")}"),
        ("Access:Admins", IdOf("dan")), ("Approvals:BreakGlass", "true"), .. await SettingsAsync(), .. more]);
}
