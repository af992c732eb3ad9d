using System.Net;
using System.Net.Http.Headers;
using KaleyraBot.Teams.Trust;

namespace KaleyraBot.Teams.Api;

/// <summary>
/// Gives each call its token, the last thing before it leaves: retries pass here too, so no call goes to a host outside the list.
/// A refused token is replaced once.
/// </summary>
internal sealed class ConnectorToken(ITokenSource tokens, ServiceUrls serviceUrls) : DelegatingHandler
{
    private readonly SemaphoreSlim _replacing = new(1);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { } address || !serviceUrls.Allows(address))
        {
            throw new ForbiddenHostException();
        }
        var answer = await SendAsync(request, await tokens.TokenAsync(fresh: false, cancellationToken), cancellationToken);
        if (answer.StatusCode != HttpStatusCode.Unauthorized || request.Headers.Authorization is null)
        {
            return answer;
        }
        answer.Dispose();
        return await SendAsync(request, await AnotherAsync(request.Headers.Authorization.Parameter, cancellationToken), cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        _replacing.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Of many calls whose token was refused, one replaces it, and the others take the new one.</summary>
    private async Task<string?> AnotherAsync(string? refused, CancellationToken cancellationToken)
    {
        await _replacing.WaitAsync(cancellationToken);
        try
        {
            var known = await tokens.TokenAsync(fresh: false, cancellationToken);
            return known != refused ? known : await tokens.TokenAsync(fresh: true, cancellationToken);
        }
        finally
        {
            _replacing.Release();
        }
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? token, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return base.SendAsync(request, cancellationToken);
    }
}

/// <summary>A call was about to leave for a host that is not in Teams:ServiceUrlHosts. Nothing was sent.</summary>
internal sealed class ForbiddenHostException() : Exception("The host of the service URL is not in Teams:ServiceUrlHosts.");
