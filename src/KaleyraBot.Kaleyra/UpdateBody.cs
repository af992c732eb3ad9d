using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using KaleyraBot.Core.Profile;

namespace KaleyraBot.Kaleyra;

/// <summary>Writes the one body this API takes: a flat JSON object of strings, the number first, then only what changes.</summary>
internal static class UpdateBody
{
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
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            Write(writer, WireFields.Number, waNumber);
            foreach (var field in WireFields.InOrder.Where(values.ContainsKey))
            {
                var value = values[field];
                Write(writer, field, field == WireFields.Category ? categorySpellings.GetValueOrDefault(value, value) : value);
            }
            writer.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }
    private static void Write(Utf8JsonWriter writer, string field, string value)
    {
        writer.WritePropertyName(field);
        writer.WriteRawValue(Quoted(value));
    }

    /// <summary>
    /// With no more escapes than JSON asks for. Every encoder of .NET writes emoji, and the usual one + and quotes, too, as <c>\u…</c>:
    /// legal JSON, and a trap for a server with a home-made parser.
    /// </summary>
    private static string Quoted(string value)
    {
        var json = new StringBuilder("\"", value.Length + 8);
        foreach (var rune in value.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' or '\\' => json.Append('\\').Append((char)rune.Value),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                < ' ' => json.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
                _ => json.Append(rune.ToString()),
            };
        }
        return json.Append('"').ToString();
    }
}
