namespace KaleyraBot.Teams.Package;

/// <summary>What Teams' schema takes in a manifest of one version, of the things we add.</summary>
internal sealed record ManifestLimits(Version Version)
{
    // Under development: all that there is.
    private const string Preview = "devPreview";

    public const int ExtensionCommands = 10;

    public static ManifestLimits? Of(string? manifestVersion) =>
        manifestVersion == Preview ? new(new Version(int.MaxValue, 0))
        : Version.TryParse(manifestVersion, out var version) ? new(version)
        : null;

    public int Lists => Since(4) ? 3 : 2;

    public int Commands => Since(24) ? 12 : 10;

    public bool TakesActions => Since(4);

    public bool TakesContexts => Since(5);

    public bool TakesTriggers => Since(29);

    /// <summary>Whether a list of commands may be for this scope.</summary>
    public bool Takes(string scope) => Since(4) || !scope.Equals("groupChat", StringComparison.OrdinalIgnoreCase);

    private bool Since(int minor) => Version >= new Version(1, minor);
}
