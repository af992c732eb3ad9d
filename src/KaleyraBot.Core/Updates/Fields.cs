namespace KaleyraBot.Core.Updates;

/// <summary>The one table of the eight fields, in the order of the form.</summary>
public static class Fields
{
    public static IReadOnlyList<Field> All => throw new NotSupportedException();

    /// <summary>The field of that wire name or alias, in any case, or null.</summary>
    public static Field? Find(string nameOrAlias) => throw new NotSupportedException();

    /// <summary>The field whose name or alias is nearly that word, or null.</summary>
    public static Field? Suggest(string unknown) => throw new NotSupportedException();
}
