using KaleyraBot.Doors.Settings;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Teams.Settings;

/// <summary>Refuses settings the door could not work with, in sentences that name the key.</summary>
internal sealed class TeamsOptionsCheck : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        var problems = Credentials(options).Concat(Addresses(options)).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Credentials(TeamsOptions options)
    {
        if (!options.HasCredentials)
        {
            if (options.Password.Length > 0)
            {
                yield return "MicrosoftAppPassword is set but MicrosoftAppId is not: set MicrosoftAppId to the application "
                    + "(client) id of the Azure bot.";
            }
            yield break;
        }
        if (!Guid.TryParse(options.AppId, out _))
        {
            yield return "MicrosoftAppId must be a GUID: the application (client) id of the Azure bot.";
        }
        if (options.OwnToken && options.AppType is not (TeamsOptions.SingleTenant or TeamsOptions.ManagedIdentity))
        {
            yield return "MicrosoftAppType must be SingleTenant or UserAssignedMSI; new multi-tenant bots can no longer be created.";
        }
        if (options.TenantId.Length == 0)
        {
            yield return "MicrosoftAppTenantId is missing: set it to the id of the tenant the Azure bot belongs to.";
        }
        if (options.OwnToken && options.AppType == TeamsOptions.SingleTenant && options.Password.Length == 0)
        {
            yield return "MicrosoftAppPassword is missing: a SingleTenant bot needs a client secret (or set MicrosoftAppType "
                + "to UserAssignedMSI).";
        }
    }

    private static IEnumerable<string> Addresses(TeamsOptions options)
    {
        if (!DoorSettings.IsSafe(options.OpenIdMetadata))
        {
            yield return "Teams:OpenIdMetadata must be an https address (http is for loopback only).";
        }
        if (!DoorSettings.IsSafe(options.Authority))
        {
            yield return "Teams:Authority must be an https address without a tenant, such as "
                + "https://login.microsoftonline.com (http is for loopback only).";
        }
        foreach (var host in options.ServiceUrlHosts.Where(host => Uri.CheckHostName(host.Trim('[', ']')) == UriHostNameType.Unknown))
        {
            yield return "Teams:ServiceUrlHosts holds host names such as smba.trafficmanager.net, without scheme, port or "
                + $"path; \"{host}\" is none.";
        }
    }
}
