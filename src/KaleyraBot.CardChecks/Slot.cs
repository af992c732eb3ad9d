namespace KaleyraBot.CardChecks;

/// <summary>What may stand in a property of a card.</summary>
internal enum Slot
{
    /// <summary>Ids, enum values, numbers, addresses, input values: no prose, any binding.</summary>
    Setting,
    /// <summary>Clients read it as Markdown: sentences in which nothing typed stands (see <see cref="TextRules"/>).</summary>
    Markup,
    /// <summary>Plain words of ours: sentences, configured aliases.</summary>
    Words,
    /// <summary>A text run, which no client reads as markup: any binding.</summary>
    Run,
    /// <summary>Anything, carried along unread.</summary>
    Json,
    /// <summary>Things of their own, of one family.</summary>
    Things,
}

/// <summary>A property: its slot, and the family of the things in it.</summary>
internal sealed record Property(Slot Slot, string Family = "");

/// <summary>An element, action or part by its <c>type</c>.</summary>
internal sealed record Kind(string Name, string Family, IReadOnlyDictionary<string, Property> Properties);
