using System.Text.Json;
using KaleyraBot.Cards.Templates;

namespace KaleyraBot.CardChecks;

/// <summary>Finds the line on which each node of a JSON text begins, by JSON pointer.</summary>
internal static class JsonLines
{
    public static IReadOnlyDictionary<string, int> Of(byte[] json)
    {
        var lines = new Dictionary<string, int>();
        var open = new Stack<(string Pointer, int Next, bool IsList)>();
        var reader = new Utf8JsonReader(json);
        var (line, counted, name) = (1, 0L, "");
        while (reader.Read())
        {
            for (; counted < reader.TokenStartIndex; counted++)
            {
                line += json[counted] == (byte)'\n' ? 1 : 0;
            }
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.GetString()!;
                    lines[Pointer.Below(open.Peek().Pointer, name)] = line;
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop();
                    break;
                default:
                    var pointer = Place(open, name);
                    lines.TryAdd(pointer, line);
                    if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    {
                        open.Push((pointer, 0, reader.TokenType == JsonTokenType.StartArray));
                    }
                    break;
            }
        }
        return lines;
    }

    private static string Place(Stack<(string Pointer, int Next, bool IsList)> open, string name)
    {
        if (open.Count == 0)
        {
            return "";
        }
        if (!open.Peek().IsList)
        {
            return Pointer.Below(open.Peek().Pointer, name);
        }
        var list = open.Pop();
        open.Push(list with { Next = list.Next + 1 });
        return $"{list.Pointer}/{list.Next}";
    }
}
