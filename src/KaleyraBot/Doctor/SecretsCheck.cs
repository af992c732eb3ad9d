using KaleyraBot.Hosting.Settings;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.Json;

namespace KaleyraBot.Doctor;

/// <summary>Where the secrets of the settings lie: in no file that others may read, and on no command line.</summary>
internal sealed class SecretsCheck : ICheck
{
    public string Name => "secrets";

    public Task<IReadOnlyList<Finding>> LookAsync(Patient patient, CancellationToken cancellationToken)
    {
        var root = (IConfigurationRoot)patient.Configuration;
        List<Finding> findings =
        [
            .. root.Providers.OfType<JsonConfigurationProvider>().SelectMany(Files),
            .. SecretFiles.Named(root).Where(file => FileRights.CanBeReadByAll(file.Value)).Select(file => Finding.Red(Name,
                $"{file.Key} names {file.Value}, which everybody on this machine can read. Run chmod 640 {file.Value}, with the group of the bot's user.")),
            .. root.Providers.OfType<CommandLineConfigurationProvider>().SelectMany(SecretsOf).Select(key => Finding.Yellow(Name,
                $"{key} stands on the command line, where every user of this machine can read it. Set it in the environment ({key.Replace(":", "__", StringComparison.Ordinal)}) instead.")),
        ];
        return Task.FromResult<IReadOnlyList<Finding>>(findings.Count > 0 ? findings
            : [Finding.Green(Name, "No secret stands in a file that others may read, or on the command line.")]);
    }

    private IEnumerable<Finding> Files(JsonConfigurationProvider provider)
    {
        var file = provider.Source.FileProvider?.GetFileInfo(provider.Source.Path!).PhysicalPath;
        if (file is null || !FileRights.CanBeReadByAll(file))
        {
            return [];
        }
        string[] secrets = [.. SecretsOf(provider)];
        return secrets.Length == 0 ? [] : [Finding.Red(Name, $"{file} holds {string.Join(", ", secrets)} and can be read by everybody on this machine. Run chmod 640 {file}, or set them in the environment.")];
    }

    private static IEnumerable<string> SecretsOf(ConfigurationProvider provider) =>
        Keys(provider, parent: null)
            .Where(key => SettingsList.IsSecret(key) && provider.TryGet(key, out var value) && !string.IsNullOrWhiteSpace(value));

    private static IEnumerable<string> Keys(ConfigurationProvider provider, string? parent) =>
        provider.GetChildKeys([], parent).Distinct(StringComparer.OrdinalIgnoreCase).Select(key => parent is null ? key : $"{parent}:{key}")
            .SelectMany(key => Keys(provider, key).Prepend(key));
}
