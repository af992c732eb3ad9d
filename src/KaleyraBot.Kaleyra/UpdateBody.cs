using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using KaleyraBot.Core.Profile;

namespace KaleyraBot.Kaleyra;

/// <summary>Writes the one body this API takes: a flat JSON object of strings, the number first, then only what changes.</summary>
internal static class UpdateBody
{
    // The default encoder writes + and quotes as \u002B and \u0022: legal JSON, and a trap for a server with a home-made parser.
    // Relaxed is safe here because the body is never put into HTML.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="ArgumentException">A change names no field of the API, or the same one twice: a bug, not a mistake of a
    /// person.</exception>
    public static byte[] Write(string waNumber, IReadOnlyList<FieldChange> changes, IReadOnlyDictionary<string, string> categorySpellings)
    {
        var values = changes.ToDictionary(change => change.Field, change => change.Value, StringComparer.Ordinal);
        if (values.Keys.Except(WireFields.InOrder).FirstOrDefault() is { } stranger)
        {
            throw new ArgumentException($"{stranger} is no field of Kaleyra's update API.", nameof(changes));
        }
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            writer.WriteStartObject();
            writer.WriteString(WireFields.Number, waNumber);
            foreach (var field in WireFields.InOrder.Where(values.ContainsKey))
            {
                var value = values[field];
                writer.WriteString(field, field == WireFields.Category ? categorySpellings.GetValueOrDefault(value, value) : value);
            }
            writer.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }
}
