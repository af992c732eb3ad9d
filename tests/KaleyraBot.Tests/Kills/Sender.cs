using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KaleyraBot.Core.Chat;
using KaleyraBot.Slack.Conversations;
using KaleyraBot.Slack.Views;
using KaleyraBot.Tests.Slack.Fake;
using KaleyraBot.Tests.Teams;

namespace KaleyraBot.Tests.Kills;

/// <summary>Sends forms as the two platforms do, signed, and tells a success from everything else.</summary>
internal sealed partial class Sender : IDisposable
{
    /// <summary>Of Teams for an invoke, at most; Slack's is shorter, and its client knows it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>A failure in a card's button can be said with the status of a success only; it asks to press again.</summary>
    private static readonly string PressAgain = (string)JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cards", "text", "en.json")))!["teams"]!["failed"]!;

    private readonly HttpClient _http;
    private readonly KillWorld _world;

    public Sender(KillWorld world) => (_world, _http) = (world, new HttpClient(new Follow(world)) { BaseAddress = new("http://bot/"), Timeout = Patience });

    /// <summary>What was answered to a form sent once, and whether it is a success.</summary>
    public async Task<(bool Success, string Said)> SendAsync(Submission form)
    {
        try
        {
            return await (form.IsSlack ? SlackAsync(form) : TeamsAsync(form));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
        {
            return (false, failure.Message);
        }
    }

    /// <summary>The request's id in an answer, or null.</summary>
    public static string? IdIn(string answer) => Id().Match(answer) is { Success: true, Value: var id } ? id : null;

    public void Dispose() => _http.Dispose();

    private async Task<(bool, string)> TeamsAsync(Submission form)
    {
        var client = _world.Teams.Client(_http, "personal", form.Person);
        var invoke = client.Activity("invoke");
        invoke["id"] = $"f:{Guid.CreateVersion7()}";
        invoke["name"] = "adaptiveCard/action";
        invoke["value"] = new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute",
                ["verb"] = Verbs.Submit,
                ["data"] = new JsonObject { ["id"] = form.Form, ["card"] = "", ["wa_number"] = form.Number, ["about"] = form.Mark },
            },
            ["trigger"] = "manual",
        };
        using var answer = await client.PostAsync(invoke, _world.Teams.Service.Token(_world.Teams.ServiceUrl));
        var said = await answer.Content.ReadAsStringAsync();
        // A card with inputs is the form once more: it was not taken.
        return (answer.StatusCode == HttpStatusCode.OK && !said.Contains("\"Input.", StringComparison.Ordinal) && TextOf(said) != PressAgain, $"{(int)answer.StatusCode} {said}");
    }

    private async Task<(bool, string)> SlackAsync(Submission form)
    {
        var client = _world.Slack.Client(_http, form.Person, form.Chat);
        var view = new JsonObject
        {
            ["id"] = $"V{form.Form}",
            ["type"] = "modal",
            ["callback_id"] = Verbs.Submit,
            ["private_metadata"] = new ModalMemo(new SlackAddress(FakeSlack.Team, form.Chat, client.Person.Id), new FormTicket(form.Form, null)).ToString(),
        };
        var state = new JsonObject { ["values"] = new JsonObject { ["wa_number"] = Input("wa_number", form.Number), ["about"] = Input("about", form.Mark) } };
        var answer = await client.SendAsync(new SlackPayloads(_world.Slack, client.Person).Submission(view, state, SlackDelivery.Normal));
        return (answer.Status == 200 && !answer.Body.Contains("\"response_action\":\"errors\"", StringComparison.Ordinal), $"{answer.Status} {answer.Body}");
    }

    private static JsonObject Input(string name, string value) => new() { [name] = new JsonObject { ["type"] = "plain_text_input", ["value"] = value } };

    private static string? TextOf(string answer)
    {
        try
        {
            return JsonNode.Parse(answer)?["value"] is JsonValue value ? value.ToString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\bWA-[0-9]+\b")]
    private static partial Regex Id();

    /// <summary>Each life of the bot listens somewhere else.</summary>
    private sealed class Follow(KillWorld world) : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(await world.Bot.UrlAsync(), request.RequestUri!.PathAndQuery);
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
