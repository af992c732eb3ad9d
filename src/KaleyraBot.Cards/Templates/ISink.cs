using System.Text.Json;
using System.Text.Json.Nodes;

namespace KaleyraBot.Cards.Templates;

/// <summary>
/// Takes a finished card piece by piece, in the order of its JSON: as bytes, or as nodes for whoever goes on changing it.
/// </summary>
internal interface ISink
{
    /// <summary>Of the property whose value comes next.</summary>
    void Name(JsonEncodedText name);

    void Fixed(TemplateNode.Fixed value);

    void Text(string value);

    /// <param name="value">A node without a parent, which is the sink's from now on.</param>
    void Node(JsonNode? value);

    void BeginObject();

    void EndObject();

    void BeginList();

    void EndList();
}
