namespace KaleyraBot.Storage.Sql;

/// <summary>
/// Deletes old rows some at a time: they are looked for beside the writer, who only deletes those that are still old when their turn
/// comes, so that nobody waits long.
/// </summary>
/// <param name="Find">The keys of some rows; <c>$1</c> is how old they are, <c>$2</c> how many.</param>
/// <param name="Delete">The row of key <c>$1</c>, where it is still as old as <c>$2</c>.</param>
internal sealed record Sweep(string Find, string Delete)
{
    private const int AtATime = 200;

    /// <summary>How many rows went.</summary>
    public async Task<int> RunAsync(Readers readers, Writer writer, string before, CancellationToken cancellationToken)
    {
        var all = 0;
        while (true)
        {
            var keys = await readers.ReadAsync(sql => sql.All(Find, line => line.GetString(0), before, AtATime));
            var gone = keys.Count == 0 ? 0
                : await writer.WriteAsync(write => keys.Sum(key => write.Sql.Run(Delete, key, before)), cancellationToken);
            all += gone;
            if (gone == 0 || keys.Count < AtATime)
            {
                return all;
            }
        }
    }
}
