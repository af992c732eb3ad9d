using KaleyraBot.Tests.Kaleyra;
using KaleyraBot.Tests.Scenarios;
using KaleyraBot.Tests.Slack.Fake;
using KaleyraBot.Tests.Teams;

namespace KaleyraBot.Tests.Kills;

/// <summary>
/// Teams, Slack and Kaleyra, which outlive every kill and write down what they see; and the bot that is killed before them.
/// </summary>
internal sealed class KillWorld : IAsyncDisposable
{
    private readonly FakeKaleyra _kaleyra;

    private KillWorld(FakeKaleyra kaleyra, FakeTeams teams, FakeSlack slack, ReplicaSet bots) =>
        (_kaleyra, Teams, Slack, Bots) = (kaleyra, teams, slack, bots);

    public FakeTeams Teams { get; }

    public FakeSlack Slack { get; }

    public ReplicaSet Bots { get; }

    public static async Task<KillWorld> StartAsync(Chronicle chronicle, KillPlan plan, KillStore store)
    {
        var kaleyra = await FakeKaleyra.StartAsync(new KaleyraDesk(chronicle, plan).AnswerAsync);
        var (teams, slack) = (await FakeTeams.StartAsync(), await FakeSlack.StartAsync());
        foreach (var channel in plan.Submissions.Where(submission => submission.IsSlack).Select(submission => submission.Chat).Distinct())
        {
            slack.Workspace.AddChannel(channel, channel);
        }
        teams.Connector.Shown = message => chronicle.Note(new Deed.Said(message.Conversation, message.Summary));
        slack.Workspace.Shown = message => chronicle.Note(new Deed.Said(message.Channel, message.Text));
        var people = plan.Submissions.Select(form => form.IsSlack ? slack.Client(null!, form.Person, form.Chat).Id : teams.Client(null!, "personal", form.Person).Person);
        // Named one by one: whether somebody is a guest is asked of the chat, and what a cold process is not told in time is no loss.
        var named = people.Distinct().Select((person, i) => KeyValuePair.Create($"Access:Requesters:{i}", person)).ToList();
        return new(kaleyra, teams, slack,
            await ReplicaSet.StartAsync(store.Replicas, store.Create(), life =>
            new Dictionary<string, string>([.. teams.Settings!, .. slack.Settings, .. named, .. store.Settings])
            {
                ["Kaleyra:Accounts:main:BaseUrl"] = kaleyra.BaseUrl,
                ["Kaleyra:Accounts:main:Sid"] = KaleyraDesk.Sid(life),
                ["Kaleyra:Accounts:main:ApiKey"] = KaleyraRoom.ApiKey,
            }));
    }

    public async ValueTask DisposeAsync()
    {
        await Bots.DisposeAsync();
        await Slack.DisposeAsync();
        await Teams.DisposeAsync();
        await _kaleyra.DisposeAsync();
    }
}
