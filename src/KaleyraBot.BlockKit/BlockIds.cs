namespace KaleyraBot.BlockKit;

/// <summary>Ids that are unique within one view, message or block: the second of a name gets <c>#2</c>.</summary>
internal sealed class BlockIds
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public string Take(string wanted)
    {
        var name = wanted.Length == 0 ? "unnamed" : Cut.Value(wanted, Limits.Of("id") - 5);
        var id = name;
        for (var number = 2; !_taken.Add(id); number++)
        {
            id = $"{name}#{number}";
        }
        return id;
    }
}
