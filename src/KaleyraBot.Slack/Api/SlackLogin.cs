using KaleyraBot.Doors.Payloads;
using KaleyraBot.Slack.Settings;
using KaleyraBot.Slack.Trust;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Slack.Api;

/// <summary>Whose the bot token is.</summary>
/// <param name="Teams">The workspace, and the organisation where the app is installed for all of it.</param>
/// <param name="BotUser">The bot's own user id.</param>
internal sealed record SlackSelf(IReadOnlyList<string> Teams, string BotUser);

/// <summary>
/// Asks Slack at start whose token it is, in the background and until it is known; and again now and then, because a form has three
/// seconds and a cold connection takes one of them.
/// </summary>
internal sealed class SlackLogin(
    SlackApi api, SlackRealms realms, IOptions<SlackOptions> options, TimeProvider time, ILogger<SlackLogin> log) : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Warm = TimeSpan.FromMinutes(5);

    private readonly TaskCompletionSource<SlackSelf> _self = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Never fails; waits until Slack has said it.</summary>
    public Task<SlackSelf> Self => _self.Task;

    /// <summary>The bot's own user id, or empty while it is not known.</summary>
    public string BotUser => Self.IsCompletedSuccessfully ? Self.Result.BotUser : "";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.HasCredentials)
        {
            log.DoorClosed();
            return;
        }
        log.DoorOpen(options.Value.Api.Host);
        using var timer = new PeriodicTimer(Again, time);
        do
        {
            await AskAsync(stoppingToken);
            timer.Period = Self.IsCompleted ? Warm : Again;
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        var answer = await api.CallAsync("auth.test", cancellationToken);
        if (!answer.IsOk)
        {
            return;
        }
        await realms.LearnAsync(answer.Body.Text("enterprise_id"), [answer.Body.Text("team_id")], cancellationToken);
        // The organisation counts where the app is installed for all of it; else each workspace stands for itself.
        var organisation = answer.Body.Flag("is_enterprise_install") ? answer.Body.Text("enterprise_id") : "";
        string[] teams = [.. new[] { answer.Body.Text("team_id"), organisation }.Where(id => id.Length > 0)];
        if (_self.TrySetResult(new(teams, answer.Body.Text("user_id"))))
        {
            log.LoggedIn(string.Join(", ", teams), answer.Body.Text("user_id"));
        }
    }
}
