namespace KaleyraBot.Core.Updates;

/// <summary>What the card of a request says beside the request itself.</summary>
public sealed record RequestBeside
{
    /// <summary>Nothing.</summary>
    public static RequestBeside Nothing { get; } = new();

    /// <summary>Somebody changed it again since, or may have, so that it cannot be taken back.</summary>
    public bool IsOvertaken { get; init; }

    /// <summary>Who may still approve it: identity strings, and such that stand for everybody of a place.</summary>
    public IReadOnlyList<string> Approvers { get; init; } = [];

    /// <summary>Where the approvers' card stands, for a link; null where nobody can lead there.</summary>
    public Uri? AskedAt { get; init; }
}
