namespace KaleyraBot.Tests.Storage;

/// <summary>The outbox as a list in memory: so simple that it can be believed.</summary>
internal sealed class OutboxModel
{
    private readonly List<Item> items = [];

    public sealed class Item(string queue, int number, DateTimeOffset due)
    {
        public string Queue => queue;
        public int Number => number;
        public DateTimeOffset Due { get; set; } = due;
        public DateTimeOffset? LeasedUntil { get; set; }
        public int Tries { get; set; }
        public int Completed { get; set; }
    }

    public IReadOnlyList<Item> Items => items;

    public void Store(string queue, int number, DateTimeOffset now) => items.Add(new(queue, number, now));

    private IEnumerable<Item> Heads => items.Where(item => item.Completed == 0).GroupBy(item => item.Queue).Select(queue => queue.First());

    /// <summary>The one effect that may be claimed now: of all heads that are due and free, the one due first, the older one first.</summary>
    public Item? Claim(DateTimeOffset now, TimeSpan lease)
    {
        var item = Heads.Where(head => head.Due <= now && !(head.LeasedUntil > now)).OrderBy(head => head.Due).ThenBy(items.IndexOf).FirstOrDefault();
        if (item is not null)
        {
            item.LeasedUntil = now + lease;
            item.Tries++;
        }
        return item;
    }

    public DateTimeOffset? NextDue() => Heads.Min(head => (DateTimeOffset?)(head.LeasedUntil ?? head.Due));

    /// <summary>A lease is named by its try: a later claim of the same effect takes it away, and so does giving it back.</summary>
    public static bool Holds(Item item, int tries) => item.Completed == 0 && item.LeasedUntil is not null && item.Tries == tries;
}
