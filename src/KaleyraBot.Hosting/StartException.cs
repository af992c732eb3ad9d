namespace KaleyraBot.Hosting;

/// <summary>The settings do not allow a start; the message says which key to set.</summary>
public sealed class StartException(string message) : Exception(message);
