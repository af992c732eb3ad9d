namespace KaleyraBot.Hosting;

/// <summary>The settings do not allow a start; the message says which keys to set, a line for each mistake.</summary>
public sealed class StartException : Exception
{
    public StartException(string problem) : this([problem])
    {
    }

    public StartException(IReadOnlyList<string> problems) : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <summary>The mistakes one by one, each a sentence that names its key.</summary>
    public IReadOnlyList<string> Problems { get; }
}
