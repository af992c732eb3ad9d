using System.Collections.Frozen;
using System.Text.Json;

namespace KaleyraBot.BlockKit;

/// <summary>Slack's limits (<c>limits.json</c>): lengths in Unicode code points, counts, and sizes in characters of JSON.</summary>
internal static class Limits
{
    private static readonly FrozenDictionary<string, int> All = Read();

    public static int Of(string name) => All[name];

    private static FrozenDictionary<string, int> Read()
    {
        using var file = typeof(Limits).Assembly.GetManifestResourceStream("BlockKit.limits.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, int>>(file)!.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
