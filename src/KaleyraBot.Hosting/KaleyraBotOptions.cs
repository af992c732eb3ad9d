namespace KaleyraBot.Hosting;

/// <summary>What a program says about itself; everything else is a setting.</summary>
public sealed class KaleyraBotOptions
{
    /// <summary>
    /// The account in the settings is a stand-in for trying the bot out, not one of Kaleyra. In Development the local page is open then,
    /// and without settings of section <c>Access</c> whoever sits before it approves.
    /// </summary>
    public bool OnSandbox { get; set; }

    /// <summary>
    /// OpenTelemetry's own variables (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>) in the settings are meant for the bot. A program with exporters
    /// of its own leaves this, and adds the meters and sources <c>KaleyraBot.*</c> to them.
    /// </summary>
    public bool Exports { get; set; }
}
