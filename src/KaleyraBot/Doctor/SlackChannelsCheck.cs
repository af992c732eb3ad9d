namespace KaleyraBot.Doctor;

/// <summary>Whether the bot is in the channels where approvers are asked.</summary>
internal sealed class SlackChannelsCheck : ICheck
{
    public string Name => "slack channel";

    public async Task<IReadOnlyList<Finding>> LookAsync(Patient patient, CancellationToken cancellationToken)
    {
        if (!SlackCall.CanBeMade(patient))
        {
            return [];
        }
        var findings = new List<Finding>();
        foreach (var channel in patient.Policy.Channels.Values.Where(place => place.Surface == "slack").Select(place => IdOf(place.Value)).Distinct())
        {
            findings.Add(Judge(channel, await SlackCall.MakeAsync(patient, "conversations.info", cancellationToken, ("channel", channel))));
        }
        return findings;
    }

    /// <summary><c>slack:T0123/C0123</c> is the channel C0123.</summary>
    public static string IdOf(string place) => place.Split([':', '/'])[^1];

    private Finding Judge(string channel, SlackAnswer answer) => answer.Error switch
    {
        null when answer.Body["channel"]?["is_archived"]?.GetValue<bool>() == true =>
            Finding.Red(Name, $"The channel {channel} is archived, so approvers are never asked. Name another one in Approvals:Channel:Slack."),
        null when answer.Body["channel"]?["is_member"]?.GetValue<bool>() == true => Finding.Green(Name, $"The bot is in {channel}, where approvers are asked."),
        null => Finding.Red(Name, $"The bot is not in {channel}, where approvers are to be asked. Type /invite @KaleyraBot there."),
        "channel_not_found" => Finding.Red(Name, $"Slack knows no channel {channel}, or it is private and the bot is not in it. Type /invite @KaleyraBot there, or correct Approvals:Channel:Slack."),
        "missing_scope" => Finding.Yellow(Name, $"Whether the bot is in {channel} cannot be seen without a scope that it needs for nothing else (channels:read). kaleyrabot doctor --say {channel} posts a sentence there to try it."),
        var error => Finding.Yellow(Name, $"Whether the bot is in {channel} cannot be seen: {error}. kaleyrabot doctor --say {channel} posts a sentence there to try it."),
    };
}
