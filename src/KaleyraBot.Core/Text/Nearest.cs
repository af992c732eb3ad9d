namespace KaleyraBot.Core.Text;

/// <summary>
/// What somebody probably meant who mistyped a word. For "did you mean" only: nothing is ever taken from here without asking.
/// </summary>
public static class Nearest
{
    private const int LongestTyped = 64;

    /// <summary>
    /// The word of fewest slips, at most one in three letters; else the only word that begins so (three letters or more); else null.
    /// </summary>
    public static string? To(string typed, IEnumerable<string> words)
    {
        if (typed.Length is 0 or > LongestTyped)
        {
            return null;
        }
        var (all, most) = (words.ToList(), Math.Clamp(typed.Length / 3, 1, 3));
        var best = all.Where(word => Math.Abs(word.Length - typed.Length) <= most)
            .Select(word => (Word: word, Slips: Slips(typed, word))).OrderBy(pair => pair.Slips)
            .FirstOrDefault((Word: "", Slips: int.MaxValue));
        if (best.Slips <= most && best.Slips < typed.Length)
        {
            return best.Word;
        }
        var begun = all.Where(word => typed.Length >= 3 && word.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return begun is [var only] ? only : null;
    }

    /// <summary>Letters added, dropped, changed or swapped with their neighbour.</summary>
    private static int Slips(string from, string to)
    {
        var rows = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }
                var changed = rows[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                var least = Math.Min(changed, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                var swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
                rows[i, j] = swapped ? Math.Min(least, rows[i - 2, j - 2] + 1) : least;
            }
        }
        return rows[from.Length, to.Length];
    }
}
