using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KaleyraBot.Cards.Templates;

/// <summary>
/// Makes a card as nodes, every one of them new. Properties and items wait in one list until the object or list that they belong to ends:
/// it is then made in its size, where one that grows would be copied again and again.
/// </summary>
internal sealed class NodeSink : ISink
{
    private readonly List<KeyValuePair<string, JsonNode?>> _waiting = [];
    private readonly Stack<(int Start, string Name)> _open = [];
    private string _name = "";

    /// <summary>The whole; null where nothing was put in, or null.</summary>
    public JsonNode? Result => _waiting is [var only] ? only.Value : null;

    public void Name(JsonEncodedText name) => _name = name.Value;

    public void Fixed(TemplateNode.Fixed value) => Node(value.Node?.DeepClone());

    public void Text(string value) => Node(JsonValue.Create(value));

    public void Node(JsonNode? value) => _waiting.Add(new(_name, value));

    public void BeginObject() => _open.Push((_waiting.Count, _name));

    public void EndObject()
    {
        (var start, _name) = _open.Pop();
        // An array says how large the object is to be.
        var whole = new JsonObject(CollectionsMarshal.AsSpan(_waiting)[start..].ToArray());
        _waiting.RemoveRange(start, _waiting.Count - start);
        Node(whole);
    }

    public void BeginList() => _open.Push((_waiting.Count, _name));

    public void EndList()
    {
        (var start, _name) = _open.Pop();
        var whole = new JsonArray();
        for (var i = start; i < _waiting.Count; i++)
        {
            whole.Add(_waiting[i].Value);
        }
        _waiting.RemoveRange(start, _waiting.Count - start);
        Node(whole);
    }
}
