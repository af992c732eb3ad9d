using System.Net.Http.Headers;

namespace KaleyraBot.Tests.Fuzz;

/// <summary>One call of the run.</summary>
/// <param name="Request">What is sent.</param>
/// <param name="MustBeRefused">It lacks the proof of where it comes from, so nothing may be answered as if it were taken.</param>
internal sealed record FuzzCall(HttpRequestMessage Request, bool MustBeRefused)
{
    /// <summary>The call of that number; the same one for the same seed.</summary>
    public static FuzzCall Make(int seed, int number, FuzzWorld world)
    {
        var noise = new Noise(new Random(unchecked((seed * 486_187_739) + (number * 16_777_619))));
        var call = noise.Below(20) switch
        {
            < 8 => FuzzTeams.Call(noise, world),
            < 16 => FuzzSlack.Call(noise, world),
            < 19 => FuzzWeb.Call(noise),
            _ => new(Look(noise), MustBeRefused: false),
        };
        Disturb(call.Request, noise);
        return call;
    }

    internal static HttpRequestMessage Post(string path, byte[] body, string type) => new(HttpMethod.Post, path)
    {
        Content = new ByteArrayContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } },
    };

    private static HttpRequestMessage Look(Noise noise) => new(HttpMethod.Get, noise.One(
        "/", "/healthz", "/readyz", "/metrics", "/web/app.js", "/web/..%2f..", "/nowhere", "/api", "/slack"));

    private static void Disturb(HttpRequestMessage request, Noise noise)
    {
        if (noise.Chance(3))
        {
            request.Method = noise.One(HttpMethod.Get, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Options, HttpMethod.Head, new("QUERY"));
        }
        if (noise.Chance(4) && request.Content is { } content)
        {
            content.Headers.Remove("Content-Type");
            content.Headers.TryAddWithoutValidation("Content-Type", noise.One(
                "text/plain", "application/json; charset=klingon", "multipart/form-data; boundary=x", "nonsense", "application/x-www-form-urlencoded",
                "application/json"));
        }
        if (noise.Chance(6))
        {
            var name = noise.One(
                "Accept-Language", "X-Forwarded-For", "X-Slack-Retry-Num", "Content-Encoding", "Last-Event-ID", "Traceparent", "Cookie", "Range",
                "If-None-Match");
            var value = noise.One("1", "*", "gzip", "99999999999999999999", ";;;===", "xx-XX,,,;q=9", new string('a', 2000), "bytes=9-1");
            _ = request.Headers.TryAddWithoutValidation(name, value)
                || request.Content?.Headers.TryAddWithoutValidation(name, value) == true;
        }
    }
}
