namespace KaleyraBot.Doctor;

/// <summary>Says a sentence in a channel, where that was asked for; nothing else of the doctor is ever seen by anybody.</summary>
internal sealed class SayCheck : ICheck
{
    private const string Sentence = "KaleyraBot was asked by its operator whether it can post here. It can; nothing else happened.";

    public string Name => "say";

    public async Task<IReadOnlyList<Finding>> LookAsync(Patient patient, CancellationToken cancellationToken)
    {
        if (patient.Wishes.Say is not { } place)
        {
            return [];
        }
        var channel = SlackChannelsCheck.IdOf(place);
        if (place.StartsWith("teams:", StringComparison.OrdinalIgnoreCase) || channel.Contains('@', StringComparison.Ordinal))
        {
            return [Finding.Red(Name, "In Teams a bot may only speak where it was spoken to. Mention it in that channel with \"wa help\"; --say takes a channel of Slack, like C0123ABCD.")];
        }
        if (!SlackCall.CanBeMade(patient))
        {
            return [Finding.Red(Name, "Nothing was said: Slack is not set up. Set Slack:SigningSecret and Slack:BotToken first.")];
        }
        var answer = await SlackCall.MakeAsync(patient, "chat.postMessage", cancellationToken, ("channel", channel), ("text", Sentence));
        return
        [
            answer.Error switch
            {
                null => Finding.Green(Name, $"Said in {channel}: {Sentence}"),
                "not_in_channel" or "channel_not_found" => Finding.Red(Name, $"The bot may not post in {channel} ({answer.Error}). Type /invite @KaleyraBot there, or correct the id."),
                var error => Finding.Red(Name, $"Slack did not post in {channel}: {error}. Look at the app in https://api.slack.com/apps."),
            },
        ];
    }
}
