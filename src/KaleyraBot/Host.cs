namespace KaleyraBot;

/// <summary>What ASP.NET Core gives the bot: the slim host, which starts with less, and what a server needs beside it.</summary>
internal static class Host
{
    /// <summary>Settings, cards and manifest lie beside the dll, whatever the current directory is.</summary>
    public static WebApplicationBuilder Builder(string[] args)
    {
        var builder = WebApplication
            .CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        LogLines.Add(builder);
        QuietStart.Add(builder);
        return builder;
    }
}
