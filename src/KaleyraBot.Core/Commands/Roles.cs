using KaleyraBot.Core.Access;
using KaleyraBot.Core.Chat;

namespace KaleyraBot.Core.Commands;

/// <summary>What somebody may do here, and for whom they stand in (identities of approvers, with the end).</summary>
public sealed record Roles(Person Who, AccessPolicy Access, IReadOnlyList<(string For, DateTimeOffset Until)> StandsIn)
{
    public bool MayRequest => Access.MayRequest(Who);

    public bool MayApprove => Access.MayApprove(Who.Id);

    public bool IsAdmin => Access.IsAdmin(Who.Id);

    public bool IsAuditor => Access.IsAuditor(Who.Id);

    /// <summary>Whether a line of the help is for them.</summary>
    public bool Have(HelpFor role) => role switch
    {
        HelpFor.Requesters => MayRequest,
        HelpFor.Approvers => MayApprove || StandsIn.Count > 0,
        HelpFor.Admins => IsAdmin,
        _ => true,
    };
}
