using KaleyraBot.Core.Requests;

namespace KaleyraBot.Core.Access;

/// <summary>Who may still approve a request: not whoever asked for it, nor those who decided, and nobody twice.</summary>
internal static class Undecided
{
    /// <summary>Entries of the settings: identity strings, and such that stand for everybody of a place. One for each person.</summary>
    public static IReadOnlyList<string> Of(UpdateRequest request, Approval approval, AccessPolicy access)
    {
        var done = approval.Decisions.SelectMany(decision => new[] { decision.Who.Id, decision.For }).OfType<string>()
            .Append(request.Requester.Id).ToList();
        return [.. access.Approvers.Where(entry => Identity.Parse(entry).IsEverybody || !done.Exists(id => access.AreSame(id, entry)))
            .DistinctBy(access.PrincipalOf, StringComparer.OrdinalIgnoreCase)];
    }
}
