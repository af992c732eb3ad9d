using System.Net;
using System.Net.Http.Headers;
using KaleyraBot.Teams.Trust;

namespace KaleyraBot.Teams.Connector;

/// <summary>
/// Gives each call its token, the last thing before it leaves: retries pass here too, so no call goes to a host outside the list.
/// A refused token is replaced once.
/// </summary>
internal sealed class ConnectorToken(ITokenSource tokens, ServiceUrls serviceUrls) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { } address || !serviceUrls.Allows(address))
        {
            throw new ForbiddenHostException();
        }
        var answer = await SendAsync(request, fresh: false, cancellationToken);
        if (answer.StatusCode != HttpStatusCode.Unauthorized || request.Headers.Authorization is null)
        {
            return answer;
        }
        answer.Dispose();
        return await SendAsync(request, fresh: true, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, bool fresh, CancellationToken cancellationToken)
    {
        var token = await tokens.TokenAsync(fresh, cancellationToken);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await base.SendAsync(request, cancellationToken);
    }
}

/// <summary>A call was about to leave for a host that is not in Teams:ServiceUrlHosts. Nothing was sent.</summary>
internal sealed class ForbiddenHostException() : Exception("The host of the service URL is not in Teams:ServiceUrlHosts.");
