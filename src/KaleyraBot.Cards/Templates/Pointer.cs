namespace KaleyraBot.Cards.Templates;

/// <summary>JSON pointers (RFC 6901).</summary>
internal static class Pointer
{
    public static string Below(string pointer, string name) => $"{pointer}/{name.Replace("~", "~0").Replace("/", "~1")}";
}
