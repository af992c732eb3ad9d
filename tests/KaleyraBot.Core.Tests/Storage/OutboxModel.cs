using KaleyraBot.Core.Ledger;

namespace KaleyraBot.Tests.Storage;

/// <summary>The outbox as a list in memory: so simple that it can be believed.</summary>
internal sealed class OutboxModel
{
    private readonly List<Item> _items = [];

    public sealed class Item(string queue, int number, DateTimeOffset due)
    {
        public string Queue => queue;
        public int Number => number;
        public DateTimeOffset Due { get; set; } = due;
        public int Tries { get; set; } = 1;
        public int Completed { get; set; }
    }

    public IReadOnlyList<Item> Items => _items;

    public void Store(string queue, int number) => _items.Add(new(queue, number, Effect.AtOnce));

    /// <summary>The first of the queue that is due, or was put off and stands in the way.</summary>
    public Item? Next(string queue, DateTimeOffset now) =>
        _items.Find(item => item.Queue == queue && item.Completed == 0 && (item.Due <= now || item.Tries > 1));
}
