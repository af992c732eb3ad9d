using KaleyraBot.Teams.Settings;
using Microsoft.Extensions.Configuration;

namespace KaleyraBot.Teams.Package;

/// <summary>Puts our commands into the app package of a bot that has us as a plug-in; the rest of the package stays as it is.</summary>
public static class TeamsPackageAdd
{
    /// <summary>Reads one package and writes another, which may be the same file.</summary>
    /// <param name="configuration">Where <c>MicrosoftAppId</c> is read from, which names the bot where the app has several.</param>
    /// <param name="manifestFolder">Holds our own manifest.json.</param>
    /// <param name="from">The zip of the app; it may come from anywhere.</param>
    /// <param name="to">The zip to write. It is replaced at once, or not at all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether it was written, and the sentence that says what is new in it, or why it was not.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static async Task<(bool Written, string Sentence)> WriteAsync(
        IConfiguration configuration, string manifestFolder, string from, string to, CancellationToken cancellationToken)
    {
        var options = new TeamsOptions();
        options.Read(configuration);
        var ourFile = Path.Combine(manifestFolder, ForeignPackage.ManifestName);
        try
        {
            var ours = OurParts.Read(await File.ReadAllBytesAsync(ourFile, cancellationToken), ourFile);
            var package = await ForeignPackage.ReadAsync(from, cancellationToken);
            var manifest = ManifestJson.Parse(await package.ManifestAsync(cancellationToken), from);
            var additions = ForeignManifest.Extend(manifest, ours, options.AppId, from);
            var written = additions.Any
                ? await package.WithManifestAsync(ManifestJson.Write(manifest), cancellationToken)
                : package.Zip;
            await ReplaceAsync(to, written, cancellationToken);
            return (true, additions.Sentence(from, to, manifest.Text("version")));
        }
        catch (RefusedPackageException refused)
        {
            return (false, $"No package was written. {refused.Message}");
        }
        catch (InvalidDataException)
        {
            return (false, $"No package was written. {from} is no zip file, or a broken one: "
                + "take the app package as you upload it to Teams.");
        }
    }

    private static async Task ReplaceAsync(string file, byte[] content, CancellationToken cancellationToken)
    {
        var beside = $"{file}.{Guid.CreateVersion7():N}.tmp";
        try
        {
            await File.WriteAllBytesAsync(beside, content, cancellationToken);
            File.Move(beside, file, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
