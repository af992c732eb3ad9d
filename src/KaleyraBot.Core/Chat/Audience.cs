namespace KaleyraBot.Core.Chat;

/// <summary>Who sees what an event is answered with. A door that does not say so means everybody.</summary>
public enum Audience
{
    /// <summary>Whoever is in the conversation.</summary>
    Everybody,

    /// <summary>The conversation is shared, but the surface can show the answer to who asked alone.</summary>
    Asker,

    /// <summary>A private chat with the bot.</summary>
    Private,
}
