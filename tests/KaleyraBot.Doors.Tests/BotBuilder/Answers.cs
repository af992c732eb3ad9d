using System.Collections.Concurrent;
using KaleyraBot.Tests.Teams;

namespace KaleyraBot.Tests.BotBuilder;

/// <summary>Remembers what the bot answered to each invoke.</summary>
internal sealed class Answers
{
    private readonly ConcurrentQueue<string> _all = new();

    /// <summary>For the client by which the bot is called.</summary>
    public HttpMessageHandler Handler() => new Listener(_all);

    /// <summary>Everything that our door sent in a scenario is an activity or an answer of the SDK's schema.</summary>
    public void AssertSchema(FakeTeams teams)
    {
        Assert.All(teams.Connector.Messages, message => SdkSchema.AssertActivity(message.Activity.ToJsonString()));
        Assert.All(
            teams.Connector.Calls.Where(call => call.Path.Contains("/activities", StringComparison.Ordinal)),
            call => SdkSchema.AssertActivity(call.Body.ToJsonString()));
        Assert.All(_all, SdkSchema.AssertAnswer);
    }

    private sealed class Listener(ConcurrentQueue<string> all) : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            await answer.Content.LoadIntoBufferAsync(cancellationToken);
            if (await answer.Content.ReadAsStringAsync(cancellationToken) is { Length: > 0 } body)
            {
                all.Enqueue(body);
            }
            return answer;
        }
    }
}
