using System.Text;

namespace KaleyraBot.Hosting.Settings;

/// <summary>One secret in a file: its text without the line break at its end, or what is wrong with it.</summary>
/// <param name="Text">Empty only where the secret is one that need not be there yet.</param>
/// <param name="Problem">A sentence that names the key and the file, and never a secret.</param>
internal sealed record SecretFile(string? Text, string? Problem)
{
    private const int MostBytes = 64 * 1024;

    public static SecretFile Read(string key, string path, bool mayBeEmpty = false)
    {
        try
        {
            using var file = File.OpenRead(path);
            var bytes = new byte[MostBytes + 1];
            var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length > MostBytes ? Wrong($"{key} names {path}, which is larger than 64 KB: that is no secret. Name the file that holds it alone.")
                : Of(key, path, mayBeEmpty, bytes.AsSpan(0, length));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Wrong($"{key} names {path}, but there is no such file. Create it, or correct the path.");
        }
        catch (UnauthorizedAccessException) when (Directory.Exists(path))
        {
            return Wrong($"{key} names {path}, but that is a folder. Name the file in it.");
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Wrong($"{key} names {path}, which cannot be read ({exception.GetType().Name}). Give the bot's user the right to read it, and nobody else.");
        }
    }

    private static SecretFile Of(string key, string path, bool mayBeEmpty, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
            var text = strict.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes);
            text = text.EndsWith("\r\n", StringComparison.Ordinal) ? text[..^2] : text.EndsWith('\n') ? text[..^1] : text;
            return string.IsNullOrWhiteSpace(text) ? mayBeEmpty ? new("", null) : Wrong($"{key} names {path}, which is empty. Write the secret into it.")
                : text.AsSpan().ContainsAny('\n', '\r', '\0')
                ? Wrong($"{key} names {path}, which holds several lines. Let it hold the secret alone, on one line.")
                : new(text, null);
        }
        catch (DecoderFallbackException)
        {
            return Wrong($"{key} names {path}, which is no text in UTF-8. Let it hold the secret alone, on one line.");
        }
    }

    private static SecretFile Wrong(string problem) => new(null, problem);
}
