using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;

namespace KaleyraBot.Slack.Api;

/// <summary>Whose matter a refusal of the Web API is.</summary>
internal enum Fault
{
    /// <summary>Nobody's: it passes.</summary>
    Passing,
    /// <summary>The operator's: token, scopes, installation.</summary>
    Settings,
    /// <summary>The place's: the bot cannot speak there, or the message is gone.</summary>
    Target,
    /// <summary>Ours: what was sent is not what Slack takes.</summary>
    Ours,
}

/// <summary>What an answer of the Web API means for what was to be said.</summary>
internal static class SlackErrors
{
    public static Fault Of(string error) => error switch
    {
        "ratelimited" or "rate_limited" or "service_unavailable" or "fatal_error" or "internal_error" or "request_timeout"
            or SlackResponse.Unreachable or SlackResponse.Timeout => Fault.Passing,
        _ when error.StartsWith("http_5", StringComparison.Ordinal) => Fault.Passing,
        "not_authed" or "invalid_auth" or "account_inactive" or "token_revoked" or "token_expired" or "missing_scope"
            or "not_allowed_token_type" or "access_denied" or "ekm_access_denied" or "app_access_restricted"
            or "no_permission" or "unknown_method" => Fault.Settings,
        _ when error.StartsWith("restricted_action", StringComparison.Ordinal) => Fault.Settings,
        "channel_not_found" or "not_in_channel" or "is_archived" or "messages_tab_disabled" or "user_not_found"
            or "user_disabled" or "user_not_in_channel" or "message_not_found" or "cant_update_message" or "edit_window_closed"
            or "is_inactive" or "cannot_dm_bot" or "not_found" or "hash_conflict" or "expired_trigger_id" or "exchanged_trigger_id"
            or "invalid_trigger_id" or "view_closed" => Fault.Target,
        _ => Fault.Ours,
    };

    /// <summary>Whether the bot cannot post in this conversation at all, so that another way must be taken.</summary>
    public static bool IsClosedToUs(string error) =>
        error is "not_in_channel" or "channel_not_found" or "is_archived" or "messages_tab_disabled"
        || error.StartsWith("restricted_action", StringComparison.Ordinal);

    /// <param name="method">The method that was called.</param>
    /// <param name="answer">Its answer.</param>
    /// <param name="sent">The message that now stands there; called on success.</param>
    public static ChatDelivery Of(string method, SlackResponse answer, Func<JsonObject, MessageRef?> sent) =>
        answer.IsOk
            ? sent(answer.Body) is { } message ? new ChatDelivery.Sent(message) : new ChatDelivery.Gone($"{method} without a time stamp")
        // It may stand there already, and a second one would be worse than none: the requester is told privately, too.
        : answer.Error == "fatal_error" && method == SlackApi.Post ? new ChatDelivery.Gone("fatal_error: it may have been posted")
        // An operator replaces a token or adds a scope; until then nothing of what was to be said is lost.
        : Of(answer.Error) is Fault.Passing or Fault.Settings && !IsClosedToUs(answer.Error)
            ? new ChatDelivery.Later(answer.Error, answer.RetryAfter)
        : new ChatDelivery.Gone($"{method}: {answer.Error}");
}
