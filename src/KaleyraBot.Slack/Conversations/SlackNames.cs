using System.Collections.Concurrent;
using KaleyraBot.Core.Chat;
using KaleyraBot.Slack.Api;
using KaleyraBot.Slack.Payloads;

namespace KaleyraBot.Slack.Conversations;

/// <summary>What people are called, for events that name only their id. Commands and clicks bring the name along and never wait for this.</summary>
internal sealed class SlackNames(SlackApi api)
{
    private readonly ConcurrentDictionary<string, string> _known = [];

    /// <summary>The person under their name; where Slack does not tell it, under their id.</summary>
    public async Task<Person> NamedAsync(Person who, string user, CancellationToken cancellationToken)
    {
        if (who.Name != user)
        {
            return who;
        }
        if (!_known.TryGetValue(user, out var name))
        {
            var found = (await api.CallAsync("users.info", cancellationToken, ("user", user))).Body.Object("user");
            name = SlackJson.FirstOf(found.Object("profile").Text("display_name"), found.Text("real_name"), found.Text("name"));
            if (name.Length == 0)
            {
                return who;
            }
            _known[user] = name;
        }
        return who with { Name = name };
    }
}
