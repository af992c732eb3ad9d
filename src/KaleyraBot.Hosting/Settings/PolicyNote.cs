using System.Text.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;

namespace KaleyraBot.Hosting.Settings;

/// <summary>The settings are changed past the bot, so each start says in the audit what is not as it was at the last one.</summary>
internal static class PolicyNote
{
    public const string Action = "policy changed";

    public static async Task NotePolicyAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        var now = PolicyRecord.Of(services.GetRequiredService<AccessPolicy>(), services.GetRequiredService<ApprovalPolicy>());
        var last = await services.GetRequiredService<IAuditLog>().LastAsync(Action, cancellationToken);
        var earlier = Read(last?.Detail);
        if (earlier?.Hash != now.Hash)
        {
            var entry = new AuditEntry(services.GetRequiredService<TimeProvider>()
                .GetUtcNow(), Person.Bot.Id, Action, Detail(earlier, now));
            await services.GetRequiredService<ILedger>().NoteAsync(request: null, entry, cancellationToken);
        }
    }

    /// <summary>What cannot be read is told as if there were nothing before.</summary>
    private static PolicyRecord? Read(string? detail)
    {
        try
        {
            return detail is not null && JsonNode.Parse(detail) is JsonObject entry && entry["policy"] is JsonObject policy
                ? PolicyRecord.Of(policy) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Detail(PolicyRecord? earlier, PolicyRecord now) => new JsonObject
    {
        ["before"] = earlier?.Hash,
        ["after"] = now.Hash,
        ["changed"] = new JsonArray([.. earlier is null ? [] : now.Changed(earlier).Select(key => JsonValue.Create(key))]),
        ["policy"] = now.ToJson(),
    }.ToJsonString(PolicyRecord.Plain);
}
