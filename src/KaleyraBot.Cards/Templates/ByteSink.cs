using System.Text.Json;
using System.Text.Json.Nodes;

namespace KaleyraBot.Cards.Templates;

/// <summary>Writes a card as it is sent; what a template says by itself is copied as it was written once.</summary>
internal sealed class ByteSink(Utf8JsonWriter writer) : ISink
{
    public void Name(JsonEncodedText name) => writer.WritePropertyName(name);

    public void Fixed(TemplateNode.Fixed value) => writer.WriteRawValue(value.Utf8, skipInputValidation: true);

    public void Text(string value) => writer.WriteStringValue(value);

    public void Node(JsonNode? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            value.WriteTo(writer);
        }
    }

    public void BeginObject() => writer.WriteStartObject();

    public void EndObject() => writer.WriteEndObject();

    public void BeginList() => writer.WriteStartArray();

    public void EndList() => writer.WriteEndArray();
}
