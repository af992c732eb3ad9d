namespace KaleyraBot.BotBuilder;

/// <summary>What of a bot on the Bot Framework SDK is ours, and who sends for us.</summary>
public sealed class BotBuilderOptions
{
    /// <summary>
    /// A line is ours that begins with one of these words, in either case; all other lines are the bot's around us. What the cards tell
    /// people to type begins with <c>wa</c>.
    /// </summary>
    public IReadOnlyList<string> Words { get; set; } = ["wa"];

    /// <summary>The ids of the commands of the message extension that open our form, as the app's manifest has them.</summary>
    public IReadOnlyList<string> ExtensionCommands { get; set; } = ["wa.update"];

    /// <summary>Who sends what the bot says later: cards, their changes, and what it tells a person alone.</summary>
    public Sender Sender { get; set; } = Sender.Connector;

    /// <summary>Whether our help greets people in a new personal chat, beside what the bot around us says there.</summary>
    public bool Greets { get; set; }
}

/// <summary>Who sends.</summary>
public enum Sender
{
    /// <summary>Our own client of the Bot Connector, with a token for <c>MicrosoftAppId</c> and <c>MicrosoftAppPassword</c>.</summary>
    Connector,

    /// <summary>
    /// The adapter of the program around us, by <c>ContinueConversationAsync</c>: with its credentials, through its middleware. Needs no
    /// <c>MicrosoftAppPassword</c> of ours.
    /// </summary>
    Adapter,
}
