using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Core.Access;
using KaleyraBot.Core.Chat;
using KaleyraBot.Doors.Payloads;
using KaleyraBot.Slack.Settings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Slack.Trust;

/// <summary>
/// Which workspaces are parts of which organisation, as Slack itself said it of the token and of people; never as a call from outside
/// claims. Kept in the ledger, so that after a restart it is known before the first request runs.
/// </summary>
internal sealed class SlackRealms(IReferences references, IOptions<SlackOptions> options) : IRealms, IHostedService
{
    private const string Key = "slack:organisations";

    private ImmutableDictionary<string, string> _organisations = ImmutableDictionary.Create<string, string>(
        StringComparer.OrdinalIgnoreCase);

    public string Surface => "slack";

    public string OrganisationOf(string realm) => _organisations.GetValueOrDefault(realm, realm);

    public IReadOnlyList<string> PartsOf(string organisation) =>
        [organisation, .. _organisations.Where(
            pair => pair.Value.Equals(organisation, StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Key)];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.HasCredentials && await references.FindAsync(Key, cancellationToken) is { } kept)
        {
            Add(JsonSerializer.Deserialize<Dictionary<string, string>>(kept) ?? []);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What an answer of Slack says about somebody: the workspaces of their organisation that they are in.</summary>
    public Task LearnAsync(JsonObject? user, CancellationToken cancellationToken)
    {
        if (user.Flag("is_stranger"))
        {
            return Task.CompletedTask;
        }
        var across = user.Inner("enterprise_user");
        return LearnAsync(across.Text("enterprise_id"), [user.Text("team_id"), .. Texts(across?["teams"])], cancellationToken);
    }

    public async Task LearnAsync(string organisation, IEnumerable<string> teams, CancellationToken cancellationToken)
    {
        var news = organisation.Length == 0 ? []
            : teams.Where(team => team.Length > 0 && team != organisation && OrganisationOf(team) != organisation).Distinct()
                .ToDictionary(team => team, _ => organisation);
        if (news.Count > 0)
        {
            Add(news);
            await references.SaveAsync(Key, JsonSerializer.Serialize(_organisations), cancellationToken);
        }
    }

    /// <summary>All realms that Slack names of somebody: their workspaces and their organisation.</summary>
    public static IReadOnlyList<string> Of(JsonObject? user)
    {
        var across = user.Inner("enterprise_user");
        return
        [
            .. Texts(across?["teams"]).Append(user.Text("team_id")).Append(across.Text("enterprise_id")).Where(realm => realm.Length > 0),
        ];
    }

    private void Add(Dictionary<string, string> news) => ImmutableInterlocked.Update(ref _organisations, known => known.SetItems(news));

    private static IEnumerable<string> Texts(JsonNode? list) => (list as JsonArray ?? []).Select(item => item?.ToString() ?? "");
}
