using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KaleyraBot.Cards.BlockKit;

/// <summary>Counts the characters of JSON, everything but ASCII escaped, without writing it anywhere.</summary>
internal sealed class JsonSize : IBufferWriter<byte>
{
    private byte[] _scratch = new byte[4096];
    private int _written;

    public static int Of(JsonNode node)
    {
        var size = new JsonSize();
        using (var writer = new Utf8JsonWriter(size))
        {
            node.WriteTo(writer);
        }
        return size._written;
    }

    public void Advance(int count) => _written += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (sizeHint > _scratch.Length)
        {
            _scratch = new byte[sizeHint];
        }
        return _scratch;
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
