using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace KaleyraBot.Tests.Kaleyra;

/// <summary>A listener on loopback that answers as a test wants, and remembers everything that reached it.</summary>
internal sealed class FakeKaleyra : IAsyncDisposable
{
    internal sealed record Seen(string Method, string Path, string ApiKey, string? ContentType, string Body);

    public const string Success = """{"status":200,"message":"WA Phone number update successfully.","data":[],"error":{}}""";

    private readonly WebApplication _app;

    private FakeKaleyra(Func<HttpContext, Seen, Task> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(async http =>
        {
            using var reader = new StreamReader(http.Request.Body);
            var body = await reader.ReadToEndAsync();
            var seen = new Seen(http.Request.Method, http.Request.Path, http.Request.Headers["api-key"].ToString(), http.Request.ContentType, body);
            Calls.Enqueue(seen);
            Callers.Enqueue(http.Request.Headers.UserAgent.ToString());
            await answer(http, seen);
        });
    }

    public ConcurrentQueue<Seen> Calls { get; } = [];

    /// <summary>As what each caller introduced itself.</summary>
    public ConcurrentQueue<string> Callers { get; } = [];

    public string BaseUrl => _app.Urls.Single();

    public static Task<FakeKaleyra> StartAsync(RequestDelegate answer) => StartAsync((http, _) => answer(http));

    public static async Task<FakeKaleyra> StartAsync(Func<HttpContext, Seen, Task> answer)
    {
        var fake = new FakeKaleyra(answer);
        await fake._app.StartAsync();
        return fake;
    }

    public static Task<FakeKaleyra> AnswersAsync(int status, string body, string contentType = "application/json", string? retryAfter = null) =>
        StartAsync((http, _) =>
        {
            (http.Response.StatusCode, http.Response.ContentType) = (status, contentType);
            http.Response.Headers.RetryAfter = retryAfter;
            return http.Response.WriteAsync(body);
        });

    public static Task<FakeKaleyra> SucceedsAsync() => AnswersAsync(200, Success);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
