using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;

namespace KaleyraBot.Hosting.Settings;

/// <summary>Says at the start who may approve, because a bot without approvers looks fine until the first request expires.</summary>
internal static class Roles
{
    public static void Announce(ILogger log, IServiceProvider services, bool demo)
    {
        var (access, policy) = (services.GetRequiredService<AccessPolicy>(), services.GetRequiredService<ApprovalPolicy>());
        if (access.Approvers.Count == 0 && policy.Required.Values.Any(needed => needed > 0))
        {
            Log.NobodyApproves(log);
        }
        else if (Loose(access) is { Length: > 0 } surfaces)
        {
            Log.CountsTwice(log, surfaces);
        }
        else if (demo && access.Approvers is ["web:*"])
        {
            Log.DemoApproves(log);
        }
    }

    /// <summary>
    /// The surfaces of the approvers, where one of them lets in everybody and nothing says which accounts are one person's; else nothing.
    /// </summary>
    public static string Loose(AccessPolicy access)
    {
        var surfaces = access.Approvers.Select(entry => entry.Split(':')[0].ToLowerInvariant()).Distinct().ToList();
        return access.Linked.All(person => person.Count < 2) && surfaces.Count > 1 && access.Approvers.Any(entry => entry.EndsWith('*'))
            ? string.Join(" and ", surfaces) : "";
    }
}
