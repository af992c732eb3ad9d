using System.Text.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Teams;

/// <summary>The exact JSON that answers each invoke: Teams shows a blank dialog or "something went wrong" for anything else.</summary>
[Needs(Needs.Host)]
public sealed class InvokeAnswerTests : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly Dictionary<string, ChatReply> Replies = new()
    {
        ["open-form"] = SmallCards.AnOpenForm(),
        ["keep-form"] = new ChatReply.KeepForm(SmallCards.AForm("Open till 9"), new Dictionary<string, Sentence>()),
        ["close-form"] = new ChatReply.CloseForm(SmallCards.AForm("Closed")),
        ["show-card"] = new ChatReply.ShowCard(SmallCards.AForm("Preview")),
        ["whisper"] = new ChatReply.Whisper(Sentence.Of("teams.busy")),
        ["nothing"] = new ChatReply.Nothing(),
    };

    private FakeTeams _teams = null!;
    private BotHost _bot = null!;

    public static TheoryData<string> Kinds => [.. Replies.Keys];

    public async Task InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync();
        _bot = await BotHost.StartAsync(_teams.Settings);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task CardAction_Answers(string kind) => MatchesAsync("card-action", kind, "adaptiveCard/action",
        """{"action":{"type":"Action.Execute","verb":"submit","data":{"verb":"submit","id":"form-1","card":"key-1"}},"trigger":"manual"}""");

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task DialogSubmit_Answers(string kind) => MatchesAsync("dialog", kind, "task/submit",
        """{"data":{"verb":"submit","id":"form-1","card":"key-1","about":"Open till 9"},"context":{"theme":"default"}}""");

    [Theory]
    [InlineData("task/fetch", """{"data":{"verb":"open","id":"form-1","card":"key-1","msteams":{"type":"task/fetch"}},"context":{"theme":"default"}}""")]
    [InlineData("composeExtension/fetchTask", """{"commandId":"update","commandContext":"compose","context":{"theme":"default"}}""")]
    [InlineData("composeExtension/submitAction", """{"commandId":"update","commandContext":"compose","data":{"verb":"open","id":"form-1"}}""")]
    public Task Dialog_OpenedInAnyWay_Answers(string name, string value) => MatchesAsync("dialog", "open-form", name, value);

    [Fact]
    public async Task Refresh_ByTheClientItself_AsksNobody()
    {
        var answer = await InvokeAsync("adaptiveCard/action", """{"action":{"verb":"confirm","data":{"verb":"confirm","id":"form-1"}},"trigger":"automatic"}""");

        Assert.Equal("This card is up to date.", (string?)answer!["value"]);
        Assert.Equal("application/vnd.microsoft.activity.message", (string?)answer["type"]);
        Assert.Empty(_bot.Dialog.Asked);
        Assert.Empty(_bot.References.Kept);
    }

    [Theory]
    [InlineData("signin/verifyState", 501)]
    [InlineData("composeExtension/query", 501)]
    [InlineData("application/search", 501)]
    [InlineData("adaptiveCard/action", 400)]
    [InlineData("task/submit", 400)]
    public async Task Invoke_WithoutUseOrSense_AnswersItsStatusWithoutABody(string name, int status)
    {
        var client = _teams.Client(_bot.Http);
        var invoke = client.Activity("invoke");
        invoke["name"] = name;
        invoke["value"] = new JsonObject();

        using var answer = await client.PostAsync(invoke, _teams.Service.Token(_teams.ServiceUrl));

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync());
    }

    private async Task MatchesAsync(string surface, string kind, string name, string value)
    {
        _bot.Dialog.Says(Replies[kind]);
        var answer = await InvokeAsync(name, value);
        Snapshot.Matches($"{surface}.{kind}.json", WithoutTrimmings(answer!).ToJsonString(Indented));
        Assert.Empty(_bot.Ledger.Accepted);
    }

    /// <summary>What the card book adds to every card is its own business.</summary>
    private static JsonNode WithoutTrimmings(JsonNode answer)
    {
        var card = answer["value"] as JsonObject ?? (answer["task"]?["value"] as JsonObject)?["card"]?["content"] as JsonObject ?? [];
        foreach (var name in new[] { "lang", "fallbackText", "version", "$schema" })
        {
            card.Remove(name);
        }
        return answer;
    }

    private Task<JsonNode?> InvokeAsync(string name, string value) =>
        _teams.Client(_bot.Http, "channel").InvokeAsync(name, JsonNode.Parse(value)!.AsObject());
}
