using System.Net;
using System.Net.Http.Headers;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Doors.Http;

namespace KaleyraBot.Hosting.Webhooks;

/// <summary>
/// A receiver of signed events over HTTP (Standard Webhooks): a 2xx is taken, 410 wants nothing any more, the rest is tried again.
/// </summary>
internal sealed class Webhook(WebhookSettings settings, ILedger ledger, IHttpClientFactory clients, TimeProvider time) : IReceiver
{
    public const string Client = "webhooks";

    private readonly Lazy<HttpClient> _http = new(() => clients.CreateClient(Client));

    private string? _taken;

    public string Name => settings.Name;

    public bool FromStart => settings.FromStart;

    public async Task<Reception> SendAsync(AuditRecord entry, CancellationToken cancellationToken)
    {
        foreach (var type in EventType.All.Where(settings.Wants))
        {
            // Made when its turn comes: what is erased while the one before is taken must not leave.
            if (await EventAsync(type, entry, cancellationToken) is not { } happened)
            {
                continue;
            }
            // Of an entry with several events, those that were taken are not sent again with the next try.
            if (happened.Id != _taken && await PostAsync(happened, cancellationToken) is { Kind: not ReceptionKind.Taken } not)
            {
                return not;
            }
            _taken = happened.Id;
        }
        return Reception.Taken;
    }

    /// <summary>Null where the entry is no such event.</summary>
    private async Task<AuditEvent?> EventAsync(string type, AuditRecord entry, CancellationToken cancellationToken) =>
        type == EventType.Entry ? AuditEvent.Of(entry)
        : FinishedChange.StateOf(entry) is { } state
            && await ledger.FindAsync(entry.Request!.Value, cancellationToken) is { } request
            ? AuditEvent.Finished(entry, FinishedChange.Of(request, state, entry))
        : null;

    private async Task<Reception> PostAsync(AuditEvent happened, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(FeedPace.LongestTry / 2);
        var stamp = time.GetUtcNow().ToUnixTimeSeconds();
        using var call = new HttpRequestMessage(HttpMethod.Post, settings.Url)
        {
            Content = new ByteArrayContent(happened.Body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        call.Headers.Add("webhook-id", happened.Id);
        call.Headers.Add("webhook-timestamp", $"{stamp}");
        var signatures = settings.Secrets.Select(secret => secret.Sign(happened.Id, stamp, happened.Body));
        call.Headers.Add("webhook-signature", string.Join(' ', signatures));
        try
        {
            using var answer = await _http.Value.SendAsync(call, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            return answer.IsSuccessStatusCode ? Reception.Taken
                : new(answer.StatusCode == HttpStatusCode.Gone ? ReceptionKind.Gone : ReceptionKind.Failed, $"HTTP {(int)answer.StatusCode}",
                    answer.RetryAfter(time.GetUtcNow()));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(ReceptionKind.Failed, "no answer in time");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            // Its words may hold the address, and that a token.
            return new(ReceptionKind.Failed, fault is HttpRequestException { HttpRequestError: var kind }
                ? $"{kind}" : "the connection broke");
        }
    }
}
