using KaleyraBot.Core.Profile;
using KaleyraBot.Sandbox;
using KaleyraBot.WebChat;
using KaleyraBot.WebChat.Panel;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KaleyraBot.TryOut;

/// <summary>
/// Stands in for Kaleyra when the settings name no account: in Development only, reached through the same client as the real one.
/// </summary>
internal static class EmbeddedSandbox
{
    private const string ApprovalsChannel = "Approvals:Channel:Web";

    // The tokens of Teams and the signatures of Slack carry the real time, so with one of them connected the clock stays where it is.
    private static readonly string[] TrustsTheTime = ["MicrosoftAppId", "Slack:SigningSecret"];

    /// <summary>True where it stands in.</summary>
    public static async Task<bool> AddSandboxWhenNoAccountAsync(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment() || builder.Configuration.GetSection("Kaleyra:Accounts").GetChildren().Any())
        {
            return false;
        }
        var clock = new MovableClock();
        var sandbox = await SandboxServer.StartAsync(clock);
        sandbox.State.Fields = [.. Fields.All.Select(field => field.Name)];
        builder.Configuration.AddInMemoryCollection(sandbox.Settings());
        if (builder.Configuration[ApprovalsChannel] is null)
        {
            builder.Configuration[ApprovalsChannel] = WebEndpoint.ApprovalsChannel;
        }
        builder.Services.AddSandbox(sandbox).AddSingleton<ISandboxPanel, SandboxPanel>().AddHostedService<SandboxRecall>();
        if (TrustsTheTime.All(key => string.IsNullOrEmpty(builder.Configuration[key])))
        {
            builder.Services.TryAddSingleton<TimeProvider>(clock);
            builder.Services.AddSingleton(clock).AddSingleton<SandboxClock>()
                .AddSingleton<ISandboxClock>(provider => provider.GetRequiredService<SandboxClock>());
        }
        return true;
    }
}
