using KaleyraBot.Hosting.Settings;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.Memory;

namespace KaleyraBot.Doctor;

/// <summary>A setting as it is in force: its value (of a secret, that there is one) and where it comes from.</summary>
internal sealed record SettingInForce(string Key, string? Value, string Source);

/// <summary>All settings of the bot: those that are set, and those that stand at their default.</summary>
internal static class SettingsList
{
    public const string Default = "default";
    public const string Set = "set";

    private static readonly string[] Secrets = ["ApiKey", "SigningSecret", "NextSigningSecret", "BotToken", "MicrosoftAppPassword"];

    public static IReadOnlyList<SettingInForce> Of(IConfigurationRoot configuration)
    {
        var found = KnownKeys.All.Select(key => key.Split(':')[0]).Distinct().Append("urls")
            .SelectMany(top => Values(configuration.GetSection(top))).Select(section => InForce(configuration, section)).ToList();
        return
        [
            .. found,
            .. KnownKeys.All.Select(key => key.Replace("[]", "", StringComparison.Ordinal)).Where(key => !key.Contains('<', StringComparison.Ordinal)
                && !found.Exists(one => one.Key.Equals(key, StringComparison.OrdinalIgnoreCase) || one.Key.StartsWith($"{key}:", StringComparison.OrdinalIgnoreCase)))
                .Select(key => new SettingInForce(key, SettingDefaults.Of(key), Default)),
        ];
    }

    /// <summary>Nobody shall read it on a screen or in a log.</summary>
    public static bool IsSecret(string key)
    {
        var last = key.Split(':').Last(part => !int.TryParse(part, out _));
        return Secrets.Contains(last, StringComparer.OrdinalIgnoreCase) || last.Equals("Secret", StringComparison.OrdinalIgnoreCase)
            || last.Equals("FormerKeys", StringComparison.OrdinalIgnoreCase)
            || key.Equals("Audit:Key", StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<IConfigurationSection> Values(IConfigurationSection section) =>
        section.GetChildren().SelectMany(Values).Concat(string.IsNullOrWhiteSpace(section.Value) ? [] : [section]);

    private static SettingInForce InForce(IConfigurationRoot configuration, IConfigurationSection section) =>
        new(section.Path, IsSecret(section.Path) ? Set : WithoutSecrets(section.Path, section.Value!), Source(configuration, section.Path));

    /// <summary>A connection string is worth seeing, and its password is not; one with quotes may hold anything between them.</summary>
    private static string WithoutSecrets(string key, string value) => !key.Equals("Storage:ConnectionString", StringComparison.OrdinalIgnoreCase) ? value
        : value.AsSpan().ContainsAny('"', '\'') ? Set
        : string.Join(';', value.Split(';').Select(part => part.Split('=', 2) is [var name, _] && IsPassword(name) ? $"{name}={Set}" : part));

    private static bool IsPassword(string name) =>
        name.Contains("password", StringComparison.OrdinalIgnoreCase) || name.Trim().Equals("pwd", StringComparison.OrdinalIgnoreCase)
            || name.Contains("secret", StringComparison.OrdinalIgnoreCase);

    /// <summary>The last one that has it wins.</summary>
    private static string Source(IConfigurationRoot configuration, string key) =>
        configuration.Providers.Reverse().FirstOrDefault(provider => provider.TryGet(key, out _)) switch
        {
            JsonConfigurationProvider { Source: { FileProvider: { } files, Path: { } path } } =>
                files.GetFileInfo(path).PhysicalPath ?? path,
            EnvironmentVariablesConfigurationProvider => $"environment {key.Replace(":", "__", StringComparison.Ordinal)}",
            CommandLineConfigurationProvider => "command line",
            MemoryConfigurationProvider => "program",
            // The host keeps those of its own in one that holds the others.
            ChainedConfigurationProvider => "environment or command line of the host",
            { } other => other.ToString() ?? "another source",
            null => "program",
        };
}
