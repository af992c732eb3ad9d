using System.Globalization;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Hosting;

namespace KaleyraBot.Doctor;

/// <summary>Who may do what: whether anybody can decide, and whether two approvals are two people.</summary>
internal sealed class RolesCheck : ICheck
{
    public string Name => "roles";

    public Task<IReadOnlyList<Finding>> LookAsync(Patient patient, CancellationToken cancellationToken)
    {
        if (patient.OnSandbox && !patient.Configuration.GetSection("Access").GetChildren().Any())
        {
            return Task.FromResult<IReadOnlyList<Finding>>([Finding.Green(Name, "On the local page everybody may ask, approve and hold.")]);
        }
        string[] doubts = [.. Doubts(patient)];
        return Task.FromResult<IReadOnlyList<Finding>>(doubts.Length > 0 ? [.. doubts.Select(doubt => Finding.Yellow(Name, doubt))]
            : [Finding.Green(Name, string.Create(CultureInfo.InvariantCulture, $"There are {patient.Access.Approvers.Count} entries for approvers and {patient.Access.Admins.Count} for admins."))]);
    }

    private static IEnumerable<string> Doubts(Patient patient)
    {
        var (access, policy) = (patient.Access, patient.Policy);
        var (needed, field) = policy.Required.Select(entry => (entry.Value, entry.Key)).Max();
        if (access.Approvers.Count == 0 && needed > 0)
        {
            yield return "Nobody may approve: Access:Approvers is empty, so every request that needs an approval will expire. Name the approvers there.";
        }
        if (StartNotes.Loose(access) is { Length: > 0 } surfaces)
        {
            yield return $"Access:Approvers lets in everybody (*) on {surfaces}, and Access:Linked says of nobody which accounts are theirs: one person may count twice. Name the accounts of each person under Access:Linked:<name>, or the approvers one by one.";
        }
        var named = access.Approvers.Where(entry => !entry.EndsWith('*')).Select(access.PrincipalOf).Distinct().Count();
        if (access.Approvers.Count > 0 && !access.Approvers.Any(entry => entry.EndsWith('*')) && named < needed)
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{(field == ApprovalPolicy.Rest ? "The rest of the fields" : field)} needs {needed} approvals, and Access:Approvers names {named} {(named == 1 ? "person" : "people")}: such a request can never go through. Name more, or set Approvals:Required:{field} lower.");
        }
        if (access.Admins.Count == 0)
        {
            yield return policy.BreakGlass
                ? "Approvals:BreakGlass is true and nobody may break it: Access:Admins is empty. Name the admins there."
                : "Nobody may stop everything (wa hold all): Access:Admins is empty. Name the admins there.";
        }
    }
}
