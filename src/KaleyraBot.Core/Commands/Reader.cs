namespace KaleyraBot.Core.Commands;

/// <summary>Whom a card is made for: an identity string, and whether they may ask for changes.</summary>
public sealed record Reader(string Id, bool MayChange);
