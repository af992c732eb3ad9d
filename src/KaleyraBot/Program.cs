using KaleyraBot;
using Microsoft.Extensions.Options;

try
{
    return await Tools.RunAsync(args) ?? await Bot.RunAsync(args);
}
catch (Exception mistake) when (mistake is OptionsValidationException or KaleyraBot.Storage.LedgerUnavailableException or StartException)
{
    // A mistake in the settings is a sentence for the person at the console, not a stack trace.
    await Console.Error.WriteLineAsync($"KaleyraBot cannot start. {mistake.Message}");
    return 1;
}
