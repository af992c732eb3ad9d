using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Hosting.Settings;

/// <summary>
/// Where the bot's settings stand. The rooms speak of their keys as if it were the root; where it is a section of its own, each sentence
/// that goes to a person names the whole path, so that the key can be copied from it.
/// </summary>
internal sealed partial class KeyPath(IConfiguration configuration)
{
    private readonly string _path = configuration is IConfigurationSection section ? section.Path : "";

    public bool IsRoot => _path.Length == 0;

    /// <summary>The sentence with each of the bot's keys written out. What is written out already stays.</summary>
    public string Whole(string sentence) => IsRoot ? sentence : Key().Replace(sentence, key => key.Groups["of"].Value == "__"
        ? $"{_path.Replace(":", "__", StringComparison.Ordinal)}__{key.Value}" : $"{_path}:{key.Value}");

    /// <summary>Lets the checks of the rooms that were added from <paramref name="first"/> on name whole keys.</summary>
    public void NameWholeKeys(IServiceCollection services, int first)
    {
        for (var at = first; !IsRoot && at < services.Count; at++)
        {
            if (services[at] is { ServiceType.IsGenericType: true, ImplementationType: { } check } one
                && one.ServiceType.GetGenericTypeDefinition() == typeof(IValidateOptions<>))
            {
                var whole = typeof(WholeKeys<>).MakeGenericType(one.ServiceType.GenericTypeArguments);
                services[at] = ServiceDescriptor.Singleton(
                    one.ServiceType,
                    provider => Activator.CreateInstance(whole, ActivatorUtilities.CreateInstance(provider, check), this)!);
            }
        }
    }

    [GeneratedRegex(@"(?<![\w:.""])((Kaleyra|Storage|Audit|Access|Approvals|Teams|Slack|Limits|Cluster|LocalPage|Metrics|Hosting|Telemetry|Webhooks)(?<of>:|__)[A-Z]\w|MicrosoftApp(Type|Id|Password|TenantId)\b)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Key();

    private sealed class WholeKeys<T>(IValidateOptions<T> check, KeyPath path) : IValidateOptions<T> where T : class
    {
        public ValidateOptionsResult Validate(string? name, T options) => check.Validate(name, options) is { Failed: true } failed
            ? ValidateOptionsResult.Fail((failed.Failures ?? []).Select(path.Whole)) : ValidateOptionsResult.Success;
    }
}
