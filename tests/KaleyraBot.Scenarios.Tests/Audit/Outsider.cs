using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.Audit;

/// <summary>Somebody who has .github/docs/audit.md and an export, and nothing of our code.</summary>
internal static class Outsider
{
    private static readonly string[] Parts = ["at", "actor", "surface", "action", "request", "waNumber", "detail"];

    /// <summary>
    /// The hash of the last entry, computed from the first one on; throws where the export disagrees, or a seal is not of this key.
    /// </summary>
    public static string Head(JsonArray entries, string key)
    {
        var keyId = Mac(key, "key id")[..16];
        var (previous, seq) = (new string('0', 64), 0);
        foreach (var entry in entries.Select(node => node!.AsObject()))
        {
            seq++;
            List<string?> parts = [previous, $"{seq}"];
            parts.AddRange(Parts.Select(name => entry[name]?.ToString()));
            foreach (var value in entry["values"]!.AsArray().OrderBy(value => (string)value!["name"]!, StringComparer.Ordinal))
            {
                Expect(value!["value"] is null || (string)value["digest"]! == Sum([(string)value["salt"]!, (string)value["value"]!]), $"a value of {seq}");
                parts.AddRange([(string)value["name"]!, (string)value["digest"]!]);
            }
            Expect((string)entry["previousHash"]! == previous, $"the previous hash of {seq}");
            previous = Sum(parts);
            Expect((string)entry["hash"]! == previous, $"the hash of {seq}");
            Expect((string)entry["seal"]! == $"{keyId}:{Mac(key, previous)}", $"the seal of {seq}");
        }
        return previous;
    }

    /// <summary>The rows of a CSV whose cells are all quoted.</summary>
    public static List<string[]> Rows(string csv)
    {
        var (rows, cells, cell) = (new List<string[]>(), new List<string>(), new StringBuilder());
        var quoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            switch (csv[i])
            {
                case '"' when quoted && i + 1 < csv.Length && csv[i + 1] == '"':
                    cell.Append(csv[i++]);
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' or '\n' when !quoted:
                    cells.Add(cell.ToString());
                    cell.Clear();
                    if (csv[i] == '\n')
                    {
                        rows.Add([.. cells]);
                        cells.Clear();
                    }
                    break;
                default:
                    if (quoted)
                    {
                        cell.Append(csv[i]);
                    }
                    break;
            }
        }
        return rows;
    }

    private static string Sum(IEnumerable<string?> parts)
    {
        var text = string.Concat(parts.Select(part => part is null ? "-," : $"{Encoding.UTF8.GetByteCount(part)}:{part},"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static string Mac(string key, string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text)));

    private static void Expect(bool so, string what)
    {
        if (!so)
        {
            throw new InvalidOperationException($"The export is broken: {what}.");
        }
    }
}
