using System.Globalization;
using System.Text.Json.Nodes;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Requests;
using KaleyraBot.Storage.Backup;
using KaleyraBot.Tools.Audit;

namespace KaleyraBot.Tools.Backup;

/// <summary>Copies the whole ledger while the bot runs, and puts such a copy back while it does not.</summary>
internal static class BackupTool
{
    public static Task<int> MakeAsync(string file, bool json, ToolContext context) => WithBackupsAsync(context, async backups =>
    {
        var made = await backups.MakeAsync(file, CancellationToken.None);
        var fault = made.Verdict.Fault;
        if (json)
        {
            await context.Out.WriteLineAsync(Json(made).ToJsonString());
        }
        else
        {
            await context.Out.WriteLineAsync(BackupSentences.Made(made));
        }
        return fault is null && made.Breaches.Count == 0 ? 0 : await context.FailAsync(BackupSentences.Doubtful(made));
    });

    public static Task<int> RestoreAsync(string file, RestoreWish wish, bool json, ToolContext context) =>
        WithBackupsAsync(context, async backups =>
    {
        var restored = await backups.RestoreAsync(file, wish, CancellationToken.None);
        await context.Out.WriteLineAsync(json ? Json(restored).ToJsonString() : BackupSentences.Restored(restored, wish));
        return 0;
    });

    private static async Task<int> WithBackupsAsync(ToolContext context, Func<IBackups, Task<int>> use)
    {
        try
        {
            return await AuditTool.RunAsync(context, services => use(services.GetRequiredService<IBackups>()));
        }
        catch (BackupException refused)
        {
            return await context.FailAsync(refused.Message);
        }
    }

    private static JsonObject Json(MadeBackup made) => new()
    {
        ["file"] = made.Path,
        ["bytes"] = made.Bytes,
        ["entries"] = made.Verdict.Entries,
        ["head"] = Head(made.Verdict),
        ["lastRequest"] = made.LastRequest == 0 ? null : RequestId.Of(made.LastRequest),
        ["key"] = made.Key,
        ["sealsChecked"] = made.Verdict.SealsChecked,
        ["whole"] = made.Verdict.Fault is null && made.Breaches.Count == 0,
    };

    private static JsonObject Json(RestoredLedger restored) => new()
    {
        ["entries"] = restored.Verdict.Entries,
        ["head"] = Head(restored.Verdict),
        ["ended"] = new JsonArray([.. restored.Ended.Select(number => JsonValue.Create(RequestId.Of(number)))]),
        ["standInsEnded"] = restored.StandIns,
        ["next"] = RequestId.Of(restored.Next),
        ["aside"] = restored.Aside,
        ["guardOpen"] = restored.Breaches.Count > 0,
    };

    internal static string Head(AuditVerdict verdict) => string.Create(CultureInfo.InvariantCulture, $"{verdict.Entries}:{verdict.Head}");

    internal static string Entries(AuditVerdict verdict) => AuditTool.Counted(verdict.Entries, "entry", "entries");
}
