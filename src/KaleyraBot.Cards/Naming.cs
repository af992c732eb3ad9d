using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;

namespace KaleyraBot.Cards;

/// <summary>What cards ask where they name a business or a person, or say how long it is until a time.</summary>
public sealed record Naming(NumberBook Numbers, KnownNames People, TimeProvider Time)
{
    /// <summary>Of an installation that knows nobody yet.</summary>
    internal static Naming Nobody { get; } = new(new([]), new(), TimeProvider.System);
}
