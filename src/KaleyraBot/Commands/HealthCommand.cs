using System.CommandLine;
using KaleyraBot.Tools;

namespace KaleyraBot.Commands;

/// <summary><c>health</c>: whether a running bot answers, for the health checks of containers.</summary>
internal static class HealthCommand
{
    public static ProgramCommand Create(ToolContext context)
    {
        var address = new Argument<string?>("address")
        {
            Description = "Where the bot listens; without one, where ASPNETCORE_URLS or ASPNETCORE_HTTP_PORTS says.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var ready = new Option<bool>("--ready") { Description = "Asks /readyz instead of /healthz." };
        return new ProgramCommand("health", "Asks a running bot whether it is alive, or ready. Reads no settings.") { address, ready }
            .With("health", "health http://localhost:3978 --ready")
            .Ending("0 it answers that it is", "1 it is not, or does not answer", "2 the command line is wrong")
            .Runs((words, _) => HealthTool.RunAsync(words.GetValue(address), words.GetValue(ready), context));
    }
}
