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

    public KeyNode? Next(string part) => _named.GetValueOrDefault(part) ?? FileOfSecret(part) ?? _any;

    /// <summary>Whether a key, by its whole path, holds a secret.</summary>
    public static bool IsSecret(string key) =>
        key.Split(':').Aggregate((KeyNode?)Root, (node, part) => node?.Next(part)) is { HoldsSecret: true };

    private bool HoldsSecret { get; set; }

    /// <summary>The key that names the file in which a secret of this place stands.</summary>
    private KeyNode? FileOfSecret(string part) =>
        SecretFiles.Meant(part) is { } meant && _named.GetValueOrDefault(meant) is { HoldsSecret: true } ? NameOfFile : null;

    private static KeyNode NameOfFile { get; } = new() { TakesValue = true };

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
        foreach (var key in KnownKeys.Secrets)
        {
            root.At(key).HoldsSecret = true;
        }
        foreach (var key in KnownKeys.OfDotNet)
        {
            root.At(key).IsForeign = true;
        }
        return root;
    }
}
