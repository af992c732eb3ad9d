using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace KaleyraBot.Tests.Slack.Fake;

/// <summary>How a call goes wrong. With <see cref="AfterDoing"/> it is done all the same, and only the answer is lost.</summary>
internal sealed record SlackFault(int Status, string Body, string? RetryAfter = null, Task? Until = null, bool AfterDoing = false)
{
    public static SlackFault RateLimited(int seconds) =>
        new(429, """{"ok":false,"error":"ratelimited"}""", seconds.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static SlackFault ServerError { get; } = new(500, "Internal Server Error");

    public static SlackFault Malformed { get; } = new(200, """{"ok":tru""");

    public static SlackFault Error(string code, params string[] messages) =>
        new(200, JsonSerializer.Serialize(new { ok = false, error = code, response_metadata = new { messages } }));

    /// <summary>Says nothing until the task ends, or the caller hangs up.</summary>
    public static SlackFault Hang(Task until) => new(503, "", Until: until);

    public async Task<IResult> AnswerAsync(HttpContext http)
    {
        if (Until is not null)
        {
            try
            {
                await Until.WaitAsync(http.RequestAborted);
            }
            catch (OperationCanceledException)
            {
                return Results.Empty;
            }
        }
        http.Response.Headers.RetryAfter = RetryAfter;
        return Results.Text(Body, "application/json", Encoding.UTF8, Status);
    }
}

/// <summary>Faults in waiting, by method; <c>response_url</c> for the response URLs.</summary>
internal sealed class SlackFaults
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<SlackFault>> _next = [];

    /// <summary>The next calls of this method go wrong like this.</summary>
    public void Next(string method, SlackFault fault, int times = 1)
    {
        lock (_gate)
        {
            var queue = _next.TryGetValue(method, out var known) ? known : _next[method] = new();
            for (var i = 0; i < times; i++)
            {
                queue.Enqueue(fault);
            }
        }
    }

    public SlackFault? Take(string method)
    {
        lock (_gate)
        {
            return _next.TryGetValue(method, out var queue) && queue.TryDequeue(out var fault) ? fault : null;
        }
    }
}
