using KaleyraBot.Core.Text;

namespace KaleyraBot.Slack.Conversations;

/// <summary>What to do where the bot is not a member: it can be invited to a channel, but never to a chat between people.</summary>
internal static class SlackHints
{
    /// <param name="asked">Where the bot could not post.</param>
    /// <param name="error">Slack's reason.</param>
    /// <returns>The sentences to say there, through the response URL, and in the person's chat with the bot; none where no hint would
    /// help.</returns>
    public static (Sentence? Here, Sentence? There) Of(SlackAddress asked, string error) =>
        error is not ("not_in_channel" or "channel_not_found") ? (null, null)
        : asked.IsPersonal ? (Sentence.Of("slack.chatHere"), Sentence.Of("slack.chatThere"))
        : (Sentence.Of("slack.invite"), Sentence.Of("slack.inviteThere"));
}
