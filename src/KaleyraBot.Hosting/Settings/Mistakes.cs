namespace KaleyraBot.Hosting.Settings;

/// <summary>
/// Gathers what is wrong with the settings, so that whoever corrects them hears of everything at once and not of one mistake a start.
/// </summary>
internal sealed class Mistakes
{
    private readonly List<string> _sentences = [];

    public void Add(string sentence) => _sentences.Add(sentence);

    /// <summary>What was read, or where that is a mistake, something to go on with.</summary>
    public T Try<T>(Func<T> read, T otherwise)
    {
        try
        {
            return read();
        }
        catch (StartException mistake)
        {
            _sentences.AddRange(mistake.Problems);
            return otherwise;
        }
    }

    public void Try(Action read) => Try(
        () =>
        {
            read();
            return true;
        },
        otherwise: false);

    /// <summary>What was read, where nothing was wrong.</summary>
    /// <exception cref="StartException">Something was: all of it.</exception>
    public T OrThrow<T>(T read) => _sentences.Count == 0 ? read : throw new StartException([.. _sentences.Distinct()]);
}
