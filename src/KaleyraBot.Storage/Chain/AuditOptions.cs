using KaleyraBot.Core.Text;
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
            KeepValuesFor = TimeText.Read(text) ?? TimeSpan.Zero;
        }
    }
}

internal sealed class AuditOptionsCheck : IValidateOptions<AuditOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromDays(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(36500);

    public ValidateOptionsResult Validate(string? name, AuditOptions options) =>
        options.KeepValuesFor is { } keep && (keep < Shortest || keep > Longest)
            ? ValidateOptionsResult.Fail("Audit:KeepValuesFor must be a time from 1 day to 36500 days; 365 days are written 365d or 365.00:00:00. Leave it out to keep values for ever.")
            : ValidateOptionsResult.Success;
}
