using System.Net;
using System.Net.Sockets;
using KaleyraBot.Core.Requests;
using KaleyraBot.Kaleyra;
using KaleyraBot.Tests.House;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Kaleyra;

/// <summary>What becomes of a call when the network or the other side misbehaves: one call each, and a truthful answer.</summary>
[Needs(Needs.Host)]
public sealed class NumberApiTroubleTests
{
    [Fact]
    public async Task Update_ServerNeverAnswers_UnknownAfterTheTimeout()
    {
        var arrived = new TaskCompletionSource();
        await using var kaleyra = await FakeKaleyra.StartAsync(http => NeverAsync(http, arrived));
        var clock = new FakeTimeProvider();
        await using var room = KaleyraRoom.At(kaleyra.BaseUrl, clock);

        var call = room.UpdateAsync(("about", "Hello"));
        await arrived.Task;
        clock.Advance(TimeSpan.FromSeconds(9.9));
        Assert.False(call.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal(new UpdateResult.Unknown("answers.unknownTimeout"), await call);
        Assert.Single(kaleyra.Calls);
    }

    [Fact]
    public async Task Update_ShortTimeoutInTheSettings_IsObeyedByTheRealClock()
    {
        await using var kaleyra = await FakeKaleyra.StartAsync(http => NeverAsync(http, new()));
        await using var room = KaleyraRoom.At(kaleyra.BaseUrl, more: ("Kaleyra:Timeout", "00:00:00.2"));
        Assert.Equal(new UpdateResult.Unknown("answers.unknownTimeout"), await room.UpdateAsync(("about", "Hello")));
    }

    [Fact]
    public async Task Update_AnswerThatNeverEnds_UnknownAfterTheTimeout()
    {
        var begun = new TaskCompletionSource();
        await using var kaleyra = await FakeKaleyra.StartAsync(async http =>
        {
            await http.Response.WriteAsync("{\"status\":200,");
            await http.Response.Body.FlushAsync();
            await NeverAsync(http, begun);
        });
        var clock = new FakeTimeProvider();
        await using var room = KaleyraRoom.At(kaleyra.BaseUrl, clock);

        var call = room.UpdateAsync(("about", "Hello"));
        await begun.Task;
        clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(new UpdateResult.Unknown("answers.unknownTimeout"), await call);
    }

    [Fact]
    public async Task Update_CallerGivesUp_ThrowsCancellationThatNamesNothing()
    {
        var arrived = new TaskCompletionSource();
        await using var kaleyra = await FakeKaleyra.StartAsync(http => NeverAsync(http, arrived));
        await using var room = KaleyraRoom.At(kaleyra.BaseUrl);
        using var giveUp = new CancellationTokenSource();

        var call = room.UpdateAsync("main", giveUp.Token, ("about", "Hello"));
        await arrived.Task;
        await giveUp.CancelAsync();

        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.DoesNotContain(KaleyraRoom.Sid, thrown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_NobodyListens_UnknownAsUnreachable()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        await using var room = KaleyraRoom.At($"http://127.0.0.1:{port}");
        Assert.Equal(new UpdateResult.Unknown("answers.unknownUnreachable"), await room.UpdateAsync(("about", "Hello")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Update_ConnectionBreaks_UnknownAsConnection(bool inTheMiddle)
    {
        await using var kaleyra = await FakeKaleyra.StartAsync(async http =>
        {
            if (inTheMiddle)
            {
                http.Response.ContentLength = 100;
                await http.Response.WriteAsync("{\"status\":200,");
                await http.Response.Body.FlushAsync();
            }
            http.Abort();
        });
        await using var room = KaleyraRoom.At(kaleyra.BaseUrl);

        Assert.Equal(new UpdateResult.Unknown("answers.unknownConnection"), await room.UpdateAsync(("about", "Hello")));
        Assert.Single(kaleyra.Calls);
    }

    [Fact]
    public async Task Update_AnswerBeyondTheSizeLimit_UnknownAsUnreadable()
    {
        await using var kaleyra = await FakeKaleyra.AnswersAsync(200, "{\"error\":{}}" + new string(' ', WholeAnswerHandler.Limit));
        await using var room = KaleyraRoom.At(kaleyra.BaseUrl);
        Assert.Equal(new UpdateResult.Unknown("answers.unknownUnreadable"), await room.UpdateAsync(("about", "Hello")));
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Thu, 01 Jan 2026 00:01:00 GMT", 60)]
    [InlineData("Wed, 31 Dec 2025 00:00:00 GMT", 0)]
    [InlineData("soon", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData(null, null)]
    public async Task Update_RetryAfter_IsReadAsSecondsOrDate(string? header, int? seconds)
    {
        await using var kaleyra = await FakeKaleyra.AnswersAsync(429, "", retryAfter: header);
        await using var room = KaleyraRoom.At(kaleyra.BaseUrl, new FakeTimeProvider(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        var after = seconds is { } wait ? TimeSpan.FromSeconds(wait) : (TimeSpan?)null;
        Assert.Equal(new UpdateResult.Throttled(after), await room.UpdateAsync(("about", "Hello")));
    }

    private static async Task NeverAsync(HttpContext http, TaskCompletionSource arrived)
    {
        var gone = new TaskCompletionSource();
        await using var hangUp = http.RequestAborted.Register(gone.SetResult);
        arrived.TrySetResult();
        await gone.Task;
    }
}
