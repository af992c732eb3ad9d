using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;

namespace KaleyraBot;

/// <summary>Says at the start who may approve, because a bot without approvers looks fine until the first request expires.</summary>
internal static partial class Roles
{
    public static void AnnounceRoles(this WebApplication app, bool demo)
    {
        var (access, policy) = (app.Services.GetRequiredService<AccessPolicy>(), app.Services.GetRequiredService<ApprovalPolicy>());
        if (access.Approvers.Count == 0 && policy.Required.Values.Any(needed => needed > 0))
        {
            NobodyApproves(app.Logger);
        }
        else if (Loose(access) is { Length: > 0 } surfaces)
        {
            CountsTwice(app.Logger, surfaces);
        }
        else if (demo && access.Approvers is ["web:*"])
        {
            DemoApproves(app.Logger);
        }
    }

    /// <summary>The surfaces of the approvers, where one of them lets in everybody and nothing says which accounts are one person's; else nothing.</summary>
    public static string Loose(AccessPolicy access)
    {
        var surfaces = access.Approvers.Select(entry => entry.Split(':')[0].ToLowerInvariant()).Distinct().ToList();
        return access.Linked.All(person => person.Count < 2) && surfaces.Count > 1 && access.Approvers.Any(entry => entry.EndsWith('*')) ? string.Join(" and ", surfaces) : "";
    }

    [LoggerMessage(1, LogLevel.Warning, "Nobody may approve: Access:Approvers is empty, so every request that needs an approval will expire.")]
    private static partial void NobodyApproves(ILogger logger);

    [LoggerMessage(3, LogLevel.Warning, "Access:Approvers lets in everybody (*) on more than one surface ({Surfaces}) and Access:Linked says of nobody which accounts are theirs: one person with an account on each may count twice, so two approvals are any two accounts. Name the accounts of each person under Access:Linked:<name>, or the approvers one by one.")]
    private static partial void CountsTwice(ILogger logger, string surfaces);

    [LoggerMessage(2, LogLevel.Information, "Without settings of section Access, everybody on the local page may approve and hold (Access:Approvers and Access:Admins are web:*).")]
    private static partial void DemoApproves(ILogger logger);
}
