using KaleyraBot.Core.Chat;
using KaleyraBot.Doors.Payloads;
using KaleyraBot.Slack.Api;
using Microsoft.Extensions.Caching.Memory;

namespace KaleyraBot.Slack.Conversations;

/// <summary>
/// What people are called, for events that name only their id. Commands and clicks bring the name along and never wait for this.
/// </summary>
internal sealed class SlackNames(SlackApi api) : IDisposable
{
    private const int MostNames = 10_000;

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = MostNames, CompactionPercentage = 0.25 });

    /// <summary>How many names are remembered.</summary>
    public int Held => _known.Count;

    public void Dispose() => _known.Dispose();

    /// <summary>The person under their name; where Slack does not tell it, under their id.</summary>
    public async Task<Person> NamedAsync(Person who, string user, CancellationToken cancellationToken)
    {
        if (who.Name != user)
        {
            return who;
        }
        if (!_known.TryGetValue(user, out string? name) || name is null)
        {
            var found = (await api.CallAsync("users.info", cancellationToken, ("user", user))).Body.Inner("user");
            name = ForgivingJson.FirstOf(found.Inner("profile").Text("display_name"), found.Text("real_name"), found.Text("name"));
            if (name.Length == 0)
            {
                return who;
            }
            _known.Set(user, name, new MemoryCacheEntryOptions { Size = 1 });
        }
        return who with { Name = name };
    }
}
