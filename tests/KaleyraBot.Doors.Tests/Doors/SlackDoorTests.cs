using System.Text.Json.Nodes;
using KaleyraBot.Tests.Slack.Fake;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Doors;

/// <summary>The contract in a Slack channel: forms open as modals, cards are Block Kit messages.</summary>
public class SlackDoorTests : DoorContract
{
    private FakeSlack _slack = null!;
    private HttpClient? _http;

    private protected override async Task<(string Key, string Value)[]> SettingsAsync()
    {
        // Slack's clock stands still, so that a busy machine cannot let a trigger expire.
        _slack = await FakeSlack.StartAsync(new FakeTimeProvider(TimeProvider.System.GetUtcNow()));
        return [.. _slack.Settings.Select(setting => (setting.Key, setting.Value))];
    }

    private protected override Task<IDoorUser> UserAsync(string name)
    {
        _http ??= new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Bot.Url };
        return Task.FromResult<IDoorUser>(new SlackDoorUser(_slack, _slack.Client(_http, name)));
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _http?.Dispose();
        await _slack.DisposeAsync();
    }

    private protected override (IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Sentences) Mistakes =>
        (Sample.WellFormed, Sample.WellFormedSentences);

    private protected override string? Value(JsonObject form, string id) => BlockTexts.Value(form, id);

    private protected override string Text(JsonObject form) => string.Join('\n', BlockTexts.All(form));

    private protected override IEnumerable<string> Literals(JsonObject card) => BlockTexts.Of(card, "text").Concat(BlockTexts.Of(card, "plain_text"));

    private protected override IEnumerable<string> Parsed(JsonObject card) =>
        [.. BlockTexts.Of(card, "mrkdwn"), .. BlockTexts.Of(card, "markdown"), (string?)card["text"] ?? ""];
}
