using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using KaleyraBot.Tests.Teams;

namespace KaleyraBot.Tests.Doors;

/// <summary>Somebody at the local page, spoken to over HTTP as the page does: posts events, and keeps what the stream says.</summary>
internal sealed class WebUser : IApprovalUser, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly CancellationTokenSource _closed = new();
    private readonly Lock _gate = new();
    private readonly List<JsonObject> _messages = [];
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string _name;
    private Task _listening = Task.CompletedTask;
    private readonly string? _place;
    private JsonObject? _line;
    private JsonObject? _pressed;
    private JsonObject? _said;

    private WebUser(Uri bot, string name, string? place) => (_http.BaseAddress, _name, _place) = (bot, name, place);

    public string Id => $"web:{_name}";

    public string? Whispered { get; private set; }

    public IReadOnlyList<string> Conversation => [.. Snapshot().Where(message => (bool?)message["told"] != true).Select(message => (string)message["summary"]!)];

    public static async Task<WebUser> OpenAsync(Uri bot, string name, string? place = null)
    {
        var user = new WebUser(bot, name, place);
        var stream = await user._http.GetStreamAsync(new Uri($"/web/stream?who={name}&place={place}", UriKind.Relative));
        user._listening = user.ListenAsync(stream);
        return user;
    }

    public Task TypeAsync(string line) =>
        SendAsync(_line = new JsonObject { ["delivery"] = Guid.CreateVersion7(), ["who"] = _name, ["place"] = _place, ["text"] = line });

    public Task RedeliverAsync() => SendAsync(_line!.DeepClone().AsObject());

    public async Task PressAsync(string title, IReadOnlyDictionary<string, string>? inputs = null)
    {
        var message = await NewestAsync("");
        var card = message["card"]!.AsObject();
        var action = CardInputs.Button(card, title);
        await SendAsync(new JsonObject
        {
            ["delivery"] = Guid.CreateVersion7(),
            ["who"] = _name,
            ["message"] = (string?)message["id"],
            ["action"] = new JsonObject { ["verb"] = (string?)action["verb"], ["data"] = CardInputs.Collect(card, action, inputs ?? new Dictionary<string, string>()) },
        });
    }

    public Task PressOnAsync(JsonObject card, string title, IReadOnlyDictionary<string, string>? inputs = null, string? forged = null)
    {
        var action = CardInputs.Button(card, title);
        var data = CardInputs.Collect(card, action, inputs ?? new Dictionary<string, string>());
        data["id"] = forged ?? (string?)data["id"];
        _pressed = new()
        {
            ["delivery"] = Guid.CreateVersion7(),
            ["who"] = _name,
            ["place"] = _place,
            // What others do to a message brings it to the page once more, as it was.
            ["message"] = (string?)Snapshot().LastOrDefault(message => message["card"] == card || JsonNode.DeepEquals(message["card"], card))?["id"],
            ["action"] = new JsonObject { ["verb"] = (string?)action["verb"], ["data"] = data },
        };
        return SendAsync(_pressed);
    }

    public async Task ForgeAsync(string verb, string id, string card, IReadOnlyDictionary<string, string> inputs)
    {
        var data = new JsonObject { ["id"] = id, ["card"] = card };
        foreach (var (input, typed) in inputs)
        {
            data[input] = typed;
        }
        await SendAsync(new()
        {
            ["delivery"] = Guid.CreateVersion7(),
            ["who"] = _name,
            ["place"] = _place,
            ["message"] = (string?)(await NewestAsync(""))["id"],
            ["action"] = new JsonObject { ["verb"] = verb, ["data"] = data },
        });
    }

    public Task RedeliverPressAsync() => SendAsync(_pressed!.DeepClone().AsObject());

    public async Task<string> AskAsync(string line)
    {
        var before = _said;
        await TypeAsync(line);
        // What came before the line cannot be its answer, however late the stream brings it.
        var answer = await FirstAsync(message => _said is { } said && said != before && (long)message["order"]! > (long)said["order"]!
            && ((bool?)message["told"] != true || message["card"] is null));
        return (string?)answer["summary"] ?? (string)answer["text"]!;
    }

    public async Task<JsonObject> CardAsync() => (await NewestAsync(""))["card"]!.AsObject();

    public async Task<JsonObject> SeeAsync(string summary) => (await NewestAsync(summary))["card"]!.AsObject();

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        await _listening;
        _http.Dispose();
        _closed.Dispose();
    }

    private async Task SendAsync(JsonObject sent)
    {
        Whispered = null;
        using var answer = await _http.PostAsJsonAsync(new Uri("/web/events", UriKind.Relative), sent);
        answer.EnsureSuccessStatusCode();
        var text = await answer.Content.ReadAsStringAsync();
        var said = text.Length == 0 ? null : JsonNode.Parse(text);
        Whispered = (string?)said?["toast"];
        if (said?["message"]?.AsObject() is { } message)
        {
            Keep("replace", message);
        }
    }

    private async Task ListenAsync(Stream stream)
    {
        try
        {
            await foreach (var item in SseParser.Create(stream).EnumerateAsync(_closed.Token))
            {
                if (item.EventType is "post" or "replace" or "tell" or "said")
                {
                    Keep(item.EventType, JsonNode.Parse(item.Data)!.AsObject());
                }
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException or HttpRequestException)
        {
        }
    }

    /// <summary>Newer news of a message takes the place of older; news that was overtaken is dropped.</summary>
    private void Keep(string kind, JsonObject message)
    {
        message["told"] = kind == "tell";
        lock (_gate)
        {
            var at = _messages.FindIndex(known => (string?)known["id"] == (string?)message["id"]);
            if (kind == "said")
            {
                _said = (string?)message["from"] == _name ? message : _said;
            }
            else if (at < 0)
            {
                _messages.Add(message);
            }
            else if ((long)message["seen"]! >= (long)_messages[at]["seen"]!)
            {
                _messages[at] = message;
            }
            _news.TrySetResult();
            _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private Task<JsonObject> NewestAsync(string summary) => FirstAsync(message => message["card"] is not null && (bool?)message["told"] != true
        && ((string?)message["summary"] ?? "").Contains(summary, StringComparison.Ordinal));

    private async Task<JsonObject> FirstAsync(Func<JsonObject, bool> fits)
    {
        while (true)
        {
            Task news;
            lock (_gate)
            {
                news = _news.Task;
            }
            if (Snapshot().LastOrDefault(fits) is { } seen)
            {
                return seen;
            }
            await news.WaitAsync(Patience);
        }
    }

    private List<JsonObject> Snapshot()
    {
        lock (_gate)
        {
            return [.. _messages];
        }
    }
}
