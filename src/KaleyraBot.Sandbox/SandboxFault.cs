namespace KaleyraBot.Sandbox;

/// <summary>What the sandbox does wrong on purpose.</summary>
public enum SandboxFaultKind
{
    None,
    /// <summary>Waits for <see cref="SandboxFault.Delay"/>, then works; nothing is changed where the caller hangs up meanwhile.</summary>
    Slow,
    /// <summary>500; nothing is changed.</summary>
    ServerError,
    /// <summary>429, with a Retry-After header where <see cref="SandboxFault.RetryAfter"/> is set; nothing is changed.</summary>
    Throttled,
    /// <summary>Makes the change, then breaks the connection instead of answering.</summary>
    DropAfterApply,
    /// <summary>Kaleyra's documented refusal E962, whatever was sent; nothing is changed.</summary>
    E962,
    /// <summary>A gateway's page in HTML with status 502; nothing is changed.</summary>
    HtmlGateway,
    /// <summary>Makes the change; the answer ends in the middle.</summary>
    Truncated,
    /// <summary>Makes the change; the answer is 200 without a body.</summary>
    EmptyBody,
    /// <summary>An error in the body, 200 in the status; nothing is changed.</summary>
    ErrorAs200,
    /// <summary>Makes the change; the answer is 202 instead of 200.</summary>
    Accepted,
}

/// <summary>A fault, for the next <paramref name="Count"/> updates, or until it is switched off.</summary>
public sealed record SandboxFault(SandboxFaultKind Kind, int? Count = null)
{
    public static SandboxFault None { get; } = new(SandboxFaultKind.None);

    /// <summary>Of <see cref="SandboxFaultKind.Slow"/>.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Of <see cref="SandboxFaultKind.Throttled"/>, in whole seconds.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
