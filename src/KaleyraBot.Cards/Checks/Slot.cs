namespace KaleyraBot.Cards.Checks;

/// <summary>What may stand in a property of a card.</summary>
internal enum Slot
{
    /// <summary>Ids, enum values, numbers, addresses, input values: no prose, any binding.</summary>
    Setting,
    /// <summary>Clients read it as Markdown: only <c>$root.text.*</c>.</summary>
    Markup,
    /// <summary>Our own words without markup: <c>$root.text.*</c>, or data whose last name says that it is a resolved sentence or a configured alias.</summary>
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
