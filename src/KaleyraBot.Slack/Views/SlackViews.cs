using System.Text.Json.Nodes;
using KaleyraBot.Slack.Api;

namespace KaleyraBot.Slack.Views;

/// <summary>How long Slack may take to open a window: the person waits for it, and the trigger lives three seconds.</summary>
internal sealed record ViewPatience(TimeSpan Longest)
{
    public static readonly ViewPatience Default = new(TimeSpan.FromSeconds(2));
}

/// <summary>The calls that open and change windows and the Home tab.</summary>
internal sealed class SlackViews(SlackApi api, ViewPatience patience, TimeProvider time)
{
    public Task<SlackResponse> OpenAsync(string trigger, JsonObject view) => CallAsync("views.open", ("trigger_id", trigger), View(view));

    /// <summary>On top of the window whose button was pressed; a stack holds three.</summary>
    public Task<SlackResponse> PushAsync(string trigger, JsonObject view) => CallAsync("views.push", ("trigger_id", trigger), View(view));

    /// <param name="id">The window.</param>
    /// <param name="hash">As it was last seen, where it must not have changed since; else empty.</param>
    /// <param name="view">What it shows from now on.</param>
    public Task<SlackResponse> UpdateAsync(string id, string hash, JsonObject view) =>
        CallAsync("views.update", ("view_id", id), ("hash", hash), View(view));

    public Task<SlackResponse> PublishAsync(string user, JsonObject view) => CallAsync("views.publish", ("user_id", user), View(view));

    private async Task<SlackResponse> CallAsync(string method, params (string Name, string Value)[] arguments)
    {
        using var limit = new CancellationTokenSource(patience.Longest, time);
        try
        {
            return await api.CallAsync(method, limit.Token, arguments);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return SlackResponse.Failed(SlackResponse.Timeout);
        }
    }

    private static (string Name, string Value) View(JsonObject view) => ("view", SlackApi.Json(view));
}
