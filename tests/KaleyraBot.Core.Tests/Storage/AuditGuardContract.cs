using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.Storage;

/// <summary>Who opens the guard of the audit is found out, even where no entry was touched; and closing it again is no secret.</summary>
public abstract class AuditGuardContract : StoreContract
{
    /// <summary>Takes the trigger away that refuses deletions.</summary>
    protected abstract string Open { get; }

    /// <summary>Puts one in its place that lets the first entry be deleted.</summary>
    protected abstract string Weaken { get; }

    /// <summary>A trigger of somebody else, called <c>Tidy "up"</c>, on another table; it deletes values of the audit.</summary>
    protected abstract string Meddle { get; }

    /// <summary>Takes away the one that lets nobody put another end of the chain in place.</summary>
    protected abstract (string Name, string Sql) OpenHead { get; }

    [SkippableTheory]
    [InlineData("open", "the trigger Audit_NoDelete is missing")]
    [InlineData("weaken", "the trigger Audit_NoDelete was changed")]
    [InlineData("meddle", "there is a trigger Tidy \"up\", which the bot did not make")]
    public Task Verify_AnOpenGuard_IsFoundThoughTheChainIsValid(string how, string meaning) =>
        IsFoundAsync(how switch { "open" => Open, "weaken" => Weaken, _ => Meddle }, meaning);

    [SkippableFact]
    public async Task Repair_SeveralBreaches_AreNamedInTheAudit()
    {
        await Ledger.SubmitAsync(Sample.Request("a"));
        await Store.ExecuteAsync(Weaken);
        await Store.ExecuteAsync(OpenHead.Sql);
        await Store.Guard.RepairAsync("console", None);

        var entry = (await Store.Audit.PageAsync(null, null, null, 1, None))[0];
        Assert.Equal(("console", "repaired"), (entry.Actor, entry.Action));
        var guards = JsonNode.Parse(entry.Detail)!["guards"]!.AsArray().Select(name => (string)name!);
        Assert.Equal([OpenHead.Name, "Audit_NoDelete"], guards.Order(StringComparer.Ordinal));
        Assert.Empty(await Store.Guard.RepairAsync("console", None));
        Assert.Equal(2, (await Store.Audit.VerifyAsync(None)).Entries);
    }

    /// <summary>With one entry in the audit: found after a start, too, told, and closed again by the repair.</summary>
    protected async Task IsFoundAsync(string sql, params string[] meanings)
    {
        await Ledger.SubmitAsync(Sample.Request("a"));
        await Store.ExecuteAsync(sql);
        // A start closes nothing in silence.
        await RestartAsync();

        var breaches = await Store.Guard.BreachesAsync(None);
        Assert.Equal(meanings, breaches.Select(breach => breach.Meaning));
        Assert.Null((await Store.Audit.VerifyAsync(None)).Fault);

        Assert.Equal(breaches, await Store.Guard.RepairAsync("console", None));
        Assert.Empty(await Store.Guard.BreachesAsync(None));
        var verdict = await Store.Audit.VerifyAsync(None);
        Assert.Equal((2, null), (verdict.Entries, verdict.Fault));
        var refusal = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Store.ExecuteAsync("DELETE FROM \"Audit\" WHERE \"Seq\" = 1"));
        Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
    }
}
