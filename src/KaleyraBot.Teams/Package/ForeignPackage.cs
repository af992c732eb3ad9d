using System.IO.Compression;

namespace KaleyraBot.Teams.Package;

/// <summary>
/// The zip of somebody's app. It is read with suspicion: what it says of its sizes is counted again, and it stays in memory.
/// </summary>
internal sealed class ForeignPackage(string path, byte[] zip)
{
    public const string ManifestName = "manifest.json";

    // Teams' packages are a manifest, two icons and languages: far below.
    private const int LargestZip = 20 << 20;
    private const int LargestManifest = 1 << 20;
    private const long LargestContent = 100L << 20;
    private const int MostEntries = 1000;

    /// <exception cref="RefusedPackageException">It cannot be read, or is larger than any app package.</exception>
    public static async Task<ForeignPackage> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = File.OpenRead(path);
            return new(
                path,
                await ReadAsync(file, LargestZip, cancellationToken) ?? throw TooLarge(path, $"is larger than {LargestZip >> 20} MB"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new RefusedPackageException($"{path} cannot be read: {exception.Message}");
        }
    }

    public byte[] Zip => zip;

    /// <summary>The manifest, once every entry was looked through.</summary>
    /// <exception cref="RefusedPackageException">It is none that Teams should get.</exception>
    /// <exception cref="InvalidDataException">It is no zip, or a broken one.</exception>
    public async Task<byte[]> ManifestAsync(CancellationToken cancellationToken)
    {
        await using var archive = new ZipArchive(new MemoryStream(zip, writable: false), ZipArchiveMode.Read);
        RefuseNames([.. archive.Entries.Take(MostEntries + 1).Select(entry => entry.FullName.Replace('\\', '/'))]);
        return await ManifestAsync(archive, cancellationToken);
    }

    /// <summary>The same zip with another manifest; nothing else is unpacked, and everything keeps its place.</summary>
    public async Task<byte[]> WithManifestAsync(byte[] manifest, CancellationToken cancellationToken)
    {
        using var changed = new MemoryStream();
        await changed.WriteAsync(zip, cancellationToken);
        await using (var archive = new ZipArchive(changed, ZipArchiveMode.Update, leaveOpen: true))
        {
            await using var entry = await archive.GetEntry(ManifestName)!.OpenAsync(cancellationToken);
            entry.SetLength(0);
            await entry.WriteAsync(manifest, cancellationToken);
        }
        return changed.ToArray();
    }

    private void RefuseNames(IReadOnlyList<string> names)
    {
        if (names.Count > MostEntries)
        {
            throw TooLarge(path, $"holds more than {MostEntries} files");
        }
        if (names.FirstOrDefault(IsOutside) is { } outside)
        {
            throw new RefusedPackageException($"{path} holds the file {outside}, which leads out of the package: it is left alone.");
        }
        if (names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new RefusedPackageException($"{path} holds {twice.Key} more than once: pack it again.");
        }
        if (!names.Contains(ManifestName, StringComparer.Ordinal))
        {
            var elsewhere = names.FirstOrDefault(name => name.EndsWith('/' + ManifestName, StringComparison.OrdinalIgnoreCase));
            throw new RefusedPackageException(elsewhere is null
                ? $"{path} holds no {ManifestName}: take the app package as you upload it to Teams."
                : $"{path} holds no {ManifestName} at its top, only {elsewhere}: zip the files themselves, not their folder.");
        }
    }

    private async Task<byte[]> ManifestAsync(ZipArchive archive, CancellationToken cancellationToken)
    {
        if (archive.Entries.FirstOrDefault(entry => entry.IsEncrypted) is { } locked)
        {
            throw new RefusedPackageException($"{locked.FullName} in {path} is encrypted: pack it without a password.");
        }
        var (left, manifest) = (LargestContent, Array.Empty<byte>());
        foreach (var entry in archive.Entries)
        {
            var isManifest = entry.FullName == ManifestName;
            await using var content = await entry.OpenAsync(cancellationToken);
            var read = await ReadAsync(content, isManifest ? LargestManifest : left, cancellationToken)
                ?? throw TooLarge(path, isManifest
                    ? $"holds a {ManifestName} of more than {LargestManifest >> 20} MB"
                    : $"holds more than {LargestContent >> 20} MB when unpacked");
            if (read.Length != entry.Length)
            {
                throw new InvalidDataException($"{entry.FullName} is not as long as it says.");
            }
            (left, manifest) = (left - read.Length, isManifest ? read : manifest);
        }
        return manifest;
    }

    /// <summary>Everything, or null where it is more than <paramref name="most"/> bytes.</summary>
    private static async Task<byte[]?> ReadAsync(Stream from, long most, CancellationToken cancellationToken)
    {
        using var read = new MemoryStream();
        var buffer = new byte[81920];
        for (int count; (count = await from.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (read.Length + count > most)
            {
                return null;
            }
            read.Write(buffer, 0, count);
        }
        return read.ToArray();
    }

    private static bool IsOutside(string name) =>
        name.StartsWith('/') || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Contains("..");

    private static RefusedPackageException TooLarge(string path, string how) => new($"{path} {how}, which no app package of Teams does.");
}
