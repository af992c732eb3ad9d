using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;

namespace KaleyraBot.Core.Updates;

/// <summary>A valid change that somebody wants, not yet a request.</summary>
internal sealed record Wish(Person Who, Place Where, string FormId, string CardKey, string Account, string WaNumber,
    IReadOnlyList<FieldChange> Changes)
{
    /// <summary>Whether <see cref="Where"/> is their own chat with the bot.</summary>
    public bool Alone { get; init; }

    public string? Reason { get; init; }

    public int? Undoes { get; init; }
}
