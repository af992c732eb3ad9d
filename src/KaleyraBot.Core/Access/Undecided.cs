using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Core.Access;

/// <summary>Who may still approve a request: not whoever asked for it, nor those who decided, and nobody twice.</summary>
internal static class Undecided
{
    /// <summary>Entries of the settings: identity strings, and such that stand for everybody of a place. One for each person.</summary>
    public static IReadOnlyList<string> Entries(UpdateRequest request, AccessPolicy access)
    {
        var isDone = Done(request, access);
        return [.. access.Approvers.Where(entry => Identity.Parse(entry).IsEverybody || !isDone(entry))
            .DistinctBy(access.PrincipalOf, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Those whom the settings name one by one, by all their identities.</summary>
    public static IReadOnlyList<Person> Named(UpdateRequest request, AccessPolicy access)
    {
        var isDone = Done(request, access);
        return [.. access.NamedApprovers.Where(person => !isDone(person.Id))];
    }

    private static Predicate<string> Done(UpdateRequest request, AccessPolicy access)
    {
        var done = (request.Approval?.Decisions ?? []).SelectMany(decision => new[] { decision.Who.Id, decision.For }).OfType<string>()
            .Append(request.Requester.Id).ToList();
        return id => done.Exists(other => access.AreSame(other, id));
    }
}
