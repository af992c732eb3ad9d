namespace KaleyraBot.Storage;

/// <summary>The ledger cannot be used. The message is a sentence for the operator: which setting, which path, what to do.</summary>
public sealed class LedgerUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
