using BenchmarkDotNet.Attributes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Slack.Api;
using KaleyraBot.Slack.Conversations;
using KaleyraBot.Slack.Views;
using KaleyraBot.Teams.Views;
using KaleyraBot.Teams.Conversations;

namespace KaleyraBot.Benchmarks;

/// <summary>What it costs to make a card and to show it: expanded, as the bytes of a message of Teams, and as Block Kit.</summary>
[MemoryDiagnoser]
public class CardBenchmarks
{
    private static readonly ConversationReference Where = new("https://smba.trafficmanager.net/amer/", "28:bot", "personal", "en");
    private static readonly SlackAddress Asked = new("T0123", "C0123", "U0123");

    private readonly TeamsCards _teams = new(Sample.Cards);
    private readonly SlackMessage _messages = new(Sample.Cards);
    private readonly SlackModal _modals = new(Sample.Cards);
    private readonly (Card Form, Card Preview, Card Request) _cards = (Sample.EmptyForm(), Sample.Preview(), Sample.Request());

    [Benchmark]
    public object BuildForm() => Sample.EmptyForm();

    [Benchmark]
    public object BuildPreview() => Sample.Preview();

    [Benchmark]
    public object BuildRequest() => Sample.Request();

    [Benchmark]
    public object ExpandForm() => Sample.Cards.Expand(_cards.Form, "en");

    [Benchmark]
    public object ExpandPreview() => Sample.Cards.Expand(_cards.Preview, "en");

    [Benchmark]
    public object ExpandRequest() => Sample.Cards.Expand(_cards.Request, "en");

    [Benchmark]
    public byte[] TeamsForm() => Teams(_cards.Form);

    [Benchmark]
    public byte[] TeamsPreview() => Teams(_cards.Preview);

    [Benchmark]
    public byte[] TeamsRequest() => Teams(_cards.Request);

    [Benchmark]
    public byte[] TeamsSwappedRequest() => _teams.Swapped(_cards.Request, shared: false, "en");

    [Benchmark]
    public string SlackForm() => SlackApi.Json(_modals.Of(_cards.Form, Asked));

    [Benchmark]
    public string SlackPreview() => SlackApi.Json(_modals.Of(_cards.Preview, Asked));

    [Benchmark]
    public string SlackRequest() => SlackApi.Json(_messages.Of(_cards.Request));

    private byte[] Teams(Card card) => _teams.Message(card, Where, new TeamsAddress("a:1"), "en", []);
}
