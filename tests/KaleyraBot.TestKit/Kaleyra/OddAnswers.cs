using System.IO.Compression;
using System.Text;
using CsCheck;
using KaleyraBot.Tests.Core.Updates;

namespace KaleyraBot.Tests.Kaleyra;

/// <summary>
/// Answers as nobody should send them: the known shapes with wrong types, broken characters, broken bytes, and no JSON at all.
/// </summary>
internal static class OddAnswers
{
    private static readonly Gen<string> Names = Words.Of(
        "error", "error", "data", "status", "code", "type", "parameter", "params", "message", "reference", "error_code", "error_message", "website",
        "about", "", "x", "\\ud800", "\\udc00error", "er\\u0072or", "\\ud83d\\ude00", "\\\\ud800", "\\u0000", "$type");

    private static readonly Gen<string> Texts = Gen.OneOf(
        Words.Of(
            "E413", "E962", "RBC001", "redirect", "account", "credentials", "", " ", "\\ud800", "\\udfff\\ud800", "\\ud83d\\ude00", "\\\\ud800", "\\u0000",
            "\\u202e", "\\ufeff", "\\uffff", "website", "\\n\\n", KaleyraRoom.ApiKey, KaleyraRoom.Sid, "200", "429", "1e9", new string('x', 400), new string('\\', 600)),
        Gen.String.Select(text => text.Replace("\\", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal)));

    private static readonly Gen<string> Scalars = Gen.OneOf(
        Words.Of("null", "true", "false", "0", "200", "400", "429", "500", "1e999", "-1", "99999999999999999999", "200.0", "{}", "[]", "[{}]", "[null]", "[[]]"),
        Texts.Select(text => $"\"{text}\""));

    private static readonly Gen<string> Json = Gen.Recursive<string>((depth, inner) =>
    {
        var value = depth < 4 ? Gen.OneOf(Scalars, inner) : Scalars;
        return Gen.OneOf(
            Gen.Select(Names, value, (name, held) => $"\"{name}\":{held}").Array[0, 5].Select(pairs => $"{{{string.Join(',', pairs)}}}"),
            value.Array[0, 3].Select(items => $"[{string.Join(',', items)}]"));
    });

    private static readonly Gen<string> Deep = Gen.Select(Words.Of("{\"error\":", "[", "{\"data\":", "{\"a\":[{\"error\":"), Gen.Int[1, 200],
        (begin, times) => string.Concat(Enumerable.Repeat(begin, times)) + "1");

    private static readonly Gen<byte[]> Written = Gen.Select(
        Gen.OneOf(Json, Json, Json, Deep, Words.Of("", " ", "null", "\"ok\"", "<html>no</html>", "{\"error\":[{}]}", "{\"\\ud800\":1,\"error\":{\"\\ud800\":1}}")),
        Words.Of<Func<string, byte[]>>(
            Encoding.UTF8.GetBytes, Encoding.UTF8.GetBytes, Encoding.UTF8.GetBytes, Encoding.Unicode.GetBytes, Encoding.UTF32.GetBytes,
                Encoding.Latin1.GetBytes,
            text => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], text =>
                [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)], Packed),
        (text, write) => write(text));

    /// <summary>Any bytes that an answer may have.</summary>
    public static readonly Gen<byte[]> Bodies =
        Gen.OneOf(Written, Written, Written, Gen.Byte.Array[0, 60], Gen.Select(Written, Gen.Int[0, 400], Gen.Byte, Damage));

    public static readonly Gen<int> Statuses =
        Gen.OneOf(Words.Of(200, 200, 201, 202, 204, 301, 307, 400, 401, 403, 404, 408, 422, 429, 500, 503, 999), Gen.Int[100, 999]);

    private static byte[] Damage(byte[] body, int at, byte with)
    {
        if (at >= body.Length)
        {
            return body[..(body.Length / 2)];
        }
        var damaged = body.ToArray();
        damaged[at] = with;
        return damaged;
    }

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            zip.Write(Encoding.UTF8.GetBytes(text));
        }
        return packed.ToArray();
    }
}
