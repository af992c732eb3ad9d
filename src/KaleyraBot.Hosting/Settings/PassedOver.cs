namespace KaleyraBot.Hosting.Settings;

/// <summary>Keys of the environment that were passed over, each as a sentence for the log.</summary>
internal sealed record PassedOver(IReadOnlyList<string> Sentences);
