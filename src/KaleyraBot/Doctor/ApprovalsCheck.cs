using KaleyraBot.Core.Text;

namespace KaleyraBot.Doctor;

/// <summary>The rules of approval: whether its cards can arrive, and its reminders come in time.</summary>
internal sealed class ApprovalsCheck : ICheck
{
    public string Name => "approvals";

    public Task<IReadOnlyList<Finding>> LookAsync(Patient patient, CancellationToken cancellationToken)
    {
        string[] doubts = [.. Doubts(patient)];
        return Task.FromResult<IReadOnlyList<Finding>>(doubts.Length > 0 ? [.. doubts.Select(doubt => Finding.Yellow(Name, doubt))]
            : [Finding.Green(Name, $"Approvers have {TimeText.Write(patient.Policy.ExpireAfter)}, and are reminded after {TimeText.Write(patient.Policy.RemindAfter)}.")]);
    }

    private static IEnumerable<string> Doubts(Patient patient)
    {
        foreach (var (surface, place) in patient.Policy.Channels.Where(channel => !IsOpen(patient, channel.Value.Surface)))
        {
            var name = char.ToUpperInvariant(surface[0]) + surface[1..];
            yield return $"Approvals:Channel:{name} leads to {place.Surface}, whose door is closed: approvers are never asked there. Open that door, or leave the key out.";
        }
        // Written, this stops the start; left out, the default may be too late for a short time to decide.
        if (patient.Policy.RemindAfter >= patient.Policy.ExpireAfter)
        {
            yield return $"Requests expire after {TimeText.Write(patient.Policy.ExpireAfter)}, before the first reminder ({TimeText.Write(patient.Policy.RemindAfter)}). Set Approvals:RemindAfter lower.";
        }
    }

    private static bool IsOpen(Patient patient, string surface) => surface switch
    {
        "teams" => patient.Doors.Teams,
        "slack" => patient.Doors.Slack,
        _ => patient.Doors.Page,
    };
}
