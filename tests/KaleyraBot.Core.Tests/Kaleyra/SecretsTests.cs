using KaleyraBot.Kaleyra;
using KaleyraBot.Tests.House;
using Microsoft.AspNetCore.Http;

namespace KaleyraBot.Tests.Kaleyra;

/// <summary>
/// Neither the key, nor the SID, nor what people typed leaves the room in a log, an exception, a span or a metric; key and SID not even in
/// an answer.
/// </summary>
[Needs(Needs.Host)]
public sealed class SecretsTests
{
    private const string Sid = "HXsecretsidIN";
    private const string Key = "A0f1e2d3c4b5a69788796a5b4c3d2e1f0";
    private const string About = "Closed on Diwali";
    private const string Email = "maya.private@example.com";

    private static readonly string[] Secrets = [Sid, Key, About, Email, KaleyraRoom.Number];

    [Theory]
    [InlineData("success")]
    [InlineData("refusal that echoes everything")]
    [InlineData("code that echoes a value")]
    [InlineData("redirect")]
    [InlineData("page of a gateway")]
    [InlineData("dropped")]
    [InlineData("timeout")]
    [InlineData("nobody")]
    [InlineData("cancelled")]
    public async Task Update_HoweverItEnds_TellsNoSecret(string how)
    {
        using var capture = new Capture();
        using var giveUp = new CancellationTokenSource();
        await using var kaleyra = await FakeKaleyra.StartAsync(http => AnswerAsync(http, how, giveUp));
        await using var room = new KaleyraRoom(
            Settings(how == "nobody" ? "http://127.0.0.1:1" : kaleyra.BaseUrl, how == "timeout" ? "00:00:00.5" : "00:05:00"), logs: capture);

        var told = "";
        try
        {
            told = $"{await room.UpdateAsync("main", giveUp.Token, ("about", About), ("contact_email", Email))}";
        }
        catch (OperationCanceledException cancelled)
        {
            told = cancelled.ToString();
        }

        Assert.DoesNotContain(Sid, told, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Key, told, StringComparison.OrdinalIgnoreCase);
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, capture.Everything, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(capture.Spans, span => span.Contains("kaleyra.update", StringComparison.Ordinal));
        Assert.Equal(how != "cancelled", capture.Logs.Any(line => line.Contains("about(16) contact_email(24)", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Update_Refused_LogsAccountFieldsStatusAndCode()
    {
        using var capture = new Capture();
        await using var kaleyra = await FakeKaleyra.AnswersAsync(400, """{"error":{"code":"E962","message":"display_image cannot be empty"}}""");
        await using var room = new KaleyraRoom(Settings(kaleyra.BaseUrl), logs: capture);
        await room.UpdateAsync(("about", About));
        Assert.Contains(capture.Logs, line => line.StartsWith("Warning Kaleyra account main, number …3210, about(16): Rejected, HTTP 400, code E962, fault none, ", StringComparison.Ordinal));
        Assert.Contains(capture.Metrics, line => line.StartsWith($"{Telemetry.Name} kaleyra.calls 1 kaleyra.account=main kaleyra.outcome=rejected", StringComparison.Ordinal));
        Assert.Contains(capture.Metrics, line => line.StartsWith($"{Telemetry.Name} kaleyra.call.duration ", StringComparison.Ordinal));
    }

    private static async Task AnswerAsync(HttpContext http, string how, CancellationTokenSource giveUp)
    {
        var response = http.Response;
        switch (how)
        {
            case "success":
                await response.WriteAsync("{}");
                break;
            case "refusal that echoes everything":
                response.StatusCode = 400;
                await response.WriteAsync($$$"""{"error":{"code":"E1","type":"{{{Key}}}","parameter":"{{{Sid}}}","message":"{{{Key}}} {{{Sid}}} {{{About}}} {{{Email}}}"}}""");
                break;
            case "code that echoes a value":
                response.StatusCode = 400;
                await response.WriteAsync($$$"""{"error":{"code":"{{{About}}}","message":"{{{Email}}}"}}""");
                break;
            case "redirect":
                response.Redirect($"https://elsewhere.example/{Key}");
                break;
            case "page of a gateway":
                response.StatusCode = 502;
                await response.WriteAsync($"<html>{http.Request.Path} {Key}</html>");
                break;
            case "cancelled":
                await giveUp.CancelAsync();
                break;
            case "dropped":
                http.Abort();
                break;
            default:
                var gone = new TaskCompletionSource();
                await using (http.RequestAborted.Register(gone.SetResult))
                {
                    await gone.Task;
                }
                break;
        }
    }

    /// <param name="baseUrl">Of Kaleyra's API.</param>
    /// <param name="timeout">Of a call. Short only where it is what ends the call: on a busy machine half a second can pass before anything else does.</param>
    private static Dictionary<string, string?> Settings(string baseUrl, string timeout = "00:05:00") => new()
    {
        ["Kaleyra:Accounts:main:BaseUrl"] = baseUrl,
        ["Kaleyra:Accounts:main:Sid"] = Sid,
        ["Kaleyra:Accounts:main:ApiKey"] = Key,
        ["Kaleyra:Timeout"] = timeout,
    };
}
