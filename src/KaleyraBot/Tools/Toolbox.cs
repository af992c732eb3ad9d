using KaleyraBot.Commands;
using KaleyraBot.Hosting;
using KaleyraBot.Storage;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Tools;

/// <summary>What the program does besides running the bot: <c>kaleyrabot &lt;command&gt;</c>.</summary>
internal static class Toolbox
{
    /// <summary>Runs the command that the words name; null when they name none, and the bot itself is meant.</summary>
    public static async Task<int?> RunAsync(string[] args, ToolContext context)
    {
        var words = Words.Of(args);
        return words.MeanTheBot ? null : await InvokeAsync(words.Command, context with { Settings = words.Settings });
    }

    private static async Task<int> InvokeAsync(string[] command, ToolContext context)
    {
        var words = ProgramCommands.Create(context).Parse(command, new() { ResponseFileTokenReplacer = null });
        if (words.Action is not { ClearsParseErrors: true } && WrongWords.Say(words) is { } wrong)
        {
            return await context.FailAsync(wrong, WrongWords.Code);
        }
        try
        {
            return await words.InvokeAsync(new() { Output = context.Out, Error = context.Error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception mistake) when (mistake is LedgerUnavailableException or OptionsValidationException or StartException)
        {
            return await context.FailAsync(mistake.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return await context.FailAsync($"The file cannot be written: {exception.Message}");
        }
    }
}
