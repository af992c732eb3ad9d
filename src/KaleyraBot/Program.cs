using KaleyraBot;
using KaleyraBot.Commands;
using KaleyraBot.Hosting;
using KaleyraBot.Storage;
using KaleyraBot.Tools;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

// A mistake in the settings is a sentence for the person at the console, not a stack trace.
try
{
    return await Toolbox.RunAsync(args, ToolContext.Console) ?? await Bot.RunAsync(Words.Of(args).Settings);
}
catch (Exception mistake) when (mistake is OptionsValidationException or LedgerUnavailableException or StartException)
{
    return CannotStart(mistake.Message);
}
catch (IOException taken) when (taken.InnerException is AddressInUseException)
{
    return CannotStart($"{taken.Message} Stop the other program, or choose another port with --urls http://localhost:<port>.");
}

static int CannotStart(string why)
{
    Console.Error.WriteLine($"KaleyraBot cannot start. {why}");
    return 1;
}
