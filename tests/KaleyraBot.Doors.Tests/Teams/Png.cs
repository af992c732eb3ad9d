using System.Buffers.Binary;
using System.Text;

namespace KaleyraBot.Tests.Teams;

/// <summary>
/// Writes a small palette image as PNG. Nothing is compressed, so that the same drawing is the same bytes on every machine and runtime.
/// </summary>
internal static class Png
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <param name="size">Pixels per side.</param>
    /// <param name="palette">Up to sixteen colours, as red, green, blue and opacity.</param>
    /// <param name="pixel">The palette index at a column and row.</param>
    public static byte[] Write(int size, IReadOnlyList<(byte R, byte G, byte B, byte A)> palette, Func<int, int, int> pixel)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        // Four bits per pixel, palette, no interlacing.
        Chunk(file, "IHDR", [.. BigEndian((uint)size), .. BigEndian((uint)size), 4, 3, 0, 0, 0]);
        Chunk(file, "PLTE", [.. palette.SelectMany(color => new[] { color.R, color.G, color.B })]);
        Chunk(file, "tRNS", [.. palette.Select(color => color.A)]);
        Chunk(file, "IDAT", Stored(Rows(size, pixel)));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Rows(int size, Func<int, int, int> pixel)
    {
        var stride = 1 + (size / 2);
        var rows = new byte[stride * size];
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                rows[(y * stride) + 1 + (x / 2)] |= (byte)(pixel(x, y) << (x % 2 == 0 ? 4 : 0));
            }
        }
        return rows;
    }

    /// <summary>A zlib stream of one stored block: an icon is smaller than the 64 KB that such a block holds.</summary>
    private static byte[] Stored(byte[] data)
    {
        var length = (ushort)data.Length;
        return
        [
            0x78, 0x01, 0x01,
            (byte)length, (byte)(length >> 8), (byte)~length, (byte)(~length >> 8),
            .. data, .. BigEndian(Adler(data)),
        ];
    }

    private static void Chunk(MemoryStream file, string type, byte[] data)
    {
        byte[] typed = [.. Encoding.ASCII.GetBytes(type), .. data];
        file.Write(BigEndian((uint)data.Length));
        file.Write(typed);
        file.Write(BigEndian(Crc(typed)));
    }

    private static byte[] BigEndian(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    private static uint Adler(byte[] data)
    {
        uint a = 1, b = 0;
        foreach (var value in data)
        {
            a = (a + value) % 65521;
            b = (b + a) % 65521;
        }
        return (b << 16) | a;
    }

    private static uint Crc(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320 & (uint)-(int)(crc & 1));
            }
        }
        return ~crc;
    }
}
