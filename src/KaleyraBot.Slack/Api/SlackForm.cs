using System.Buffers;
using System.Net.Http.Headers;
using System.Text;

namespace KaleyraBot.Slack.Api;

/// <summary>Arguments as a form, encoded in one pass: a window is some 20 KB of JSON, which is mostly signs that a form has to escape.</summary>
internal static class SlackForm
{
    private static readonly SearchValues<byte> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~"u8);

    /// <summary>Arguments that are empty are left out.</summary>
    public static ByteArrayContent Of(ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var form = new ArrayBufferWriter<byte>(1024);
        foreach (var (name, value) in arguments)
        {
            if (value.Length > 0)
            {
                form.Write(form.WrittenCount > 0 ? "&"u8 : []);
                Escape(name, form);
                form.Write("="u8);
                Escape(value, form);
            }
        }
        return new(form.WrittenSpan.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded") } };
    }

    private static void Escape(string text, ArrayBufferWriter<byte> form)
    {
        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var rest = rented.AsSpan(0, Encoding.UTF8.GetBytes(text, rented));
        // Each byte is three at most.
        var target = form.GetSpan(rest.Length * 3);
        var written = 0;
        while (rest.Length > 0)
        {
            var plain = rest.IndexOfAnyExcept(Plain) is >= 0 and var end ? end : rest.Length;
            rest[..plain].CopyTo(target[written..]);
            written += plain;
            if (plain < rest.Length)
            {
                written += Escape(rest[plain], target[written..]);
                plain++;
            }
            rest = rest[plain..];
        }
        form.Advance(written);
        ArrayPool<byte>.Shared.Return(rented);
    }

    private static int Escape(byte sign, Span<byte> target)
    {
        if (sign == ' ')
        {
            target[0] = (byte)'+';
            return 1;
        }
        target[0] = (byte)'%';
        Convert.TryToHexString([sign], target[1..3], out _);
        return 3;
    }
}
