using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Slack.Conversations;
using KaleyraBot.Slack.Views;
using KaleyraBot.Tests.Slack.Fake;

namespace KaleyraBot.Tests.Kills;

/// <summary>Sends forms as the two platforms do, signed, and tells a success from everything else.</summary>
internal sealed class Sender : IDisposable
{
    /// <summary>Of Teams for an invoke, at most; Slack's is shorter, and its client knows it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>What is said of a form that was not answered within that.</summary>
    public const string NoAnswer = "no answer";

    private static readonly JsonNode Texts = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cards", "text", "en.json")))!;

    /// <summary>
    /// A refusal can be said with the status of a success only. So success is what names the request, or says that it goes on.
    /// </summary>
    private static readonly string[] GoesOn = [(string)Texts["teams"]!["busy"]!, (string)Texts["slack"]!["busy"]!];

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
        catch (OperationCanceledException)
        {
            return (false, NoAnswer);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return (false, failure.Message);
        }
    }

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
        return (answer.StatusCode == HttpStatusCode.OK && IsSuccess(said), $"{(int)answer.StatusCode} {said}");
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
        // A window that closes, by either answer, tells whoever sent it that it is done.
        return (answer.Status == 200 && (answer.Body is "" or """{"response_action":"clear"}""" || IsSuccess(answer.Body)), $"{answer.Status} {answer.Body}");
    }

    private static JsonObject Input(string name, string value) => new() { [name] = new JsonObject { ["type"] = "plain_text_input", ["value"] = value } };

    private static bool IsSuccess(string answer)
    {
        var words = TextsIn(JsonNode.Parse(answer)).ToList();
        return words.Any(text => RequestId.In(text) is not null
            || GoesOn.Any(sentence => text.Contains(sentence, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> TextsIn(JsonNode? node) => node switch
    {
        JsonObject element => element.SelectMany(property => TextsIn(property.Value)),
        JsonArray list => list.SelectMany(TextsIn),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [value.ToString()],
        _ => [],
    };

    /// <summary>Each life of the bot listens somewhere else.</summary>
    private sealed class Follow(KillWorld world) : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(await world.Bots.UrlAsync(), request.RequestUri!.PathAndQuery);
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
