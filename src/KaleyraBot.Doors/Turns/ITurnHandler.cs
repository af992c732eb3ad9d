using KaleyraBot.Core.Inbox;

namespace KaleyraBot.Doors.Turns;

/// <summary>A door that handles once more what it acknowledged before it was handled.</summary>
public interface ITurnHandler
{
    /// <summary>As in <see cref="Delivery.Door"/>.</summary>
    string Door { get; }

    /// <summary>
    /// Handles it at its place, as if it had just come; but its answer was given, so whatever is to be said takes the ways of a late one.
    /// False: nothing can be read from its body any more, and nothing happened.
    /// </summary>
    Task<bool> ResumeAsync(KeptDelivery kept);
}
