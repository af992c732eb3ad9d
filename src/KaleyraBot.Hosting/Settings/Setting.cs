using KaleyraBot.Core.Text;

namespace KaleyraBot.Hosting.Settings;

/// <summary>Reads what several sections share, and names the key where a value cannot work.</summary>
internal static class Setting
{
    /// <summary>Values under numbered keys (<c>…:0</c>), or one value with commas or semicolons; blank ones count as not there.</summary>
    public static IReadOnlyList<string> List(IConfigurationSection section) =>
    [
        .. section.GetChildren().Select(child => child.Value ?? "").Prepend(section.Value ?? "")
            .SelectMany(value => value.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
    ];

    public static string? Text(IConfiguration section, string key) => string.IsNullOrWhiteSpace(section[key]) ? null : section[key]!.Trim();

    public static bool Flag(IConfiguration configuration, string key, bool usual = false) =>
        Text(configuration, key) is not { } text ? usual
        : bool.TryParse(text, out var said) ? said
        : throw Wrong(key, text, "Write true or false.");

    /// <summary>With units, or as <c>d.hh:mm:ss</c>, from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public static TimeSpan Time(IConfiguration configuration, string key, TimeSpan usual, TimeSpan least, TimeSpan most, string form) =>
        Text(configuration, key) is not { } text ? usual
        : TimeText.Read(text) is { } time && time >= least && time <= most ? time
        : throw Wrong(key, text, form);

    public static StartException Wrong(string key, string value, string expected) =>
        new($"{key} is \"{value}\". {expected}");
}
