namespace KaleyraBot.Sandbox;

/// <summary>
/// A request that reached the sandbox: what came (the key by its last characters) and what went back. <paramref name="Status"/> is
/// null where no answer was given.
/// </summary>
public sealed record SandboxCall(
    DateTimeOffset At, string Method, string Path, string Key, string? ContentType, string Body, int? Status, SandboxFaultKind Fault);
