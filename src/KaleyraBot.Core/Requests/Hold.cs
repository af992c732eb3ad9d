using KaleyraBot.Core.Chat;

namespace KaleyraBot.Core.Requests;

/// <summary>
/// An admin stopped everything for a WhatsApp number, or for all where <paramref name="WaNumber"/> is null; <paramref name="Why"/> may be
/// empty.
/// </summary>
public sealed record Hold(string? WaNumber, Person By, DateTimeOffset At, string Why)
{
    /// <summary>What is typed for every number.</summary>
    public const string All = "all";
}
