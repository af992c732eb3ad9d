using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KaleyraBot.Cards;

/// <summary>How cards, and what is sent with them, are written as JSON: once, into memory that is used again.</summary>
public static class CardJson
{
    /// <summary>What is kept of the memory for the next message.</summary>
    private const int MostKept = 256 * 1024;

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)? _free;

    internal static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    internal static JsonSerializerOptions Writing { get; } = new() { Encoder = Encoder };

    /// <summary>What <paramref name="write"/> wrote, in UTF-8; it has to be one whole value.</summary>
    public static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var (buffer, writer) = _free ?? New();
        // Whoever writes a message within a message takes another.
        _free = null;
        write(writer);
        writer.Flush();
        var bytes = buffer.WrittenSpan.ToArray();
        if (buffer.Capacity <= MostKept)
        {
            buffer.ResetWrittenCount();
            writer.Reset();
            _free = (buffer, writer);
        }
        return bytes;
    }

    private static (ArrayBufferWriter<byte>, Utf8JsonWriter) New()
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        return (buffer, new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Encoder, SkipValidation = true }));
    }
}
