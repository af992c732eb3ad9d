using KaleyraBot.Core.Inbox;

namespace KaleyraBot.Doors.Turns;

/// <summary>What a delivery asks for, and what its call is answered.</summary>
/// <param name="Id">The delivery's.</param>
/// <param name="Done">The answer where the work ends without one.</param>
/// <param name="Busy">The answer where the patience ends before the work, and the delivery is stored.</param>
/// <param name="Work">Gives the answer, and hears whether that was still in time. Done again from its beginning where it came out of
/// order.</param>
public sealed record Turn<T>(string Id, Func<T> Done, Func<T> Busy, Func<PendingAnswer<T>, Task> Work)
{
    /// <summary>
    /// The answer where neither the work nor the storing of the delivery ended in time: a failure, so that what was typed stays.
    /// </summary>
    public required T Refused { get; init; }

    /// <summary>Makes the delivery whole, for the inbox; asked for only where it has to be kept.</summary>
    public required Func<Delivery> Delivery { get; init; }

    /// <summary>Whether this answer is a success to the platform; after any other it shows an error, or delivers again.</summary>
    public required Func<T, bool> IsTaken { get; init; }

    /// <summary>Hears that <see cref="Busy"/> was answered, and the work goes on.</summary>
    public required Action Early { get; init; }

    /// <summary>Hears why the work broke, or the apology for it.</summary>
    public required Action<Exception> Failed { get; init; }

    /// <summary>
    /// What is done after the work broke, so that nobody is left waiting; without an answer of its own it is <see cref="Done"/>.
    /// </summary>
    public Func<PendingAnswer<T>, Task> Apology { get; init; } = _ => Task.CompletedTask;
}
