namespace KaleyraBot.Hosting.Observing;

/// <summary>How often the figures of the ledger are read.</summary>
internal sealed record FiguresPace(TimeSpan Pause)
{
    public static readonly FiguresPace Default = new(TimeSpan.FromSeconds(5));
}
