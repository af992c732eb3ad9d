namespace KaleyraBot.Storage;

/// <summary>So much waits to be stored that nothing more is taken in; whoever asks again in a moment may have better luck.</summary>
public sealed class LedgerBusyException(int waiting)
    : Exception($"The ledger is busy: {waiting} pieces of work wait to be stored. Nothing of this one was stored; try again.");
