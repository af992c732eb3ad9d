using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.WebChat;

/// <summary>A page's ear: reads the stream event by event.</summary>
internal sealed class PageStream : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly HttpResponseMessage _response;
    private readonly IAsyncEnumerator<SseItem<string>> _items;

    private PageStream(HttpResponseMessage response, Stream body)
    {
        _response = response;
        _items = SseParser.Create(body).EnumerateAsync().GetAsyncEnumerator();
    }

    public static async Task<PageStream> OpenAsync(WebHost host, string who = "ana", string? lastEventId = null, string place = "general")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/web/stream?who={who.Replace(",", "&who=", StringComparison.Ordinal)}{string.Concat(place.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(each => $"&place={each}"))}");
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }
        var response = await host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        return new(response, await response.Content.ReadAsStreamAsync());
    }

    /// <summary>The next event, past the hello and the panel.</summary>
    public async Task<News> NextAsync()
    {
        while (true)
        {
            var next = await AnyAsync();
            if (next.Kind is not ("hello" or "panel"))
            {
                return next;
            }
        }
    }

    public async Task<News> AnyAsync()
    {
        Assert.True(await _items.MoveNextAsync().AsTask().WaitAsync(Patience), "the stream ended");
        return new(_items.Current.EventType, _items.Current.EventId ?? "", JsonNode.Parse(_items.Current.Data)!.AsObject());
    }

    /// <summary>True when the server closes the stream.</summary>
    public async Task<bool> EndsAsync()
    {
        while (await _items.MoveNextAsync().AsTask().WaitAsync(Patience))
        {
        }
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        _response.Dispose();
        await _items.DisposeAsync();
    }

    internal sealed record News(string Kind, string Id, JsonObject Data)
    {
        public string? this[string name] => Data[name]?.ToString();

        public string MessageId => this["id"]!;
    }
}
