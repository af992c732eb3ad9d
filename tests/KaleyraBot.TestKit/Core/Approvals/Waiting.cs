using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Requests;
using KaleyraBot.Tests.Storage;

namespace KaleyraBot.Tests.Core.Approvals;

/// <summary>A request that waits, and the people around it.</summary>
internal static class Waiting
{
    public static readonly Person Ben = new("web:ben", "Ben");
    public static readonly Person Cara = new("web:cara", "Cara");
    public static readonly Person Dan = new("web:dan", "Dan");

    public static readonly AccessPolicy Access = new([]) { Approvers = [Ben.Id, Cara.Id, Sample.Asha.Id], Admins = [Dan.Id] };

    public static readonly ApprovalPolicy Policy = new() { ExpireAfter = TimeSpan.FromHours(24), RemindAfter = TimeSpan.FromHours(4) };

    /// <summary>Asha asks for a new webhook, which needs two, or for another field.</summary>
    public static UpdateRequest Request(string form = "a", ApprovalPolicy? policy = null, string field = "incoming_url", string value = "https://hooks.example.com/wa")
    {
        var asked = Sample.Request(form) with { Version = 1, Changes = [new(field, value)], State = RequestState.AwaitingApproval };
        var rules = policy ?? Policy;
        return asked with
        {
            Approval = ApprovalSteps.Ask(asked, rules.Judge(asked.WaNumber, asked.Changes, asked.Requester, Access),
            rules)
        };
    }

    public static Decision Says(this Person who, UpdateRequest request, bool yes = true, string? standingInFor = null) =>
        new(who, yes, "because", request.CreatedAt.AddMinutes(1), request.Approval!.Hash, standingInFor);

    public static UpdateRequest With(this UpdateRequest request, params Decision[] decisions) =>
        request with { Approval = request.Approval! with { Decisions = decisions } };
}
