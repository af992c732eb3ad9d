using KaleyraBot.Core.Ledger;
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
        if (builder.Configuration.GetSection("Kaleyra:Accounts").GetChildren().Any())
        {
            return false;
        }
        if (!builder.Environment.IsDevelopment())
        {
            throw new StartException(
                "No Kaleyra account is set. Set Kaleyra:Accounts:<name>:Region, :Sid and :ApiKey, or start with ASPNETCORE_ENVIRONMENT=Development to try the bot on its sandbox.");
        }
        var clock = new MovableClock();
        var sandbox = await SandboxServer.StartAsync(clock);
        sandbox.State.Fields = [.. Fields.All.Select(field => field.Name)];
        builder.Configuration.AddInMemoryCollection(sandbox.Settings());
        if (builder.Configuration[ApprovalsChannel] is null)
        {
            builder.Configuration[ApprovalsChannel] = WebEndpoint.ApprovalsChannel;
        }
        builder.Services.AddSandbox(sandbox).AddSingleton<ISandboxPanel, SandboxPanel>();
        if (TrustsTheTime.All(key => string.IsNullOrEmpty(builder.Configuration[key])))
        {
            builder.Services.TryAddSingleton<TimeProvider>(clock);
            builder.Services.AddSingleton(clock).AddSingleton<SandboxClock>()
                .AddSingleton<ISandboxClock>(provider => provider.GetRequiredService<SandboxClock>());
        }
        return true;
    }

    /// <summary>
    /// The sandbox forgets when the process ends and the ledger does not: what was set before is set again, as at Kaleyra it would still
    /// be.
    /// </summary>
    public static async Task RecallSandboxAsync(this WebApplication app)
    {
        if (app.Services.GetService<SandboxState>() is not { } sandbox)
        {
            return;
        }
        if (app.Services.GetService<SandboxClock>() is { } clock)
        {
            await clock.RecallAsync();
        }
        var ledger = app.Services.GetRequiredService<ILedger>();
        foreach (var profile in sandbox.Profiles)
        {
            var values = new Dictionary<string, string>(profile.Values);
            foreach (var (field, known) in await ledger.KnownAsync(profile.Number, CancellationToken.None))
            {
                values[field] = known.Value;
            }
            sandbox.Seed(profile with { Values = values });
        }
    }
}
