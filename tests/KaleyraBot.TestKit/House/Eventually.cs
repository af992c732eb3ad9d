namespace KaleyraBot.Tests.House;

/// <summary>
/// Waits for what comes about elsewhere and tells nobody of it: looks again and again, with a pause that leaves the cores to those who
/// bring it about, and gives up in words.
/// </summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Until it is so.</summary>
    public static Task HoldsAsync(Func<bool> holds, Func<string> otherwise) =>
        SeesAsync(() => Task.FromResult(holds()), isSo => isSo, _ => otherwise());

    /// <summary>Until it is so.</summary>
    public static Task HoldsAsync(Func<Task<bool>> holds, Func<string> otherwise) => SeesAsync(holds, isSo => isSo, _ => otherwise());

    /// <summary>What is seen as soon as it stands as wanted; where it never does, what to say of the last that was seen.</summary>
    public static async Task<T> SeesAsync<T>(Func<Task<T>> look, Func<T, bool> stands, Func<T, string> otherwise)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var pause = new PeriodicTimer(Pause);
        while (true)
        {
            var seen = await look();
            if (stands(seen))
            {
                return seen;
            }
            if (patience.IsCancellationRequested)
            {
                Assert.Fail(otherwise(seen));
            }
            await pause.WaitForNextTickAsync(CancellationToken.None);
        }
    }
}
