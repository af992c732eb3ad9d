using KaleyraBot.Core.Profile;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Kaleyra;

/// <summary>
/// Finds every mistake of the section at once. The sentences name the key and say what to do; they never repeat a secret.
/// </summary>
internal sealed class KaleyraOptionsCheck : IValidateOptions<KaleyraOptions>
{
    private static readonly TimeSpan LongestCall = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    public ValidateOptionsResult Validate(string? name, KaleyraOptions options)
    {
        string[] mistakes =
        [
            .. Calls(options), .. Spellings(options), .. options.Accounts.SelectMany(AccountCheck.Mistakes), .. options.Lists,
            .. NumberCheck.Mistakes(options),
        ];
        return mistakes.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private static IEnumerable<string> Calls(KaleyraOptions options)
    {
        if (options.Accounts.Count == 0)
        {
            yield return "Kaleyra:Accounts is empty: add Kaleyra:Accounts:<name>:Region, :Sid and :ApiKey.";
        }
        // What cannot be read is zero here; the sentence shows how such a time is written.
        if (options.Timeout <= TimeSpan.Zero || options.Timeout > LongestCall)
        {
            yield return "Kaleyra:Timeout must be more than 0 and at most 00:05:00; ten seconds are written 10s or 00:00:10.";
        }
        if (options.MaxAttempts is < 1 or > 20)
        {
            yield return "Kaleyra:MaxAttempts must be a whole number from 1 to 20.";
        }
        if (options.RetryDelay <= TimeSpan.Zero || options.RetryDelay > LongestDelay)
        {
            yield return "Kaleyra:RetryDelay must be more than 0 and at most 00:15:00; two seconds are written 2s or 00:00:02.";
        }
        if (options.Pause < ShortestPause || options.Pause > LongestPause)
        {
            yield return "Kaleyra:Pause must be from 00:00:01 to 01:00:00; fifteen seconds are written 15s or 00:00:15.";
        }
    }

    private static IEnumerable<string> Spellings(KaleyraOptions options)
    {
        foreach (var (label, spelling) in options.CategoryWireOverrides)
        {
            if (!Categories.All.Contains(label, StringComparer.OrdinalIgnoreCase))
            {
                yield return $"Kaleyra:CategoryWireOverrides:{label} is none of the 17 categories: use the label as wa categories shows it.";
            }
            else if (string.IsNullOrWhiteSpace(spelling) || spelling.Length > 128 || spelling.Any(char.IsControl))
            {
                yield return $"Kaleyra:CategoryWireOverrides:{label} must be the label to send: 1 to 128 characters on one line.";
            }
        }
    }
}
