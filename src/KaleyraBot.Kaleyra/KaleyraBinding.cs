using System.Globalization;
using KaleyraBot.Core.Text;
using Microsoft.Extensions.Configuration;

namespace KaleyraBot.Kaleyra;

/// <summary>
/// Reads the section <c>Kaleyra</c>. What cannot be read becomes a value that the check refuses, so that its sentence stands beside
/// those of all other mistakes.
/// </summary>
internal static class KaleyraBinding
{
    public static void Bind(IConfiguration configuration, KaleyraOptions options)
    {
        var section = configuration.GetSection(KaleyraOptions.Section);
        section.GetSection(nameof(options.Accounts)).Bind(options.Accounts);
        section.GetSection(nameof(options.CategoryWireOverrides)).Bind(options.CategoryWireOverrides);
        options.MaxAttempts = Number(section[nameof(options.MaxAttempts)], options.MaxAttempts);
        options.Timeout = Time(section[nameof(options.Timeout)], options.Timeout);
        options.RetryDelay = Time(section[nameof(options.RetryDelay)], options.RetryDelay);
        options.Pause = Time(section[nameof(options.Pause)], options.Pause);
        // The binder passes over it, and then every number might be changed.
        options.Lists = [.. section.GetSection(nameof(KaleyraOptions.Accounts)).GetChildren()
            .Select(account => account.GetSection(nameof(KaleyraAccountOptions.Numbers)))
            .Where(numbers => numbers.Value is { } one && (one.Trim().Length > 0 || !numbers.GetChildren().Any()))
            .Select(numbers => Listed(numbers.Path.Split(':')[^2], numbers.Value!))];
    }

    private static string Listed(string account, string value) =>
        $"Kaleyra:Accounts:{account}:Numbers has {(string.IsNullOrWhiteSpace(value) ? "no" : "one")} value; give each number a key of its own, such as Kaleyra:Accounts:{account}:Numbers:919876543210, with its alias as the value.";

    private static int Number(string? text, int usual) => string.IsNullOrWhiteSpace(text) ? usual
        : int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static TimeSpan Time(string? text, TimeSpan usual) =>
        string.IsNullOrWhiteSpace(text) ? usual : TimeText.Read(text) ?? TimeSpan.Zero;
}
