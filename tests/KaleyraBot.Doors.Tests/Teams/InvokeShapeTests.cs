using System.Net;
using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;
using KaleyraBot.Doors.Turns;
using KaleyraBot.Teams.Payloads;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Teams;

/// <summary>
/// Every sentence the bot may have to say, in answer to every invoke: in a shape that its client shows, or as the error that keeps what was
/// typed.
/// </summary>
[Needs(Needs.Host)]
public sealed class InvokeShapeTests : IAsyncLifetime
{
    private const string Card = "adaptiveCard/action";
    private const string Value = """{"action":{"verb":"submit","data":{"id":"1"}},"data":{"verb":"submit","id":"1"},"commandId":"update"}""";

    private static readonly Dictionary<string, string> Allowed = new()
    {
        [Card] = "line under the card",
        ["task/fetch"] = "dialog",
        ["task/submit"] = "closing line",
        ["composeExtension/fetchTask"] = "dialog",
        ["composeExtension/submitAction"] = "dialog",
    };

    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());
    private FakeTeams _teams = null!;
    private BotHost _bot = null!;

    public async Task InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync(_time);
        _bot = await BotHost.StartAsync(_teams.Settings, _time);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
    }

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var name in Allowed.Keys)
            {
                foreach (var why in new[] { "stranger", "foreign", "bot", "guest", "nothing", "closed", "busy" })
                {
                    cases.Add(name, why);
                }
            }
            return cases;
        }
    }

    [Fact]
    public void Invokes_WithAUse_AreTheseFive() =>
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), InvokeShape.Names.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Sentence_InAnswerToAnInvoke_HasAShapeThatTeamsShows(string name, string why)
    {
        var client = _teams.Client(_bot.Http, "channel");
        var invoke = Invoke(client, name);
        var expected = Prepare(invoke["from"]!.AsObject(), why);

        var answer = client.PostAsync(invoke, _teams.Service.Token(_teams.ServiceUrl));
        if (why == "busy")
        {
            await Task.WhenAny(_asked.Task, answer);
            _time.Advance(Patience.Default.Longest);
        }
        using var answered = await answer;

        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        Assert.Equal((Allowed[name], expected), Shown(JsonNode.Parse(await answered.Content.ReadAsStringAsync())!));
        _slow.TrySetResult(new ChatReply.Nothing());
    }

    [Theory]
    [InlineData(Card, "That did not work, and what you typed is still here. Please press the button again.")]
    [InlineData("task/fetch", "That did not work after all. Please try again; if that does not help, tell an administrator to look into my log.")]
    [InlineData("composeExtension/fetchTask", "That did not work after all. Please try again; if that does not help, tell an administrator to look into my log.")]
    [InlineData("task/submit", null)]
    [InlineData("composeExtension/submitAction", null)]
    public async Task Failure_KeepsADialogThatWasSent_AndIsSaidElsewhere(string name, string? sentence)
    {
        _bot.Dialog.Reply = _ => throw new InvalidOperationException("broken");
        var client = _teams.Client(_bot.Http, "channel");

        using var answer = await client.PostAsync(Invoke(client, name), _teams.Service.Token(_teams.ServiceUrl));

        Assert.Equal(sentence is null ? HttpStatusCode.InternalServerError : HttpStatusCode.OK, answer.StatusCode);
        if (sentence is not null)
        {
            Assert.Equal((Allowed[name], sentence), Shown(JsonNode.Parse(await answer.Content.ReadAsStringAsync())!));
        }
    }

    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<ChatReply> _slow = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private string Prepare(JsonObject from, string why)
    {
        switch (why)
        {
            case "stranger": from.Remove("aadObjectId"); break;
            case "foreign": from["tenantId"] = "foreign"; break;
            case "bot": from["id"] = "28:other"; break;
            case "guest": _bot.Dialog.Says(new ChatReply.Whisper(Sentence.Of("answers.unknownButton"))); break;
            case "closed": _bot.Dialog.Says(new ChatReply.CloseForm(SmallCards.ANotice())); break;
            case "busy":
                _bot.Dialog.Reply = _ =>
                {
                    _asked.TrySetResult();
                    return _slow.Task;
                };
                break;
        }
        return SmallCards.Book.Say(Sentence.Of(why switch
        {
            "foreign" => "teams.foreignPerson",
            "guest" => "answers.unknownButton",
            "nothing" or "closed" => "teams.done",
            "busy" => "teams.busy",
            _ => "teams.unknownPerson",
        }), "en");
    }

    private static JsonObject Invoke(TeamsClient client, string name)
    {
        var invoke = client.Activity("invoke");
        (invoke["id"], invoke["name"], invoke["value"]) = ($"f:{name}", name, JsonNode.Parse(Value));
        return invoke;
    }

    /// <summary>What the client shows of it, and the words; a shape that it does not show fails the test.</summary>
    private static (string Shape, string Words) Shown(JsonNode body)
    {
        if (body["task"] is { } task)
        {
            Assert.Equal(["task"], body.AsObject().Select(part => part.Key));
            return (string?)task["type"] == "message" ? ("closing line", (string)task["value"]!) : ("dialog", InDialog(task));
        }
        Assert.Equal(200, (int?)body["statusCode"]);
        return (string?)body["type"] == "application/vnd.microsoft.card.adaptive"
            ? ("line under the card", (string)body["value"]!["fallbackText"]!)
            : ((string?)body["type"] == "application/vnd.microsoft.activity.message" ? "line under the card" : "nothing", (string)body["value"]!);
    }

    private static string InDialog(JsonNode task)
    {
        Assert.Equal("continue", (string?)task["type"]);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)task["value"]!["card"]!["contentType"]);
        var card = task["value"]!["card"]!["content"]!.AsObject();
        Assert.Equal("AdaptiveCard", (string?)card["type"]);
        Assert.NotEmpty(card["body"]!.AsArray());
        return (string)card["fallbackText"]!;
    }
}
