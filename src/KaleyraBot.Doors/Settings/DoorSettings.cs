using Microsoft.Extensions.Configuration;

namespace KaleyraBot.Doors.Settings;

/// <summary>Reads the settings of a door.</summary>
public static class DoorSettings
{
    private static readonly char[] Between = [',', ';', ' '];

    /// <summary>Without spaces around it; empty where it is not set.</summary>
    public static string Text(this IConfiguration configuration, string key) => configuration[key]?.Trim() ?? "";

    /// <summary>A list as an array, or in one value: an environment variable is easier to write that way.</summary>
    public static IReadOnlyList<string> Texts(this IConfiguration configuration, string key) =>
        [.. configuration.GetSection(key).GetChildren().Select(child => child.Value)
            .Append(configuration[key])
            .SelectMany(value => value?.Split(Between, StringSplitOptions.RemoveEmptyEntries) ?? [])];

    /// <summary>Whether an address may be called: https, or http on loopback.</summary>
    public static bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
