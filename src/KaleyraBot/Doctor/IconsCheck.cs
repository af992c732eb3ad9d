using System.Buffers.Binary;

namespace KaleyraBot.Doctor;

/// <summary>The two pictures that Teams asks of an app: of the size it asks for, else the upload is refused.</summary>
internal sealed class IconsCheck : ICheck
{
    private static readonly (string File, int Side)[] Icons = [("color.png", 192), ("outline.png", 32)];

    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public string Name => "icons";

    public async Task<IReadOnlyList<Finding>> LookAsync(Patient patient, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        foreach (var (file, side) in Icons)
        {
            var path = Path.Combine(patient.Folder, "manifest", "teams", file);
            if (!File.Exists(path))
            {
                findings.Add(Finding.Red(Name, $"{path} is missing, so no app package can be made. Publish the program anew."));
            }
            else if (Size(await File.ReadAllBytesAsync(path, cancellationToken)) is not { } size || size != (side, side))
            {
                findings.Add(Finding.Red(Name, $"{path} is no PNG of {side} x {side}, which Teams asks for. Put one of that size there."));
            }
        }
        return findings.Count > 0 ? findings : [Finding.Green(Name, "Both icons for Teams are there, in their sizes.")];
    }

    private static (int Width, int Height)? Size(ReadOnlySpan<byte> file) => file.Length < 24 || !file.StartsWith(Png) ? null
        : (BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]));
}
