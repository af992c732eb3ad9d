using System.Text;

namespace KaleyraBot.Storage.Sql;

/// <summary>
/// Texts as each database can keep them: PostgreSQL refuses a NUL, and halves of characters have no bytes at all. Clients may send both;
/// what cannot be kept is kept as the mark for it, and hashed so.
/// </summary>
internal static class Storable
{
    private const char Mark = '\uFFFD';

    public static string Of(string text)
    {
        var whole = text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
        return whole.Contains('\0', StringComparison.Ordinal) ? whole.Replace('\0', Mark) : whole;
    }

    /// <summary>A value as drivers take it.</summary>
    public static object Value(object? value) => value is string text ? Of(text) : value ?? DBNull.Value;

    public static string? OrNone(string? text) => text is null ? null : Of(text);
}
