using KaleyraBot.Core.Ledger;
using KaleyraBot.Sandbox;
using KaleyraBot.WebChat;

namespace KaleyraBot;

/// <summary>Stands in for Kaleyra when the settings name no account: in Development only, reached through the same client as the real one.</summary>
internal static class EmbeddedSandbox
{
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
        var sandbox = await SandboxServer.StartAsync();
        builder.Configuration.AddInMemoryCollection(sandbox.Settings());
        builder.Services.AddSandbox(sandbox).AddSingleton<ISandboxPanel, SandboxPanel>();
        return true;
    }

    /// <summary>The sandbox forgets when the process ends and the ledger does not: what was set before is set again, as at Kaleyra it would still be.</summary>
    public static async Task RecallSandboxAsync(this WebApplication app)
    {
        if (app.Services.GetService<SandboxState>() is not { } sandbox)
        {
            return;
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
