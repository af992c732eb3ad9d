namespace KaleyraBot.Sandbox;

/// <summary>
/// What customers see of a number: the name at the top of the chat (which this API cannot change), and the fields by wire name.
/// A field that is absent was never set; an empty one was cleared.
/// </summary>
public sealed record SandboxProfile(string Number, string DisplayName, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>When the last change landed, if one did.</summary>
    public DateTimeOffset? ChangedAt { get; init; }
}
