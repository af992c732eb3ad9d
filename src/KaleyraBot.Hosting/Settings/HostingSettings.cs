namespace KaleyraBot.Hosting.Settings;

/// <summary>Section <c>Hosting</c>: which parts of the bot this process runs. Nothing said, all of them.</summary>
internal sealed record HostingSettings
{
    /// <summary>The route of Teams. The door itself stays, so that what was promised to people there is still told.</summary>
    public bool Teams { get; init; } = true;

    /// <summary>The routes of Slack; as with Teams.</summary>
    public bool Slack { get; init; } = true;

    /// <summary>
    /// What runs the stored effects, takes up what was cut off, and cleans the ledger. Without them requests are kept and wait for a
    /// process that has them.
    /// </summary>
    public bool Workers { get; init; } = true;

    public bool Health { get; init; } = true;

    public bool Metrics { get; init; } = true;

    public static HostingSettings Read(IConfiguration configuration)
    {
        var mistakes = new Mistakes();
        return mistakes.OrThrow(new HostingSettings
        {
            Teams = On(nameof(Teams)),
            Slack = On(nameof(Slack)),
            Workers = On(nameof(Workers)),
            Health = On(nameof(Health)),
            Metrics = On(nameof(Metrics)),
        });

        bool On(string part) => mistakes.Try(() => Setting.Flag(configuration, $"Hosting:{part}", usual: true), otherwise: true);
    }
}
