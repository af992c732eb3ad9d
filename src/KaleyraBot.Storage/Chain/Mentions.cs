using System.Linq.Expressions;

namespace KaleyraBot.Storage.Chain;

/// <summary>
/// "This text names that word, in any case", in SQL. Written by hand as an expression because the rules for strings in C# (a culture, a comparison)
/// would forbid the only words that EF Core can translate.
/// </summary>
internal static class Mentions
{
    public static IQueryable<T> Naming<T>(this IQueryable<T> rows, Expression<Func<T, string?>> text, string word)
    {
#pragma warning disable CA1308 // The databases have lower(), which folds the letters of e-mail addresses.
        var lower = word.ToLowerInvariant();
#pragma warning restore CA1308
        Expression<Func<string>> parameter = () => lower;
        var folded = Expression.Call(text.Body, typeof(string).GetMethod(nameof(string.ToLower), Type.EmptyTypes)!);
        var contains = Expression.Call(folded, typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!, parameter.Body);
        return rows.Where(Expression.Lambda<Func<T, bool>>(contains, text.Parameters));
    }
}
