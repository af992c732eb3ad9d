using KaleyraBot;
using KaleyraBot.Commands;
using KaleyraBot.Start;
using KaleyraBot.Tools;

// A mistake in the settings is a sentence for the person at the console, not a stack trace.
try
{
    return await Toolbox.RunAsync(args, ToolContext.Console) ?? await Bot.RunAsync(Words.Of(args).Settings);
}
catch (Exception mistake) when (Refusal.Sentence(mistake) is { } why)
{
    Console.Error.WriteLine(why);
    return 1;
}
