namespace KaleyraBot.Kaleyra;

/// <summary>The section <c>Kaleyra</c> of the settings. Checked at start: every mistake is a sentence that names its key.</summary>
public sealed class KaleyraOptions
{
    public const string Section = "Kaleyra";

    /// <summary>The accounts by the names people gave them.</summary>
    public Dictionary<string, KaleyraAccountOptions> Accounts { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How long one call may take, its whole answer included.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Calls a request, the first included.</summary>
    public int MaxAttempts { get; set; } = 5;

    /// <summary>The wait after the first call; doubled after each further one.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long no call is made for an account that does not answer, before one call shows whether it does again.</summary>
    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Sentences about numbers that were written as a list, which nothing reads.</summary>
    internal IReadOnlyList<string> Lists { get; set; } = [];

    /// <summary>Other spellings to send for business categories, by canonical label (Meta writes "Beauty, Spa and Salon").</summary>
    public Dictionary<string, string> CategoryWireOverrides { get; } = new(StringComparer.OrdinalIgnoreCase);
}

/// <summary>One account of Kaleyra: where it lives, its credentials, and the numbers it may change.</summary>
public sealed class KaleyraAccountOptions
{
    /// <summary><c>IN</c>, <c>SG</c>, <c>EU</c> or <c>NA</c>.</summary>
    public string? Region { get; set; }

    public string? Sid { get; set; }

    public string? ApiKey { get; set; }

    /// <summary>Goes instead of the region's address: https, or http on loopback.</summary>
    public string? BaseUrl { get; set; }

    /// <summary>
    /// Aliases by number in E.164, the plus sign optional (environment variables cannot hold one). Empty: any valid number.
    /// </summary>
    public Dictionary<string, string> Numbers { get; } = [];
}
