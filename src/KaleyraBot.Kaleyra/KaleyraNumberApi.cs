using Flurl.Http;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using IHttpClientFactory = System.Net.Http.IHttpClientFactory;

namespace KaleyraBot.Kaleyra;

/// <summary>
/// <c>PUT https://{domain}/v1/{SID}/whatsapp/number</c>. The method is fixed: a POST to the same address would create a number.
/// </summary>
internal sealed class KaleyraNumberApi(
    IHttpClientFactory clients, IOptions<KaleyraOptions> options, AccountClients accounts, AccountCircuits circuits, TimeProvider time,
    ILogger<KaleyraNumberApi> log) : INumberApi
{
    private readonly Lazy<FlurlClient> _client = new(() => new FlurlClient(clients.CreateClient(KaleyraHttp.Client)));

    public async Task<UpdateResult?> UpdateAsync(
        string account, string waNumber, IReadOnlyList<FieldChange> changes, Func<Task<bool>> begin, CancellationToken cancellationToken)
    {
        if (accounts.Find(account) is not { } caller || circuits.Of(account) is not { } circuit)
        {
            Log.AccountMissing(log, account);
            return await begin() ? new UpdateResult.NoAccount() : null;
        }
        return await circuit.CallAsync(() => CallAsync(caller, waNumber, changes, begin, cancellationToken), cancellationToken);
    }

    public TimeSpan? PauseOf(string account) => circuits.Of(account)?.Pause();

    private async Task<UpdateResult?> CallAsync(
        AccountClient caller, string waNumber, IReadOnlyList<FieldChange> changes, Func<Task<bool>> begin,
        CancellationToken cancellationToken)
    {
        using var call = new Telemetry.Call(caller.Name, changes, time);
        var (result, status, fault) = await SendAsync(caller, begin, () => UpdateBody
            .Write(waNumber, changes, options.Value.CategoryWireOverrides), cancellationToken);
        if (result is null)
        {
            return null;
        }
        call.Ended(result, status);
        Log.Answered(log, call, waNumber, result, status, fault);
        return result;
    }

    // Flurl's exceptions hold the address (with the SID), the key and the body: only the kind of the fault leaves this method. Any fault,
    // for once the call is under way nothing that goes wrong with the answer is a reason to believe that there was no call.
    private async Task<(UpdateResult? Result, int? Status, string? Fault)> SendAsync(
        AccountClient caller, Func<Task<bool>> begin, Func<byte[]> body, CancellationToken cancellationToken)
    {
        try
        {
            using var content = AccountClient.Json(body());
            using var response = await Request(caller, begin).SendAsync(HttpMethod.Put, content, cancellationToken: cancellationToken);
            var answer = await response.ResponseMessage.Content.ReadAsStringAsync(cancellationToken);
            var result = AnswerReader.Read(response.StatusCode, RetryAfter.Of(response.ResponseMessage.Headers, time.GetUtcNow()), answer);
            return (caller.Scrubber.Clean(result), response.StatusCode, null);
        }
        catch (FlurlHttpException problem) when (problem.InnerException is NotBegunException)
        {
            return (null, null, null);
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
        {
            var cause = problem is FlurlHttpException ? problem.InnerException : problem;
            return (new UpdateResult.Unknown(Fault.Words(cause)), null, Fault.Kind(cause));
        }
        catch (Exception)
        {
            throw new OperationCanceledException("The call to Kaleyra was given up; whether the change was made is unknown.",
                cancellationToken);
        }
    }

    private IFlurlRequest Request(AccountClient caller, Func<Task<bool>> begin) => _client.Value
        .Request(caller.Address)
        .WithHeader("api-key", caller.ApiKey)
        .WithTimeout(Timeout.InfiniteTimeSpan)
        .AllowAnyHttpStatus()
        .WithAutoRedirect(false) // Flurl would follow one by itself, with the key, beside the handler's own switch.
        .BeforeCall(call => call.HttpRequestMessage.Options.Set(CallBegin.Begin, begin));
}
