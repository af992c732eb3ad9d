using KaleyraBot.Teams.Api;
using KaleyraBot.Teams.Settings;
using KaleyraBot.Teams.Trust;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace KaleyraBot.BotBuilder.Sending;

/// <summary>
/// The last stage of our connector's calls where the adapter of the program around us sends: messages and their changes as that adapter
/// sends them, everything else in its name. Standing at the end of the same pipeline, it has the same retries and the same list of hosts.
/// </summary>
internal sealed class AdapterTransport(IServiceProvider services, ServiceUrls serviceUrls, IOptions<TeamsOptions> options)
    : HttpMessageHandler
{
    private readonly CloudAdapterBase _adapter = services.GetService<CloudAdapter>()
        ?? services.GetService<IBotFrameworkHttpAdapter>() as CloudAdapterBase ?? services.GetService<BotAdapter>() as CloudAdapterBase
        ?? throw new InvalidOperationException(
            "Sender.Adapter needs the program's CloudAdapter: register it as a service (CloudAdapter or IBotFrameworkHttpAdapter).");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!serviceUrls.Allows(request.RequestUri!))
        {
            throw new ForbiddenHostException();
        }
        var call = await ConnectorCall.ReadAsync(request, cancellationToken);
        HttpResponseMessage? answer = null;
        Exception? failure = null;
        await _adapter.ContinueConversationAsync(options.Value.AppId, call.Reference, async (turn, cancel) =>
        {
            // The SDK makes an id up, and would send each message as the answer to that.
            turn.Activity.Id = null;
            // What is thrown in a turn goes to the program's OnTurnError, which would tell people about it.
            try
            {
                answer = await SendAsync(turn, call, request, cancel);
            }
            catch (Exception broken)
            {
                failure = broken;
            }
        }, cancellationToken);
        return answer ?? throw Of(failure);
    }

    private static async Task<HttpResponseMessage> SendAsync(
        ITurnContext turn, ConnectorCall call, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return call switch
            {
                { Message: null } => await InItsNameAsync(turn, request, cancellationToken),
                { Message.Id: null } => ConnectorCall.Made((await turn.SendActivityAsync(call.Message, cancellationToken))?.Id),
                _ => ConnectorCall.Made((await turn.UpdateActivityAsync(call.Message, cancellationToken))?.Id),
            };
        }
        catch (ErrorResponseException refused)
        {
            return ConnectorCall.Refused(refused);
        }
    }

    private static async Task<HttpResponseMessage> InItsNameAsync(
        ITurnContext turn, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var client = (Microsoft.Bot.Connector.ConnectorClient)turn.TurnState.Get<IConnectorClient>();
        using var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = request.Content };
        await client.Credentials.ProcessHttpRequestAsync(copy, cancellationToken);
        try
        {
            return await client.HttpClient.SendAsync(copy, cancellationToken);
        }
        finally
        {
            // It belongs to the call, which may be made once more.
            copy.Content = null;
        }
    }

    /// <summary>What the rest of the pipeline understands: nothing was answered, or there was no token to ask with.</summary>
    private static Exception Of(Exception? failure) => failure switch
    {
        null => new HttpRequestException("The middleware of the program did not let the message through."),
        HttpRequestException or IOException or OperationCanceledException => failure,
        UnauthorizedAccessException or Microsoft.Identity.Client.MsalException =>
            new TokenUnavailableException("The adapter of the program got no token for the Bot Connector.", failure),
        _ => new HttpRequestException($"The adapter of the program could not send ({failure.GetType().Name}).", failure),
    };
}
