using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;

namespace KaleyraBot;

/// <summary>Says at the start who may approve, because a bot without approvers looks fine until the first request expires.</summary>
internal static partial class Roles
{
    public static void AnnounceRoles(this WebApplication app, bool demo)
    {
        var (access, policy) = (app.Services.GetRequiredService<Access>(), app.Services.GetRequiredService<ApprovalPolicy>());
        if (access.Approvers.Count == 0 && policy.Required.Values.Any(needed => needed > 0))
        {
            NobodyApproves(app.Logger);
        }
        else if (demo && access.Approvers is ["web:*"])
        {
            DemoApproves(app.Logger);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Nobody may approve: Access:Approvers is empty, so every request that needs an approval will expire.")]
    private static partial void NobodyApproves(ILogger logger);

    [LoggerMessage(2, LogLevel.Information, "Without settings of section Access, everybody on the local page may approve and hold (Access:Approvers and Access:Admins are web:*).")]
    private static partial void DemoApproves(ILogger logger);
}
