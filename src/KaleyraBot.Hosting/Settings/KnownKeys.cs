using System.Reflection;
using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Profile;
using KaleyraBot.Kaleyra;
using KaleyraBot.Storage;
using KaleyraBot.Storage.Chain;

namespace KaleyraBot.Hosting.Settings;

/// <summary>
/// Every key that is read, one a line; where public options stand behind a section, its keys are their properties. <c>&lt;…&gt;</c> is any
/// name,
/// <c>[]</c> a list. A new setting that is not here stops the start, so it cannot be forgotten.
/// </summary>
public static class KnownKeys
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. Of("Kaleyra", typeof(KaleyraOptions)),
        .. Of("Storage", typeof(StorageOptions)),
        .. Of("Audit", typeof(AuditOptions)),
        "Audit:Key",
        "Audit:FormerKeys[]",
        "Access:Requesters[]",
        "Access:Approvers[]",
        "Access:Admins[]",
        "Access:Auditors[]",
        "Access:Linked:<name>[]",
        .. EachField("Approvals:Required:"),
        .. EachField("Approvals:Deny:").Select(key => $"{key}[]"),
        "Approvals:AllowedHosts:<number>[]",
        "Approvals:Channel:Teams",
        "Approvals:Channel:Slack",
        "Approvals:Channel:Web",
        "Approvals:ExpireAfter",
        "Approvals:RemindAfter",
        "Approvals:BreakGlass",
        "MicrosoftAppType",
        "MicrosoftAppId",
        "MicrosoftAppPassword",
        "MicrosoftAppTenantId",
        "Teams:OpenIdMetadata",
        "Teams:Authority",
        "Teams:ServiceUrlHosts[]",
        "Teams:AllowedTenants[]",
        "Slack:SigningSecret",
        "Slack:NextSigningSecret",
        "Slack:BotToken",
        "Slack:ApiBaseUrl",
        "Slack:AppId",
        "Slack:AllowedTeams[]",
        .. Of("Limits", typeof(Limits)),
        .. ClusterSection.Keys,
        "LocalPage:WithRealAccount",
        "Metrics:Urls",
        .. Of("Hosting", typeof(HostingSettings)),
    ];

    /// <summary>Those that may stand in a file of their own (<see cref="SecretFiles"/>), and are never shown.</summary>
    public static IReadOnlyList<string> Secrets { get; } =
    [
        "Kaleyra:Accounts:<name>:Sid",
        "Kaleyra:Accounts:<name>:ApiKey",
        "Storage:ConnectionString",
        "Audit:Key",
        "Audit:FormerKeys",
        "MicrosoftAppPassword",
        "Slack:SigningSecret",
        "Slack:NextSigningSecret",
        "Slack:BotToken",
    ];

    /// <summary>Of these, what need not be there yet: the file may stand empty, until one follows another.</summary>
    public static IReadOnlyList<string> ForLater { get; } = ["Audit:FormerKeys", "Slack:NextSigningSecret"];

    /// <summary>Keys of .NET in a section whose name is ours as well; what stands under them is not looked at.</summary>
    public static IReadOnlyList<string> OfDotNet { get; } = ["Metrics:EnabledMetrics"];

    private static IEnumerable<string> EachField(string prefix) =>
        Fields.All.Select(field => field.Name).Append(ApprovalPolicy.Rest).Select(field => prefix + field);

    private static IEnumerable<string> Of(string key, Type type) =>
        type == typeof(string) || type.IsValueType ? [key]
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>) ? Of($"{key}:<name>", type.GenericTypeArguments[1])
        : type.IsAssignableTo(typeof(IEnumerable<string>)) ? [$"{key}[]"]
        : type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsSetting)
        .SelectMany(property => Of($"{key}:{property.Name}", property.PropertyType));

    /// <summary>What only says something about the others cannot be set.</summary>
    private static bool IsSetting(PropertyInfo property) => property.CanWrite || property.PropertyType.IsGenericType;
}
