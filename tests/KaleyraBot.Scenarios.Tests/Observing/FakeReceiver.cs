using System.Collections.Concurrent;
using System.Net;
using KaleyraBot.Tests.House;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KaleyraBot.Tests.Observing;

/// <summary>Somebody who takes what the bot sends out, events or OTLP, and answers as the test wants; keeps all of it.</summary>
internal sealed class FakeReceiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<Received> _received = new();
    private readonly WebApplication _app;
    private int _count;

    private FakeReceiver(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        _app = builder.Build();
        _app.Run(TakeAsync);
    }

    /// <summary>The status of the n-th call, counted from 1.</summary>
    public Func<int, int> Answers { get; set; } = _ => 200;

    /// <summary>Sent with an answer that is no success.</summary>
    public string? RetryAfter { get; set; }

    /// <summary>What a call waits for before its answer.</summary>
    public Task Waits { get; set; } = Task.CompletedTask;

    public Uri Url => new(_app.Urls.First());

    public IReadOnlyList<Received> All => [.. _received];

    /// <summary>What was answered with a success.</summary>
    public IReadOnlyList<Received> Taken => [.. _received.Where(one => one.Status == 200)];

    /// <param name="port">0 for a free one.</param>
    public static async Task<FakeReceiver> StartAsync(int port = 0)
    {
        var receiver = new FakeReceiver(port);
        await receiver._app.StartAsync();
        return receiver;
    }

    public Task UntilAsync(Func<FakeReceiver, bool> stands, string what) =>
        Eventually.HoldsAsync(() => stands(this), () => $"Not {what}; {All.Count} calls came, {Taken.Count} were taken.");

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext call)
    {
        using var body = new MemoryStream();
        await call.Request.Body.CopyToAsync(body);
        var headers = call.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString());
        var number = Interlocked.Increment(ref _count);
        var status = Answers(number);
        await Waits;
        call.Response.StatusCode = status;
        if (status != 200 && RetryAfter is { } wish)
        {
            call.Response.Headers.RetryAfter = wish;
        }
        _received.Enqueue(new(call.Request.Path, headers, body.ToArray(), status));
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

/// <summary>One call, with header names in lower case.</summary>
internal sealed record Received(string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body, int Status);
