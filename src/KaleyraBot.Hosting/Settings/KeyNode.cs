namespace KaleyraBot.Hosting.Settings;

/// <summary>The known keys as a tree, one part of a key a level, in any case as configuration is.</summary>
internal sealed class KeyNode
{
    private readonly Dictionary<string, KeyNode> _named = new(StringComparer.OrdinalIgnoreCase);
    private KeyNode? _any;

    public static KeyNode Root { get; } = Grow();

    /// <summary>The names that may follow here.</summary>
    public IReadOnlyCollection<string> Names => _named.Keys;

    public bool TakesValue { get; private set; }

    public bool TakesList { get; private set; }

    /// <summary>Somebody else's: neither it nor what stands under it is judged.</summary>
    public bool IsForeign { get; private set; }

    public KeyNode? Next(string part) => _named.GetValueOrDefault(part) ?? _any;

    private KeyNode At(string key) => key.Split(':').Aggregate(this, (node, part) => part.StartsWith('<')
        ? node._any ??= new()
        : node._named.TryGetValue(part, out var known) ? known : node._named[part] = new());

    private static KeyNode Grow()
    {
        var root = new KeyNode();
        foreach (var key in KnownKeys.All)
        {
            var node = root.At(key.Replace("[]", "", StringComparison.Ordinal));
            (node.TakesValue, node.TakesList) = (true, key.EndsWith("[]", StringComparison.Ordinal));
        }
        foreach (var key in KnownKeys.OfDotNet)
        {
            root.At(key).IsForeign = true;
        }
        return root;
    }
}
