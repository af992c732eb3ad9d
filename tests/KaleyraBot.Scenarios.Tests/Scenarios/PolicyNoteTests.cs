using System.Text.Json.Nodes;
using KaleyraBot.Core.Audit;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>The settings are changed past the bot; the next start says so in the audit, once.</summary>
[Needs(Needs.Host)]
public class PolicyNoteTests : IAsyncLifetime
{
    private TestBot? _bot;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await (_bot?.DisposeAsync() ?? default);

    /// <summary>Where the bot keeps its ledger.</summary>
    private protected virtual ITestDatabase CreateDatabase() => new SqliteTestDatabase();

    [SkippableFact]
    public async Task Start_WithAnotherPolicy_LeavesOneEntryThatNamesTheKeys()
    {
        var first = await NotesAsync(("Access:Approvers", "web:ben, web:cara"));
        Assert.Equal((null, "[]"), (first[0]["before"], first[0]["changed"]!.ToJsonString()));

        // The same people in another order are the same policy.
        Assert.Single(await NotesAsync(("Access:Approvers", "web:cara, web:ben")));

        var notes = await NotesAsync(("Access:Approvers", "web:ben, web:mallory"), ("Approvals:Required:incoming_url", "1"), ("Approvals:Channel:Web", "audits"));
        Assert.Equal(2, notes.Count);
        Assert.Equal("""["Access:Approvers","Approvals:Channel:web","Approvals:Required:incoming_url"]""", notes[0]["changed"]!.ToJsonString());
        Assert.Equal((string)notes[1]["after"]!, (string)notes[0]["before"]!);
        Assert.Equal("""["web:ben","web:mallory"]""", notes[0]["policy"]!["Access:Approvers"]!.ToJsonString());
    }

    /// <summary>What the audit holds about the policy after a start with these settings, newest first.</summary>
    private async Task<List<JsonNode>> NotesAsync(params (string Key, string Value)[] settings)
    {
        if (_bot is null)
        {
            _bot = await TestBot.StartAsync(CreateDatabase(), settings);
        }
        else
        {
            await _bot.StopAsync();
            await _bot.StartAgainAsync(settings);
        }
        var entries = await _bot.Services.GetRequiredService<IAuditLog>().PageAsync(null, null, null, 10, CancellationToken.None);
        return [.. entries.Where(entry => entry.Action == "policy changed").Select(entry => JsonNode.Parse(entry.Detail)!)];
    }
}
