namespace KaleyraBot.Core.Chat;

/// <summary>How somebody belongs to the organisation of a conversation, where a surface can tell.</summary>
public enum Standing
{
    Member, Guest, Unknown,
}

/// <summary>What a surface knows of people beyond their identity. A surface without guests needs none.</summary>
public interface IRoster
{
    /// <summary>As <see cref="IChat.Surface"/>.</summary>
    string Surface { get; }

    /// <summary>Asked at the moment of a deed; <see cref="Standing.Unknown"/> where nobody answers, or not whether it is a guest.</summary>
    Task<Standing> StandingAsync(Person who, Place where, CancellationToken cancellationToken);

    /// <summary>What somebody is called there, by their identity string; null where that is not known.</summary>
    Task<string?> NameAsync(string id, CancellationToken cancellationToken);
}
