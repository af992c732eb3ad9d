using KaleyraBot.Start;

namespace KaleyraBot;

/// <summary>What ASP.NET Core gives the bot: the slim host, which starts with less, and what a server needs beside it.</summary>
internal static class Host
{
    /// <summary>Settings, cards and manifest lie beside the dll, whatever the current directory is.</summary>
    /// <exception cref="Hosting.StartException">A settings file cannot be read.</exception>
    /// <param name="args">Settings of the command line.</param>
    /// <param name="watches">Whether changes of the files are read, as a process that stays wants it (for the levels of the log).</param>
    public static WebApplicationBuilder Builder(string[] args, bool watches = true)
    {
        args = watches ? args : [$"--hostBuilder:reloadConfigOnChange={bool.FalseString}", .. args];
        var builder = SettingsFiles.Read(() => WebApplication
            .CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }));
        Listening.ReadCommas(builder.Configuration);
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        LogLines.Add(builder);
        QuietStart.Add(builder);
        return builder;
    }
}
