using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.WebChat.Panel;
using KaleyraBot.WebChat.Views;
using Microsoft.Extensions.Hosting;

namespace KaleyraBot.WebChat.Conversations;

/// <summary>The news of one page: hello, the panel, and every message that changed, until the page or the bot goes.</summary>
internal sealed class WebStream(
    Transcript transcript, PanelFeed panel, MessageJson json, Bell bell, TimeProvider time, IHostApplicationLifetime life)
{
    private static readonly TimeSpan ReconnectSoon = TimeSpan.FromSeconds(1);
    private readonly string _started = time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    /// <param name="rooms">The conversations.</param>
    /// <param name="readers">Who sits before the page; each gets an event of their own, for they may see a message differently.</param>
    /// <param name="seen">Event id of the last news the page has.</param>
    /// <param name="gone">The page went away.</param>
    public async IAsyncEnumerable<SseItem<JsonObject>> ReadAsync(
        IReadOnlyList<string> rooms, IReadOnlyList<Person> readers, long seen, [EnumeratorCancellation] CancellationToken gone)
    {
        // A stream never ends by itself: without this, stopping the bot would wait for every open page.
        using var end = CancellationTokenSource.CreateLinkedTokenSource(gone, life.ApplicationStopping);
        yield return Item("hello", new() { ["started"] = _started, ["real"] = panel.Version == 0, ["upTo"] = transcript.Number });
        var shown = 0;
        while (!end.IsCancellationRequested)
        {
            var news = bell.Next;
            if (panel.Version is var version && version != shown)
            {
                shown = version;
                yield return Item("panel", panel.Read()!);
            }
            foreach (var item in News(rooms, readers, seen))
            {
                yield return item.Item;
                seen = item.Seen;
            }
            await news.WaitAsync(end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Only the last event of a change carries its number: a page cut off in between asks for all of it again.</summary>
    private IEnumerable<(SseItem<JsonObject> Item, long Seen)> News(IReadOnlyList<string> rooms, IReadOnlyList<Person> readers, long seen)
    {
        foreach (var message in transcript.Since(seen))
        {
            var mine = readers.Where(reader => message.IsFor(rooms, reader.Id)).ToList();
            for (var i = 0; i < mine.Count; i++)
            {
                var item = Item(MessageJson.Kind(message, seen), json.Write(message, mine[i]));
                yield return i < mine.Count - 1
                    ? (item, seen)
                    : (Numbered(item, message.Seen), message.Seen);
            }
        }
    }

    private static SseItem<JsonObject> Item(string kind, JsonObject data) => new(data, kind) { ReconnectionInterval = ReconnectSoon };

    private static SseItem<JsonObject> Numbered(SseItem<JsonObject> item, long number) => new(item.Data, item.EventType)
    {
        ReconnectionInterval = ReconnectSoon,
        EventId = number.ToString(CultureInfo.InvariantCulture),
    };
}
