using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace KaleyraBot.Tests.Slack.Fake;

/// <summary>How a request is sent; without anything said, as Slack does.</summary>
internal sealed record SlackDelivery
{
    public static readonly SlackDelivery Normal = new();

    public string Secret { get; init; } = FakeSlack.SigningSecret;
    /// <summary>How far the time stamp is from now.</summary>
    public TimeSpan Skew { get; init; }
    /// <summary>Changes one byte of the body after it was signed.</summary>
    public bool IsTampered { get; init; }
    public bool HasSignature { get; init; } = true;
    public bool HasTimestamp { get; init; } = true;
    /// <summary>Replaces the content type Slack would send.</summary>
    public string? ContentType { get; init; }
    public int? RetryNumber { get; init; }
    public string RetryReason { get; init; } = "http_timeout";
    /// <summary>The app is installed for the whole organisation: payloads name an enterprise, and <c>team</c> may be null.</summary>
    public bool IsOrgInstall { get; init; }
    /// <summary>What the call names as the person's own workspace, which may be their organisation; null is the usual one.</summary>
    public string? Through { get; init; }
}

/// <summary>A request as it went out, to be sent once more.</summary>
internal sealed record SlackRequest(string Path, string ContentType, string Body)
{
    /// <summary>The response URL in it, or null.</summary>
    public string? ResponseUrl { get; init; }
}

/// <summary>What the bot answered. A status of 0 means that Slack hung up after three seconds.</summary>
internal sealed record SlackAnswer(int Status, string ContentType, string Body)
{
    public bool IsLate => Status == 0;
    public bool IsJson => ContentType == "application/json";
}

/// <summary>Signs requests to the bot, sends them, and hangs up after three seconds.</summary>
internal sealed class SlackSender(HttpClient bot, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<SlackAnswer> SendAsync(SlackRequest sent, SlackDelivery how)
    {
        using var request = Sign(sent, how, time);
        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            using var answer = await bot.SendAsync(request, patience.Token);
            var body = await answer.Content.ReadAsStringAsync(patience.Token);
            return new((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType ?? "", body);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return new(0, "", "");
        }
    }

    /// <summary>The request with its headers: the signature is over the bytes of the body.</summary>
    public static HttpRequestMessage Sign(SlackRequest sent, SlackDelivery how, TimeProvider time)
    {
        var body = Encoding.UTF8.GetBytes(sent.Body);
        var timestamp = (time.GetUtcNow() + how.Skew).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes($"v0:{timestamp}:"), .. body];
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(how.Secret), signed);
        if (how.IsTampered)
        {
            body[^1] ^= 1;
        }
        var request = new HttpRequestMessage(HttpMethod.Post, sent.Path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(how.ContentType ?? sent.ContentType);
        if (how.HasTimestamp)
        {
            request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        }
        if (how.HasSignature)
        {
            request.Headers.Add("X-Slack-Signature", $"v0={Convert.ToHexStringLower(mac)}");
        }
        if (how.RetryNumber is { } retry)
        {
            request.Headers.Add("X-Slack-Retry-Num", retry.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("X-Slack-Retry-Reason", how.RetryReason);
        }
        return request;
    }
}
