using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Storage.Chain;

/// <summary>The settings of section <c>Audit</c>.</summary>
public sealed class AuditOptions
{
    /// <summary>How long personal values are kept before a tombstone takes their place; null: for ever.</summary>
    public TimeSpan? KeepValuesFor { get; set; }

    internal void Read(IConfiguration section)
    {
        if (section["KeepValuesFor"] is { } text && !string.IsNullOrWhiteSpace(text))
        {
            // What cannot be read becomes zero, which the check refuses.
            KeepValuesFor = TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : TimeSpan.Zero;
        }
    }
}

internal sealed class AuditOptionsCheck : IValidateOptions<AuditOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromDays(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(36500);

    public ValidateOptionsResult Validate(string? name, AuditOptions options) =>
        options.KeepValuesFor is { } keep && (keep < Shortest || keep > Longest)
            ? ValidateOptionsResult.Fail("Audit:KeepValuesFor must be a time of at least one day, written as 365.00:00:00 for 365 days. Leave it out to keep values for ever.")
            : ValidateOptionsResult.Success;
}
