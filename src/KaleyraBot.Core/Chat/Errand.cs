namespace KaleyraBot.Core.Chat;

/// <summary>What a call asks for, and what it is answered.</summary>
/// <param name="Done">The answer where the work ends without one.</param>
/// <param name="Busy">The answer where the patience ends before the work.</param>
/// <param name="Work">Answers by <c>TrySetResult</c>, which tells it whether that was still in time.</param>
public sealed record Errand<T>(T Done, T Busy, Func<TaskCompletionSource<T>, Task> Work)
{
    /// <summary>Hears that <see cref="Busy"/> was answered, and the work goes on.</summary>
    public required Action Early { get; init; }

    /// <summary>Hears why the work broke, or the apology for it.</summary>
    public required Action<Exception> Failed { get; init; }

    /// <summary>What is done after the work broke, so that nobody is left waiting; without an answer of its own it is <see cref="Done"/>.</summary>
    public Func<TaskCompletionSource<T>, Task> Apology { get; init; } = _ => Task.CompletedTask;
}
