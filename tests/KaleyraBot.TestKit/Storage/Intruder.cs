using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Storage;
using KaleyraBot.Storage.Chain;
using KaleyraBot.Storage.Seals;
using KaleyraBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace KaleyraBot.Tests.Storage;

/// <summary>Somebody who can write the database, knows this program by heart, and has no key.</summary>
internal static class Intruder
{
    public static async Task ChangeAsync(this TestStore store, Func<UpdateRequest, UpdateRequest> change)
    {
        await using var db = store.Open();
        var row = await db.Requests.SingleAsync(r => r.Number == 1);
        db.Entry(row).CurrentValues.SetValues(RequestRow.Of(change(row.ToRequest())));
        await db.SaveChangesAsync();
    }

    public static UpdateRequest Decided(this UpdateRequest request, params Decision[] forged) =>
        request with { Approval = request.Approval! with { Decisions = [.. request.Approval.Decisions, .. forged] } };

    /// <summary>Sets it off as the last approval would.</summary>
    public static async Task LaunchAsync(this TestStore store)
    {
        await store.ChangeAsync(request => request with { State = RequestState.Queued });
        await store.Ledger.AcceptAsync("forged", [new Effect.Apply(1, Sample.Number)], default);
    }

    public static async Task OpenGuardAsync(this TestStore store)
    {
        await store.DropTriggerAsync("Audit", "NoUpdate");
        await store.DropTriggerAsync("Audit", "NoDelete");
        await store.DropTriggerAsync("AuditValues", "OnlyErase");
        await store.DropTriggerAsync("AuditValues", "NoDelete");
        await store.DropTriggerAsync("AuditHead", "OnlyForward");
    }

    /// <summary>Takes a guard of that table away.</summary>
    public static async Task DropTriggerAsync(this TestStore store, string table, string guard)
    {
        await using var db = store.Open();
        await store.ExecuteAsync($"DROP TRIGGER IF EXISTS \"{table}_{guard}\"{(db.Database.IsNpgsql() ? $" ON \"{table}\"" : "")}");
    }

    /// <summary>Appends an entry with all its hashes right, with the seal of another or without one.</summary>
    public static async Task ForgeAsync(this TestStore store, AuditEntry entry, string? seal)
    {
        await using var db = store.Open();
        var (head, values) = (await db.AuditHead.SingleAsync(), new List<(string, string)>());
        var hashed = new Hashed(head.Seq + 1, IsoTime.Write(entry.At), entry.Actor, entry.Surface, entry.Action, 1, Sample.Number,
            entry.Detail, values);
        var hash = Convert.FromHexString(AuditHash.Of(Convert.ToHexStringLower(head.Hash), hashed));
        db.Audit.Add(new()
        {
            Seq = hashed.Seq,
            At = entry.At,
            Actor = entry.Actor,
            Surface = entry.Surface,
            Action = entry.Action,
            Request = 1,
            WaNumber = Sample.Number,
            Detail = entry.Detail,
            Hash = hash,
            Seal = seal is null ? null : SealKey.ToBytes(seal),
        });
        (head.Seq, head.Hash) = (hashed.Seq, hash);
        await db.SaveChangesAsync();
    }

    /// <summary>Cuts the chain off after that entry, and mends its end.</summary>
    public static Task<int> CutOffAsync(this TestStore store, int seq) => store.ExecuteAsync($"""
        DELETE FROM "Audit" WHERE "Seq" > {seq}; DELETE FROM "AuditValues" WHERE "Seq" > {seq};
        UPDATE "AuditHead" SET "Seq" = {seq}, "Hash" = (SELECT "Hash" FROM "Audit" WHERE "Seq" = {seq})
        """);
}
