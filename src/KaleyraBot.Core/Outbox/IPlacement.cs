namespace KaleyraBot.Core.Outbox;

/// <summary>Where the owners of keys live: all in this process, or spread over several.</summary>
public interface IPlacement
{
    /// <summary>Whether owners can be reached now, as far as this process knows.</summary>
    bool IsIn { get; }

    /// <summary>Whether other processes own keys, too.</summary>
    bool IsShared { get; }

    /// <summary>
    /// Lets the owner of the key do its next effect. Answers when the key is to be looked at again; null where nothing is known to wait.
    /// </summary>
    /// <exception cref="FencedException">Somebody else owns all keys of this process by now.</exception>
    Task<DateTimeOffset?> StepAsync(string key);
}
