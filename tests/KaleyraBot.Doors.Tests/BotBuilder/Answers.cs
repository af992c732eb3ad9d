using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using KaleyraBot.Tests.Teams;

namespace KaleyraBot.Tests.BotBuilder;

/// <summary>Remembers what the bot answered to each invoke.</summary>
internal sealed class Answers
{
    private readonly ConcurrentQueue<(string Invoke, string Body)> _all = new();

    public IReadOnlyCollection<(string Invoke, string Body)> All => _all;

    /// <summary>For the client by which the bot is called.</summary>
    public HttpMessageHandler Handler() => new Listener(_all);

    /// <summary>Everything that our door sent in a scenario is an activity or an answer of the SDK's schema.</summary>
    public void AssertSchema(FakeTeams teams)
    {
        Assert.All(teams.Connector.Messages, message => SdkSchema.AssertActivity(message.Activity.ToJsonString()));
        Assert.All(
            teams.Connector.Calls.Where(call => call.Path.Contains("/activities", StringComparison.Ordinal)),
            call => SdkSchema.AssertActivity(call.Body.ToJsonString()));
        Assert.All(_all, answer => SdkSchema.AssertAnswer(answer.Body));
    }

    private sealed class Listener(ConcurrentQueue<(string Invoke, string Body)> all)
        : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asked = request.Content is null ? null
                : JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken)) as JsonObject;
            var answer = await base.SendAsync(request, cancellationToken);
            await answer.Content.LoadIntoBufferAsync(cancellationToken);
            if (await answer.Content.ReadAsStringAsync(cancellationToken) is { Length: > 0 } body)
            {
                all.Enqueue((asked?["name"]?.ToString() ?? "", body));
            }
            return answer;
        }
    }
}
