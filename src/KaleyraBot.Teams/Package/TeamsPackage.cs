using System.IO.Compression;
using System.Text;
using KaleyraBot.Teams.Settings;
using Microsoft.Extensions.Configuration;

namespace KaleyraBot.Teams.Package;

/// <summary>
/// Makes the app package that an administrator uploads to Teams: manifest and icons in one zip, the ids taken from the settings.
/// </summary>
public static class TeamsPackage
{
    private const string AppId = "${{MicrosoftAppId}}";

    // A zip holds times; a fixed one makes the same settings the same file.
    private static readonly DateTimeOffset Written = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the package, overwriting an older one.</summary>
    /// <param name="configuration">Where <c>MicrosoftAppId</c> is read from.</param>
    /// <param name="manifestFolder">Holds manifest.json, color.png and outline.png.</param>
    /// <param name="zipPath">The file to write.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    /// <returns>Whether it was written, and the sentence that says so, or says why not and what to set.</returns>
    public static async Task<(bool Written, string Sentence)> WriteAsync(
        IConfiguration configuration, string manifestFolder, string zipPath, CancellationToken cancellationToken)
    {
        var options = new TeamsOptions();
        options.Read(configuration);
        if (!Guid.TryParse(options.AppId, out var appId))
        {
            return (false, options.HasCredentials
                ? "No package was written: MicrosoftAppId must be a GUID, the application (client) id of the Azure bot."
                : "No package was written: set MicrosoftAppId to the application (client) id of the Azure bot, in "
                    + "appsettings.json or as an environment variable.");
        }
        await using var file = File.Create(zipPath);
        await using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        await AddAsync(
            zip, "manifest.json", Encoding.UTF8.GetBytes(await ManifestAsync(manifestFolder, appId, cancellationToken)), cancellationToken);
        foreach (var icon in new[] { "color.png", "outline.png" })
        {
            await AddAsync(
                zip, icon, await File.ReadAllBytesAsync(Path.Combine(manifestFolder, icon), cancellationToken), cancellationToken);
        }
        return (true, $"{zipPath} is ready: upload it in the Teams admin center, or in Teams under Apps, Manage your apps, Upload an app.");
    }

    internal static async Task<string> ManifestAsync(string manifestFolder, Guid appId, CancellationToken cancellationToken) =>
        (await File.ReadAllTextAsync(Path.Combine(manifestFolder, "manifest.json"), cancellationToken))
            .Replace(AppId, appId.ToString(), StringComparison.Ordinal);

    private static async Task AddAsync(ZipArchive zip, string name, byte[] content, CancellationToken cancellationToken)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Written;
        await using var stream = await entry.OpenAsync(cancellationToken);
        await stream.WriteAsync(content, cancellationToken);
    }
}
