using KaleyraBot.Teams.Settings;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace KaleyraBot.Teams.Api;

/// <summary>A single-tenant bot's token, for its client secret. MSAL keeps and renews it.</summary>
internal sealed class ClientSecretToken : ITokenSource, IMsalHttpClientFactory
{
    public const string Client = "teams-authority";

    private readonly IHttpClientFactory _clients;
    private readonly string[] _scopes;
    private readonly TeamsOptions _teams;
    private volatile Login _login;

    public ClientSecretToken(IOptions<TeamsOptions> options, IHttpClientFactory clients)
    {
        (_teams, _clients) = (options.Value, clients);
        _scopes = [_teams.Cloud.Scope];
        _login = new(_teams.Password, Build(_teams.Password));
    }

    public HttpClient GetHttpClient() => _clients.CreateClient(Client);

    public async ValueTask<string?> TokenAsync(bool fresh, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await Application().AcquireTokenForClient(_scopes).WithForceRefresh(fresh).ExecuteAsync(cancellationToken);
            return answer.AccessToken;
        }
        catch (Exception refused) when (refused is MsalException or HttpRequestException)
        {
            throw new TokenUnavailableException(Why(refused), refused);
        }
    }

    /// <summary>A client secret that was changed in a file is taken up with the next token.</summary>
    private IConfidentialClientApplication Application()
    {
        var (now, login) = (_teams.PasswordNow, _login);
        if (now != login.Password)
        {
            _login = login = new(now, Build(now));
        }
        return login.Application;
    }

    private IConfidentialClientApplication Build(string password)
    {
        // MSAL speaks https only; what is configured as http (loopback) is turned back by LoopbackAuthority.
        var authority = new UriBuilder($"{_teams.Authority}/{_teams.TenantId}");
        authority.Scheme = Uri.UriSchemeHttps;
        return ConfidentialClientApplicationBuilder.Create(_teams.AppId)
            .WithClientSecret(password)
            .WithAuthority(authority.Uri.AbsoluteUri, validateAuthority: false)
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(this)
            .Build();
    }

    private sealed class Login(string password, IConfidentialClientApplication application)
    {
        public string Password => password;

        public IConfidentialClientApplication Application => application;
    }

    private static string Why(Exception refused) => refused switch
    {
        MsalServiceException { Message: var message } when message.Contains("AADSTS7000215", StringComparison.Ordinal) =>
            "AADSTS7000215: MicrosoftAppPassword is not valid; it must be the secret's value, not its id.",
        MsalServiceException { Message: var message } when message.Contains("AADSTS7000222", StringComparison.Ordinal) =>
            "AADSTS7000222: the client secret in MicrosoftAppPassword has expired; create a new one.",
        MsalServiceException { Message: var message } when message.Contains("AADSTS700016", StringComparison.Ordinal) =>
            "AADSTS700016: MicrosoftAppId is unknown in MicrosoftAppTenantId; check both.",
        MsalServiceException { Message: var message } when message.Contains("AADSTS7000229", StringComparison.Ordinal) =>
            "AADSTS7000229: the app has no service principal in its tenant; create one in Microsoft Entra.",
        MsalServiceException service => $"The token endpoint answered {service.StatusCode} ({service.ErrorCode}).",
        MsalException client => $"No token could be asked for ({client.ErrorCode}).",
        _ => "The token endpoint cannot be reached.",
    };
}

/// <summary>Turns MSAL's https back into http where Teams:Authority is an http address, which is allowed on loopback only.</summary>
internal sealed class LoopbackAuthority(IOptions<TeamsOptions> options) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var authority = new Uri(options.Value.Authority);
        if (authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback && request.RequestUri is { IsLoopback: true } asked)
        {
            request.RequestUri = new UriBuilder(asked) { Scheme = Uri.UriSchemeHttp }.Uri;
        }
        return base.SendAsync(request, cancellationToken);
    }
}
