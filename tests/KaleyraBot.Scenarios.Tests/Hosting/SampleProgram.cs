using KaleyraBot.Hosting;
using Microsoft.AspNetCore.Builder;

namespace KaleyraBot.Tests.Hosting;

/// <summary>The program of CONTRIBUTING, all but its last line, which runs it.</summary>
internal static class SampleProgram
{
    public static WebApplication Build(string[] args)
    {
        // The sample of CONTRIBUTING, from here:
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Services.AddKaleyraBot(builder.Configuration.GetSection("KaleyraBot"));

        var app = builder.Build();
        app.MapGet("/", () => "Our own page.");
        app.MapKaleyraBot();
        // to here.
        return app;
    }
}
