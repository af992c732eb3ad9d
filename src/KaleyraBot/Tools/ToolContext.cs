using KaleyraBot.Hosting;
using KaleyraBot.Hosting.Settings;

namespace KaleyraBot.Tools;

/// <summary>Where a tool speaks, and the settings that it goes by.</summary>
/// <param name="Out">What was asked for.</param>
/// <param name="Error">Why it cannot be had.</param>
/// <param name="Overrides">Settings that stand above those of files and environment.</param>
internal sealed record ToolContext(TextWriter Out, TextWriter Error, params IReadOnlyList<KeyValuePair<string, string?>> Overrides)
{
    /// <summary>Settings of the command line, as it has them; above those of files and environment.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>Whether somebody reads along, in colors (https://no-color.org takes them away).</summary>
    public bool IsTerminal { get; init; }

    public static ToolContext Console => new(System.Console.Out, System.Console.Error)
    {
        IsTerminal = !System.Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
    };

    /// <summary>A builder with the settings that the bot would start with; nothing is created or migrated.</summary>
    /// <exception cref="StartException">A key that no setting has.</exception>
    public WebApplicationBuilder CreateBuilder()
    {
        var builder = ReadSettings();
        builder.Configuration.AddSecretFiles();
        KeyCheck.RefuseUnknown(builder.Configuration);
        return builder;
    }

    /// <summary>A builder with the settings of files, environment and command line, but for secrets in files of their own.</summary>
    public WebApplicationBuilder ReadSettings()
    {
        var builder = Host.Builder([.. Settings], watches: false);
        builder.Configuration.AddInMemoryCollection(Overrides);
        return builder;
    }

    public async Task<int> FailAsync(string sentence, int code = 1)
    {
        await Error.WriteLineAsync(sentence);
        return code;
    }
}
