namespace KaleyraBot.Doors.Calls;

/// <summary>
/// Reads the body of a call whole, in a buffer of the length that was announced, or one that grows. One of the largest length that is taken would be a
/// burden for each call: far larger than nearly all of them, and too large for the runtime to throw away cheaply.
/// </summary>
public static class WholeBody
{
    private const int Usual = 8 * 1024;

    /// <param name="body">What comes in.</param>
    /// <param name="announced">Its length in bytes, where the sender says it.</param>
    /// <param name="most">The length in bytes up to which it is taken.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null where it is longer than that.</returns>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream body, long? announced, int most, CancellationToken cancellationToken)
    {
        if (announced > most)
        {
            return default(ReadOnlyMemory<byte>?);
        }
        // One byte more, so that the end is seen without room being made for it.
        var buffer = new byte[(announced ?? Usual) + 1];
        var length = 0;
        for (int read; (read = await body.ReadAsync(buffer.AsMemory(length), cancellationToken)) > 0;)
        {
            length += read;
            if (length > most)
            {
                // A bare null would become an empty memory here, and the body an empty one.
                return default(ReadOnlyMemory<byte>?);
            }
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(2 * length, most + 1));
            }
        }
        return buffer.AsMemory(0, length);
    }
}
