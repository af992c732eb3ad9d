namespace KaleyraBot.BlockKit;

/// <summary>Where Slack shows blocks; what is allowed differs.</summary>
public enum BlockKitSurface
{
    /// <summary>A dialog over the conversation.</summary>
    Modal,
    /// <summary>A message in a conversation.</summary>
    Message,
    /// <summary>The app's Home tab.</summary>
    Home,
}
